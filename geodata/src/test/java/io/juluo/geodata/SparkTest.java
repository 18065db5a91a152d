package io.juluo.geodata;

import java.util.Map;
import java.util.function.Supplier;
import org.apache.sedona.spark.SedonaContext;
import org.apache.spark.sql.SparkSession;

/**
 * The one Spark session that all tests of a module share. It reads and computes as a run does, but interprets its plans
 * instead of compiling each: of small tables that is half of the time. {@link #asInARun} compiles.
 */
public abstract class SparkTest {
    private static final Map<String, String> OF_A_RUN = Map.of(
            "spark.sql.codegen.wholeStage", "true",
            "spark.sql.codegen.factoryMode", "FALLBACK",
            "spark.sql.adaptive.enabled", "true");
    private static final Map<String, String> FOR_FEW_ROWS = Map.of(
            "spark.sql.codegen.wholeStage", "false",
            "spark.sql.codegen.factoryMode", "NO_CODEGEN",
            "spark.sql.adaptive.enabled", "false");

    private static final SparkSession SESSION = open();

    /** The shared session, with Sedona's types and functions and Delta's catalog. */
    protected static SparkSession spark() {
        return SESSION;
    }

    /** Does work of a whole city with the settings of a run. */
    protected static <T> T asInARun(Supplier<T> work) {
        takeSettingsOfARun();
        try {
            return work.get();
        } finally {
            takeSettingsForFewRows();
        }
    }

    /** Plans are compiled from now on; a class that asks for this puts it back after its tests. */
    protected static void takeSettingsOfARun() {
        OF_A_RUN.forEach(SESSION.conf()::set);
    }

    /** Plans are interpreted from now on. */
    protected static void takeSettingsForFewRows() {
        FOR_FEW_ROWS.forEach(SESSION.conf()::set);
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
        FOR_FEW_ROWS.forEach(session.conf()::set);
        return SedonaContext.create(session);
    }

    /** Delta stands on the class path of the module jobs alone; elsewhere its settings go under unused keys. */
    private static String withDelta(String key) {
        return SparkTest.class.getClassLoader().getResource("io/delta/sql/DeltaSparkSessionExtension.class") == null
                ? "juluo.unused." + key
                : key;
    }
}
