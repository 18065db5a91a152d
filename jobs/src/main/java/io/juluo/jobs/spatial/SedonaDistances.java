package io.juluo.jobs.spatial;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;

import io.juluo.geodata.table.CellTable;
import io.juluo.geodata.table.FacilityTable;
import io.juluo.geodata.table.ServiceDistanceTable;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** {@link SpatialEngine#serviceDistance} by ST_Distance. */
final class SedonaDistances {
    private static final String FROM = "from_point";
    private static final String TO = "to_point";
    private static final String NEAREST = "nearest";

    private SedonaDistances() {}

    static Dataset<Row> of(Dataset<Row> cells, Dataset<Row> facilities, double limit_m) {
        Dataset<Row> from = cells.select(CellTable.CELL_ID.col(), SedonaSql.point(FROM));
        Dataset<Row> to =
                facilities.select(FacilityTable.SERVICE.col(), FacilityTable.FACILITY_ID.col(), SedonaSql.ground(TO));
        Column distance_m = expr("ST_Distance(" + FROM + ", " + TO + ")");
        // The smallest pair of distance and identifier: the smallest identifier of those equally near.
        Column nearest =
                min(struct(ServiceDistanceTable.STRAIGHT_DISTANCE_M.is(distance_m), FacilityTable.FACILITY_ID.col()));
        return ServiceDistanceTable.SPEC.conform(from.join(broadcast(to), distance_m.leq(limit_m))
                .groupBy(CellTable.CELL_ID.col(), FacilityTable.SERVICE.col())
                .agg(nearest.as(NEAREST))
                .select(CellTable.CELL_ID.col(), FacilityTable.SERVICE.col(), expr(NEAREST + ".*")));
    }
}
