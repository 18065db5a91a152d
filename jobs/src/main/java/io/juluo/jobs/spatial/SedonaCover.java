package io.juluo.jobs.spatial;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;

import io.juluo.geodata.table.PieceTable;
import io.juluo.geodata.table.StopCoverTable;
import io.juluo.geodata.table.StopTable;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** {@link SpatialEngine#stopCover} by ST_Buffer, ST_Intersection, ST_Union_Aggr and ST_Distance. */
final class SedonaCover {
    private static final String PIECE = "piece_id";
    private static final String CIRCLE = "circle";
    private static final String CLIPPED = "clipped";
    private static final String STOP = "stop";
    private static final String POINT = "point";
    private static final String GROUP = StopCoverTable.MODE_GROUP.name();
    private static final String SHARE = StopCoverTable.COVERED_SHARE.name();
    private static final String CENTRE = StopCoverTable.CENTRE_COVERED.name();

    private SedonaCover() {}

    static Dataset<Row> of(Dataset<Row> pieces, Dataset<Row> stops, double radius_m) {
        // One key that is never null, so that joins meet pieces in no town too.
        Column key = SedonaSql.part(PieceTable.CUSTOM_ZONES.name());
        Dataset<Row> keyed = pieces.withColumn(PIECE, key);
        Dataset<Row> places = places(stops, radius_m);
        Dataset<Row> covered = keyed.select(
                        PieceTable.CELL_ID.col(),
                        PieceTable.DISTRICT_CODE.col(),
                        PieceTable.TOWN_CODE.col(),
                        PieceTable.CUSTOM_ZONES.col(),
                        col(PIECE))
                .join(
                        coveredShares(keyed, places)
                                .join(
                                        coveredCentres(keyed, places, radius_m),
                                        new String[] {PIECE, GROUP},
                                        "full_outer"),
                        PIECE)
                .withColumn(SHARE, coalesce(col(SHARE), lit(0.0)))
                .withColumn(CENTRE, coalesce(col(CENTRE), lit(false)));
        return StopCoverTable.SPEC.conform(covered.where(col(SHARE).gt(0).or(col(CENTRE))));
    }

    /** One row per group and place with a stop. */
    private static Dataset<Row> places(Dataset<Row> stops, double radius_m) {
        Column rail = StopTable.MODE.col().equalTo(StopCover.RAIL);
        return stops.select(lit(StopCover.ANY).as(GROUP), StopTable.X_M.col(), StopTable.Y_M.col())
                .union(stops.where(rail).select(lit(StopCover.RAIL), StopTable.X_M.col(), StopTable.Y_M.col()))
                .distinct()
                .select(col(GROUP), SedonaSql.point(STOP))
                .withColumn(
                        CIRCLE,
                        expr(String.format(
                                "ST_Buffer(%s, %sD, false, 'quad_segs=%d')",
                                STOP, radius_m, SpatialEngine.CIRCLE_SEGMENTS_A_QUADRANT)));
    }

    private static Dataset<Row> coveredShares(Dataset<Row> pieces, Dataset<Row> places) {
        String piece = PieceTable.GEOMETRY.name();
        Dataset<Row> clipped = pieces.select(col(PIECE), col(piece))
                .join(
                        broadcast(places.select(col(GROUP), col(CIRCLE))),
                        expr("ST_Intersects(" + piece + ", " + CIRCLE + ")"))
                .withColumn(CLIPPED, expr(SedonaSql.intersection(piece, CIRCLE)));
        return clipped.groupBy(PIECE, GROUP)
                .agg(
                        expr("ST_Area(ST_Union_Aggr(" + CLIPPED + "))").as("covered"),
                        first(expr("ST_Area(" + piece + ")")).as("area"))
                .select(
                        col(PIECE),
                        col(GROUP),
                        least(lit(1.0), col("covered").divide(col("area"))).as(SHARE));
    }

    private static Dataset<Row> coveredCentres(Dataset<Row> pieces, Dataset<Row> places, double radius_m) {
        return pieces.select(col(PIECE), SedonaSql.point(POINT))
                .join(
                        broadcast(places.select(col(GROUP), col(STOP))),
                        expr("ST_Distance(" + POINT + ", " + STOP + ")").leq(radius_m))
                .select(col(PIECE), col(GROUP), lit(true).as(CENTRE))
                .distinct();
    }
}
