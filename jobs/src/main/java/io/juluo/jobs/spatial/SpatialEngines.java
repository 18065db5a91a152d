package io.juluo.jobs.spatial;

import io.juluo.geodata.issue.OperatorError;
import org.apache.spark.sql.SparkSession;

/** The engines by the names that {@code --engine} takes. */
public final class SpatialEngines {
    /** Indexes held by every executor; the default. */
    public static final String BROADCAST = "broadcast";

    /** Sedona's SQL functions. */
    public static final String SEDONA = "sedona";

    private SpatialEngines() {}

    /**
     * The engine of that name.
     *
     * @throws OperatorError for a name that is none
     */
    public static SpatialEngine of(String name, SparkSession spark) {
        return switch (name) {
            case BROADCAST -> new BroadcastEngine(spark);
            case SEDONA -> new SedonaEngine(spark);
            default -> throw new OperatorError("engine '" + name + "' is unknown: use " + BROADCAST + " or " + SEDONA);
        };
    }
}
