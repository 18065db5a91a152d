package io.juluo.jobs.spatial;

import io.juluo.geodata.issue.OperatorError;
import org.apache.spark.sql.SparkSession;

/** The engines by the names that {@code --engine} takes. */
public final class SpatialEngines {
    /** Indexes held by every executor; the default. */
    public static final String BROADCAST = "broadcast";

    private SpatialEngines() {}

    /**
     * The engine of that name.
     *
     * @throws OperatorError for a name that is none
     */
    public static SpatialEngine of(String name, SparkSession spark) {
        if (name.equals(BROADCAST)) {
            return new BroadcastEngine(spark);
        }
        throw new OperatorError("engine '" + name + "' is unknown: use " + BROADCAST);
    }
}
