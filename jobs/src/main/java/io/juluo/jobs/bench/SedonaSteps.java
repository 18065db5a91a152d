package io.juluo.jobs.bench;

import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The same in plain Sedona SQL, from the same Parquet files; the statements are resources. */
final class SedonaSteps {
    private SedonaSteps() {}

    static Step of(Work work) {
        return (spark, files) -> {
            BenchTables tables = new BenchTables(spark, files);
            tables.zones()
                    .where("zone_level = 'town'")
                    .cache()
                    .createOrReplaceTempView("towns"); // or WKB is read at each use
            tables.grid().createOrReplaceTempView("cells");
            tables.points().createOrReplaceTempView("points");
            tables.stops().createOrReplaceTempView("stops");
            Dataset<Row> answer =
                    spark.sql(Resources.text("sedona_" + work.code().toLowerCase(Locale.ROOT) + ".sql"));
            return switch (work) {
                case W1A, W1B, W2 -> OurSteps.byTown(answer);
                case W3A, W3B -> OurSteps.all(answer);
                case START -> throw new IllegalArgumentException("Sedona has no start of its own");
            };
        };
    }
}
