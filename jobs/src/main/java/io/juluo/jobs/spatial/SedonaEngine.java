package io.juluo.jobs.spatial;

import org.apache.sedona.spark.SedonaContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * The same three answers by Sedona's SQL functions: a second opinion on {@link BroadcastEngine}, written to be read.
 * Tables agree with it up to rounding: shares and distances to 1e-9.
 */
public final class SedonaEngine implements SpatialEngine {

    /** The engine of that session, in which Sedona's functions are registered where they are not yet. */
    public SedonaEngine(SparkSession spark) {
        SedonaContext.create(spark);
    }

    @Override
    public Dataset<Row> pieces(Dataset<Row> cells, Dataset<Row> zones, Apportionment how) {
        return SedonaPieces.of(cells, zones, how);
    }

    @Override
    public Dataset<Row> serviceDistance(Dataset<Row> cells, Dataset<Row> facilities, double limit_m) {
        return SedonaDistances.of(cells, facilities, limit_m);
    }

    @Override
    public Dataset<Row> stopCover(Dataset<Row> pieces, Dataset<Row> stops, double radius_m) {
        return SedonaCover.of(pieces, stops, radius_m);
    }
}
