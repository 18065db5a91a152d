package io.juluo.jobs.indicator;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/**
 * Figures that need all zones of a city side by side, such as ranks and neighbours. Zones are some hundred rows; one
 * task sees them all. For rows that grow with the city's people this is no way.
 */
final class AllZones {
    private AllZones() {}

    /** What is computed of all the rows; it must not depend on their order. */
    interface Computation extends Function<List<Row>, List<Row>>, Serializable {}

    /** The rows that the computation makes of all these rows. */
    static Dataset<Row> compute(Dataset<Row> zones, StructType schema, Computation computation) {
        MapPartitionsFunction<Row, Row> ofAll = rows -> {
            List<Row> all = new ArrayList<>();
            rows.forEachRemaining(all::add);
            return computation.apply(all).iterator();
        };
        return zones.repartition(1).mapPartitions(ofAll, Encoders.row(schema));
    }
}
