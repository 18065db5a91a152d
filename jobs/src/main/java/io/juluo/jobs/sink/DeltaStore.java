package io.juluo.jobs.sink;

import io.delta.tables.DeltaTable;
import io.juluo.geodata.issue.OperatorError;
import io.juluo.geodata.table.RunColumns;
import io.juluo.geodata.table.TableSpec;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.delta.DeltaLog;
import org.apache.spark.sql.delta.Snapshot;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import scala.Option;

/**
 * One published table: a Delta table partitioned by run_date, of which a run replaces its own date.
 *
 * @param spark a session with Delta's extension and catalog
 * @param path folder of the table
 */
record DeltaStore(SparkSession spark, Path path) {
    private static final long ROWS_A_FILE = 1_000_000;

    /** Version of the table now; null where there is none. */
    @Nullable
    Long version() {
        long version = snapshot().version();
        return version < 0 ? null : version;
    }

    /**
     * Refuses a table that readers know by other columns, and a folder that is no table.
     *
     * @throws OperatorError naming every column that would change
     */
    void refuseForeign(TableSpec published) {
        if (!exists()) {
            if (Files.exists(path)) {
                throw new OperatorError(path + " is in the way of a table and is none. Mend: move it away");
            }
            return;
        }
        List<String> problems = changes(published);
        if (!problems.isEmpty()) {
            throw new OperatorError("table " + path + " has other columns than this release writes: "
                    + String.join("; ", problems) + ". Mend: choose another --out, or migrate the table first");
        }
    }

    private List<String> changes(TableSpec published) {
        Map<String, String> found = columns(stored());
        Map<String, String> declared = columns(published.schema());
        List<String> problems = new ArrayList<>();
        declared.forEach((column, type) -> {
            String before = found.get(column);
            if (before == null) {
                problems.add(column + " (" + type + ") would be new");
            } else if (!before.equals(type)) {
                problems.add(column + " would change from " + before + " to " + type);
            }
        });
        found.keySet().stream()
                .filter(column -> !declared.containsKey(column))
                .forEach(column -> problems.add(column + " would be gone"));
        if (problems.isEmpty() && !List.copyOf(found.keySet()).equals(List.copyOf(declared.keySet()))) {
            problems.add("the order would be " + String.join(", ", declared.keySet()));
        }
        return problems;
    }

    /** Replaces the date's rows by these, in one commit, and returns the version that holds them. */
    long replace(TableSpec published, LocalDate date, Dataset<Row> rows, long count, String runId) {
        if (exists()) {
            renewComments(published);
        }
        int files = Math.toIntExact(1 + count / ROWS_A_FILE);
        published
                .conform(rows)
                .coalesce(files)
                .write()
                .format("delta")
                .mode(SaveMode.Overwrite)
                .partitionBy(RunColumns.RUN_DATE.name())
                .option("replaceWhere", RunColumns.RUN_DATE.name() + " = '" + date + "'")
                .option("userMetadata", "run " + runId)
                .save(path.toString());
        Long version = version();
        if (version == null) {
            throw new IllegalStateException("no table at " + path + " after it was written");
        }
        return version;
    }

    /** Sets the table back to a version; a table that did not exist then (null) is removed. */
    void restore(@Nullable Long before) {
        if (before == null) {
            Disk.deleteTree(path);
            DeltaLog.invalidateCache(spark, new org.apache.hadoop.fs.Path(path.toUri()));
        } else if (!before.equals(version())) {
            DeltaTable.forPath(spark, path.toString()).restoreToVersion(before);
        }
    }

    private boolean exists() {
        return version() != null;
    }

    private StructType stored() {
        return snapshot().schema();
    }

    /** The newest state of the log: Delta's own entry reads it without a Spark job, DeltaTable's history needs some. */
    private Snapshot snapshot() {
        return DeltaLog.forTable(spark, path.toString()).update(false, Option.empty(), Option.empty());
    }

    private static Map<String, String> columns(StructType schema) {
        Map<String, String> columns = new LinkedHashMap<>();
        Arrays.stream(schema.fields())
                .forEach(field -> columns.put(field.name(), field.dataType().simpleString()));
        return columns;
    }

    /** A comment may be put better from release to release; readers see the newest. */
    private void renewComments(TableSpec published) {
        StructType stored = stored();
        for (StructField declared : published.schema().fields()) {
            String comment = declared.getComment().getOrElse(() -> "");
            if (!stored.apply(declared.name()).getComment().contains(comment)) {
                spark.sql("ALTER TABLE delta.`" + path.toString().replace("`", "``") + "` ALTER COLUMN `"
                        + declared.name() + "` COMMENT '"
                        + comment.replace("\\", "\\\\").replace("'", "\\'") + "'");
            }
        }
    }
}
