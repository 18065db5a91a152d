package io.juluo.jobs.run;

import io.juluo.geodata.issue.OperatorError;
import org.apache.parquet.hadoop.ParquetInputFormat;
import org.apache.sedona.core.serde.SedonaKryoRegistrator;
import org.apache.sedona.spark.SedonaContext;
import org.apache.spark.SparkConf;
import org.apache.spark.serializer.KryoSerializer;
import org.apache.spark.sql.SparkSession;
import scala.Option;

/**
 * The Spark session of a run: the one that the process has open already, else one of the run's own, as the cluster
 * configures it or local on every core.
 */
final class Sessions {
    /** A task for every core and one more round, so that an uneven partition does not hold up the rest. */
    private static final int PARTITIONS_A_CORE = 2;

    /** One and a half of what Spark reserves for itself; with less it does not start. */
    private static final long LEAST_MEMORY = 450L << 20;

    /** Parquet holds a checksum of each page; without this setting nobody looks at it. */
    private static final String VERIFY_PAGES = ParquetInputFormat.PAGE_VERIFY_CHECKSUM_ENABLED;

    private Sessions() {}

    /**
     * A session in use by a run.
     *
     * @param spark the session
     * @param own whether the run opened it
     */
    record Opened(SparkSession spark, boolean own) implements AutoCloseable {

        /** Stops a session of the run's own; a borrowed one goes on, without the tables that are kept in memory. */
        @Override
        public void close() {
            if (own) {
                spark.stop();
            } else {
                spark.catalog().clearCache();
            }
        }
    }

    /**
     * Opens a session, or borrows the one that the process has, with its settings as they are; but for damaged pages of
     * Parquet, which are refused in either.
     */
    static Opened open() {
        Option<SparkSession> present = SparkSession.getDefaultSession();
        if (present.isDefined() && !present.get().sparkContext().isStopped()) {
            present.get().sparkContext().hadoopConfiguration().setBoolean(VERIFY_PAGES, true);
            return new Opened(SedonaContext.create(present.get()), false);
        }
        return new Opened(create(), true);
    }

    private static SparkSession create() {
        SparkConf conf = new SparkConf()
                .setIfMissing("spark.master", "local[*]")
                .setIfMissing("spark.app.name", "juluo")
                .setIfMissing("spark.ui.enabled", "false")
                // Of each plan Spark tells its listeners a text; the long one costs a run of small tables a second or
                // two.
                .setIfMissing("spark.sql.ui.explainMode", "simple")
                .setIfMissing("spark.serializer", KryoSerializer.class.getName())
                .setIfMissing("spark.kryo.registrator", SedonaKryoRegistrator.class.getName())
                .setIfMissing("spark.sql.extensions", "io.delta.sql.DeltaSparkSessionExtension")
                .setIfMissing("spark.sql.catalog.spark_catalog", "org.apache.spark.sql.delta.catalog.DeltaCatalog")
                .setIfMissing("spark.sql.catalogImplementation", "in-memory")
                .setIfMissing("spark.hadoop." + VERIFY_PAGES, "true")
                .setIfMissing("spark.sql.session.timeZone", "Asia/Shanghai")
                .setIfMissing("spark.databricks.delta.snapshotPartitions", "2")
                .setIfMissing("spark.databricks.delta.properties.defaults.checkpointInterval", "20")
                // A date of a table is one file or few: least and greatest values of each column would skip none of
                // them, and to collect them costs an aggregate over every table. Rows are counted all the same.
                .setIfMissing("spark.databricks.delta.properties.defaults.dataSkippingNumIndexedCols", "0");
        if (conf.get("spark.master").startsWith("local")) {
            refuseLittleMemory(Runtime.getRuntime().maxMemory());
            int partitions = PARTITIONS_A_CORE * Runtime.getRuntime().availableProcessors();
            conf.setIfMissing("spark.sql.shuffle.partitions", Integer.toString(partitions))
                    // A task out of memory would end the whole process without a word; it fails, and is told.
                    .setIfMissing("spark.executor.killOnFatalError.depth", "0")
                    .setIfMissing("spark.driver.bindAddress", "127.0.0.1")
                    .setIfMissing("spark.driver.host", "127.0.0.1");
        }
        return SedonaContext.create(SedonaContext.builder().config(conf).getOrCreate());
    }

    static void refuseLittleMemory(long bytes) {
        if (bytes < LEAST_MEMORY) {
            throw new OperatorError(String.format(
                    "a heap of %,d MB is too small for Spark; write JULUO_HEAP=512m or more (3g is usual)",
                    bytes >> 20));
        }
    }
}
