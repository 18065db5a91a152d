package io.juluo.geodata;

import org.apache.sedona.spark.SedonaContext;
import org.apache.spark.sql.SparkSession;

/** The one Spark session that all tests of a module share. */
public abstract class SparkTest {
    private static final SparkSession SESSION = open();

    /** The shared session, with Sedona's types and functions and Delta's catalog. */
    protected static SparkSession spark() {
        return SESSION;
    }

    private static SparkSession open() {
        SparkSession session = SedonaContext.builder()
                .master("local[2]")
                .appName("juluo-test")
                .config("spark.ui.enabled", "false")
                .config("spark.sql.shuffle.partitions", "3")
                .config("spark.default.parallelism", "3")
                .config("spark.sql.session.timeZone", "Asia/Shanghai")
                .config("spark.sql.ansi.enabled", "false")
                .config("spark.hadoop.parquet.page.verify-checksum.enabled", "true")
                .config("spark.databricks.delta.snapshotPartitions", "1")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.sql.catalogImplementation", "in-memory")
                .config(withDelta("spark.sql.extensions"), "io.delta.sql.DeltaSparkSessionExtension")
                .config(withDelta("spark.sql.catalog.spark_catalog"), "org.apache.spark.sql.delta.catalog.DeltaCatalog")
                .getOrCreate();
        return SedonaContext.create(session);
    }

    /** Delta stands on the class path of the module jobs alone; elsewhere its settings go under unused keys. */
    private static String withDelta(String key) {
        return SparkTest.class.getClassLoader().getResource("io/delta/sql/DeltaSparkSessionExtension.class") == null
                ? "juluo.unused." + key
                : key;
    }
}
