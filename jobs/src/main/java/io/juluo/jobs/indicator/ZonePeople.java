package io.juluo.jobs.indicator;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import io.juluo.geodata.table.PieceTable;
import io.juluo.geodata.table.ZonePeopleTable;
import io.juluo.geodata.table.ZoneTable;
import io.juluo.geodata.unit.ExactSum;
import io.juluo.geodata.unit.ZoneLevel;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;

/**
 * Counts the people of every zone and how they lie in it, in one pass over the pieces: the pieces are first added up by
 * place, and the few sums that leaves by zone. People are added in whole billionths, their moments as decimals of six
 * places, so that no figure depends on the order of the rows. Eastings and northings are taken from a corner near the
 * city: squares of whole coordinates would lose the metres that a small town is wide.
 */
public final class ZonePeople {
    private static final Column X = col("from_corner_x");
    private static final Column Y = col("from_corner_y");
    private static final String COUNT = "people";

    /** Squares of city-wide distances times the people of a full cell have up to 20 digits before the point. */
    private static final String MOMENT = "decimal(30,6)";

    private static final double CORNER_STEP_M = 1000;

    private ZonePeople() {}

    /**
     * The people of every zone; reads the city's zones once to find the corner.
     *
     * @param pieces {@link PieceTable}
     * @param zones {@link ZoneTable}
     * @return {@link ZonePeopleTable}
     */
    public static Dataset<Row> of(Dataset<Row> pieces, Dataset<Row> zones, String cityCode) {
        Column ofCity =
                ZoneTable.ZONE_LEVEL.col().notEqual(ZoneLevel.CUSTOM.code()); // a zone drawn must not move the corner
        Row corner = zones.where(ofCity)
                .selectExpr(
                        "coalesce(min(ST_XMin(" + ZoneTable.GEOMETRY.name() + ")), 0D)",
                        "coalesce(min(ST_YMin(" + ZoneTable.GEOMETRY.name() + ")), 0D)")
                .first();
        double cornerX = Math.floor(corner.getDouble(0) / CORNER_STEP_M) * CORNER_STEP_M;
        double cornerY = Math.floor(corner.getDouble(1) / CORNER_STEP_M) * CORNER_STEP_M;
        Dataset<Row> byZone = sums(
                ZoneRollup.byZone(byPlace(pieces, cornerX, cornerY), cityCode),
                List.of(ZoneRollup.LEVEL, ZoneRollup.CODE));
        Dataset<Row> all = ZoneRollup.allZones(zones, cityCode)
                .join(byZone, new String[] {ZoneRollup.LEVEL, ZoneRollup.CODE}, "left");
        return ZonePeopleTable.SPEC.conform(moments(all, cornerX, cornerY));
    }

    /** The sums of each place: a town, a district outside its towns, in or outside each custom zone. */
    private static Dataset<Row> byPlace(Dataset<Row> pieces, double cornerX, double cornerY) {
        Column cut = PieceTable.AREA_SHARE.col().lt(1.0);
        String middle = "ST_Centroid(" + PieceTable.GEOMETRY.name() + ")";
        Column people = PieceTable.PERSONS.col();
        Dataset<Row> placed = pieces.withColumn(
                        "from_corner_x",
                        when(cut, expr("ST_X(" + middle + ")"))
                                .otherwise(PieceTable.X_M.col())
                                .minus(cornerX))
                .withColumn(
                        "from_corner_y",
                        when(cut, expr("ST_Y(" + middle + ")"))
                                .otherwise(PieceTable.Y_M.col())
                                .minus(cornerY))
                .select(
                        PieceTable.DISTRICT_CODE.col(),
                        PieceTable.TOWN_CODE.col(),
                        PieceTable.CUSTOM_ZONES.col(),
                        ExactSum.units(people).as(COUNT),
                        people.multiply(X).cast(MOMENT).as("sum_x"),
                        people.multiply(Y).cast(MOMENT).as("sum_y"),
                        people.multiply(X).multiply(X).cast(MOMENT).as("sum_xx"),
                        people.multiply(Y).multiply(Y).cast(MOMENT).as("sum_yy"),
                        people.multiply(X).multiply(Y).cast(MOMENT).as("sum_xy"));
        return sums(
                placed,
                List.of(PieceTable.DISTRICT_CODE.name(), PieceTable.TOWN_CODE.name(), PieceTable.CUSTOM_ZONES.name()));
    }

    private static Dataset<Row> sums(Dataset<Row> rows, List<String> by) {
        Column[] keys = by.stream().map(name -> col(name)).toArray(Column[]::new);
        return rows.groupBy(keys)
                .agg(
                        sum(COUNT).as(COUNT),
                        sum("sum_x").as("sum_x"),
                        sum("sum_y").as("sum_y"),
                        sum("sum_xx").as("sum_xx"),
                        sum("sum_yy").as("sum_yy"),
                        sum("sum_xy").as("sum_xy"));
    }

    private static Dataset<Row> moments(Dataset<Row> sums, double cornerX, double cornerY) {
        Column persons = ExactSum.persons(coalesce(col(COUNT), lit(0L)));
        Column meanX = mean("sum_x");
        Column meanY = mean("sum_y");
        return sums.select(
                ZonePeopleTable.ZONE_LEVEL.is(col(ZoneRollup.LEVEL)),
                ZonePeopleTable.ZONE_CODE.is(col(ZoneRollup.CODE)),
                ZonePeopleTable.PERSONS.is(persons),
                ZonePeopleTable.MEAN_X_M.is(meanX.plus(cornerX)),
                ZonePeopleTable.MEAN_Y_M.is(meanY.plus(cornerY)),
                ZonePeopleTable.VARIANCE_X.is(positive(mean("sum_xx").minus(meanX.multiply(meanX)))),
                ZonePeopleTable.VARIANCE_Y.is(positive(mean("sum_yy").minus(meanY.multiply(meanY)))),
                ZonePeopleTable.COVARIANCE.is(mean("sum_xy").minus(meanX.multiply(meanY))));
    }

    /** Per head; null where nobody lives. */
    private static Column mean(String sum) {
        return when(col(COUNT).gt(0L), col(sum).cast(DataTypes.DoubleType).divide(ExactSum.persons(col(COUNT))));
    }

    /** The difference of two nearly equal numbers may fall below zero by their rounding. */
    private static Column positive(Column variance) {
        return when(variance.isNotNull(), greatest(variance, lit(0.0)));
    }
}
