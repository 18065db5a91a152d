package io.juluo.jobs.spatial;

import io.juluo.geodata.table.GroundTable;
import io.juluo.geodata.table.PieceTable;
import io.juluo.geodata.unit.ExactSum;
import java.util.List;
import java.util.Set;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.locationtech.jts.geom.Geometry;

/** Which of the people in no town are counted in the sea: on ground that the land layer does not hold. */
public final class SeaPeople {
    /** Column of the people counted in the sea. */
    public static final String SEA = "sea_persons";

    /** Modes that put people on the ground they weigh, so that a piece with any land has nobody in the sea. */
    private static final Set<String> ON_LAND = Set.of("land_only", "dasymetric");

    private static final StructType SCHEMA = new StructType()
            .add(PieceTable.DISTRICT_CODE.name(), DataTypes.StringType, true)
            .add(PieceTable.PERSONS.name(), DataTypes.DoubleType, false)
            .add(SEA, DataTypes.DoubleType, false);

    private SeaPeople() {}

    /**
     * The pieces in no town, with their district, people and those of them in the sea.
     *
     * @param pieces {@link PieceTable}
     * @param ground {@link GroundTable}
     * @return district_code, persons and {@link #SEA}: the people by the share of the piece's area that is no land; 0
     *     where no land layer tells
     */
    public static Dataset<Row> of(Dataset<Row> pieces, Dataset<Row> ground) {
        Dataset<Row> townless = pieces.where(PieceTable.TOWN_CODE.col().isNull());
        if (!tells(ground)) {
            return townless.select(
                    PieceTable.DISTRICT_CODE.col(),
                    PieceTable.PERSONS.col(),
                    functions.lit(0.0).as(SEA));
        }
        List<Row> tiles = land(ground).collectAsList();
        Broadcast<GroundIndex> land = JavaSparkContext.fromSparkContext(
                        pieces.sparkSession().sparkContext())
                .broadcast(new GroundIndex(GroundTable.LAND, tiles));
        MapFunction<Row, Row> measure =
                piece -> RowFactory.create(piece.get(0), piece.get(1), sea(piece, land.value()));
        return townless.select(
                        PieceTable.DISTRICT_CODE.col(),
                        PieceTable.PERSONS.col(),
                        PieceTable.APPORTIONED_BY.col(),
                        PieceTable.GEOMETRY.col())
                .map(measure, Encoders.row(SCHEMA));
    }

    /** Whether a land layer tells land from sea. */
    public static boolean tells(Dataset<Row> ground) {
        return !land(ground).isEmpty();
    }

    private static Dataset<Row> land(Dataset<Row> ground) {
        return ground.where(GroundTable.GROUND.col().equalTo(GroundTable.LAND));
    }

    private static double sea(Row piece, GroundIndex land) {
        double persons = piece.getDouble(1);
        Geometry polygon = piece.getAs(3);
        double share = Math.min(1, land.within(polygon) / polygon.getArea());
        if (persons == 0 || (share > 0 && ON_LAND.contains(piece.getString(2)))) {
            return 0;
        }
        return ExactSum.persons(ExactSum.units(persons * (1 - share)));
    }
}
