package io.juluo.jobs.spatial;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sqrt;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import io.juluo.geodata.table.CellTable;
import io.juluo.geodata.table.GroundTable;
import io.juluo.geodata.table.PieceTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/** The work of {@link PieceWeights} by ST_Distance, ST_Intersection, ST_Area and ST_Length. */
final class SedonaWeights {
    /** What a part weighs; null where the mode is by area. */
    static final String WEIGHT = "weight";

    private static final String PART = "weighed_part";
    private static final String SHAPE = "ground_shape";
    private static final String UNIT = "unit_weight";
    private static final String FOUND = "found";
    private static final String LEAST = "least";
    private static final String GEOMETRY = CellTable.GEOMETRY.name();

    private SedonaWeights() {}

    /**
     * The parts with their weight.
     *
     * @param parts rows with a geometry and the cell's point
     * @param whole key of what they are parts of
     * @param ties columns that tell the parts of a whole apart, in the order in which they come
     */
    static Dataset<Row> of(Dataset<Row> parts, Apportionment how, String whole, Column... ties) {
        return switch (how.rule().mode()) {
            case AREA -> parts.withColumn(WEIGHT, lit(null).cast("double"));
            case CENTRE -> atCentre(parts, whole, ties);
            case DASYMETRIC, LAND_ONLY -> onGround(parts, how);
        };
    }

    private static Dataset<Row> atCentre(Dataset<Row> parts, String whole, Column... ties) {
        List<Column> order = new ArrayList<>();
        order.add(expr(String.format(
                "ST_Distance(%s, ST_Point(%s, %s))", GEOMETRY, CellTable.X_M.name(), CellTable.Y_M.name())));
        order.addAll(List.of(ties));
        Column rank = row_number().over(Window.partitionBy(whole).orderBy(order.toArray(Column[]::new)));
        return parts.withColumn(WEIGHT, when(rank.equalTo(1), 1.0).otherwise(0.0));
    }

    private static Dataset<Row> onGround(Dataset<Row> parts, Apportionment how) {
        Dataset<Row> numbered = parts.drop(WEIGHT).withColumn(PART, SedonaSql.part(PieceTable.CUSTOM_ZONES.name()));
        Column unit = lit(null).cast("double");
        for (Apportionment.Weight weight : how.weights()) {
            unit = when(GroundTable.GROUND.col().equalTo(weight.ground()), weight.weight())
                    .otherwise(unit);
        }
        Dataset<Row> ground = Objects.requireNonNull(how.ground())
                .select(
                        GroundTable.GROUND.col(),
                        unit.as(UNIT),
                        GroundTable.GEOMETRY.col().as(SHAPE))
                .where(col(UNIT).isNotNull());
        Column length = expr("ST_Length(ST_Intersection(" + SHAPE + ", " + GEOMETRY + "))");
        Column area = expr("ST_Area(" + SedonaSql.intersection(GEOMETRY, SHAPE) + ")");
        Column measure = when(GroundTable.GROUND.col().equalTo(GroundTable.STREETS), length)
                .otherwise(area);
        Column size = expr("ST_Area(" + GEOMETRY + ")");
        Column least = when(GroundTable.GROUND.col().equalTo(GroundTable.STREETS), sqrt(size))
                .otherwise(size)
                .multiply(GroundIndex.ROUNDING_SHARE);
        Dataset<Row> weights = numbered.select(col(PART), col(GEOMETRY))
                .join(broadcast(ground), expr("ST_Intersects(" + GEOMETRY + ", " + SHAPE + ")"))
                .groupBy(col(PART), GroundTable.GROUND.col(), col(UNIT))
                .agg(sum(measure).as(FOUND), first(least).as(LEAST))
                .where(col(FOUND).gt(col(LEAST)))
                .groupBy(PART)
                .agg(sum(col(FOUND).multiply(col(UNIT))).as(WEIGHT));
        return numbered.join(weights, new String[] {PART}, "left")
                .withColumn(WEIGHT, coalesce(col(WEIGHT), lit(0.0)))
                .drop(PART);
    }
}
