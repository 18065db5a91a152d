package io.juluo.jobs.indicator;

import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * The people of every zone, added up when the first indicator asks and kept for the others; indicators may ask at the same
 * time.
 */
final class ResidentSums {
    private @Nullable Dataset<Row> sums;

    /** The sums, which the supplier is asked for once. */
    synchronized Dataset<Row> or(Supplier<Dataset<Row>> compute) {
        Dataset<Row> known = sums;
        if (known == null) {
            known = compute.get();
            sums = known;
        }
        return known;
    }
}
