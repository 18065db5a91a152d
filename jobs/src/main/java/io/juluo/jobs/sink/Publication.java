package io.juluo.jobs.sink;

import io.juluo.geodata.issue.DataIssue;
import io.juluo.geodata.issue.OperatorError;
import io.juluo.geodata.table.RunColumns;
import io.juluo.geodata.table.TableSpec;
import io.juluo.jobs.work.Together;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.jspecify.annotations.Nullable;

/**
 * One run's output, published as a whole or not at all.
 *
 * <p>Everything is written where no reader looks: files to {@link #file}, tables by {@link #table}. {@link #commit}
 * then replaces the run's date in each Delta table, completes run.json with the tables' versions and points the link
 * {@code runs/DATE} at the new folder: that last step decides. Until then {@link #close}, or the next {@link #begin}
 * where the process was killed, sets the tables back. While tables are being replaced, a reader who needs all of them
 * from one run reads the versions that run.json names. The folder a date linked to before stays until the next run
 * begins, for readers who have it open.
 *
 * <p>Tables of a city are small: a session that publishes them does well to set
 * {@code spark.databricks.delta.snapshotPartitions} to 2, of 50 that Delta takes by default.
 */
public final class Publication implements AutoCloseable {
    private record Staged(TableSpec published, Dataset<Row> rows, CanonicalHash.Fingerprint content) {}

    private final SparkSession spark;
    private final OutputFolders folders;
    private final LocalDate date;
    private final String runId;
    private final PublicationLock lock;
    private final List<DataIssue> issues = new ArrayList<>();
    private final Map<String, Staged> tables = new LinkedHashMap<>();
    private @Nullable PublishJournal journal;

    private Publication(SparkSession spark, OutputFolders folders, LocalDate date, String runId, PublicationLock lock) {
        this.spark = spark;
        this.folders = folders;
        this.date = date;
        this.runId = runId;
        this.lock = lock;
    }

    /**
     * Takes the area's output for this run, after setting right what a killed run left.
     *
     * @param spark session with Delta's extension and catalog
     * @param out output folder of all areas
     * @param area slug of the study area
     * @param date date the run stands for
     * @param runId a new identifier: letters, digits, _ and -
     * @throws io.juluo.geodata.issue.InfrastructureError where the folder cannot be written or another run writes it
     * @throws OperatorError where area or id cannot name a folder, or the id is taken
     */
    public static Publication begin(SparkSession spark, Path out, String area, LocalDate date, String runId) {
        OutputFolders folders = OutputFolders.of(out, area, runId);
        Disk.folder(folders.root());
        PublicationLock lock = PublicationLock.take(folders.lock(), runId);
        Publication publication = new Publication(spark, folders, date, runId, lock);
        boolean begun = false;
        try {
            publication.prepare();
            begun = true;
        } finally {
            if (!begun) {
                lock.close();
            }
        }
        return publication;
    }

    private void prepare() {
        Disk.folder(folders.kept());
        RunLink.refuseFolder(folders.date(date));
        Recovery.recover(spark, folders).ifPresent(issues::add);
        Recovery.sweep(folders);
        if (Files.exists(folders.kept(date, runId))) {
            throw new OperatorError("run " + runId + " of " + date + " is published already. Mend: take a new run id");
        }
        Disk.folder(folders.stagedFiles(runId));
    }

    /** What was found when the run began: a publication of an earlier run that did not end. */
    public List<DataIssue> issues() {
        return List.copyOf(issues);
    }

    /** Where to write a file of the run so that it is published as runs/DATE/relative. Its folder exists. */
    public Path file(String relative) {
        Path base = folders.stagedFiles(runId);
        Path file = base.resolve(relative).normalize();
        if (!file.startsWith(base) || file.equals(base)) {
            throw new IllegalArgumentException("'" + relative + "' leads out of the run's folder");
        }
        Disk.folder(Disk.parent(file));
        return file;
    }

    /**
     * Computes the rows of several tables, some at the same time, and keeps them as {@link #table} does.
     *
     * @param rows each table's rows, in the order in which the run's record will name them
     */
    public void tables(Map<TableSpec, Dataset<Row>> rows) {
        List<Supplier<Staged>> work = new ArrayList<>();
        rows.forEach((spec, of) -> work.add(() -> stage(spec, of)));
        List<Staged> staged = Together.all(work);
        staged.forEach(one -> tables.put(one.published().name(), one));
    }

    /**
     * Computes a table's rows and keeps them for {@link #commit}.
     *
     * @param spec the table as stages know it, without the run's columns
     * @return the same rows as readers will see them, read from where they were kept; good until commit
     * @throws OperatorError where readers know the table by other columns
     */
    public Dataset<Row> table(TableSpec spec, Dataset<Row> rows) {
        Staged staged = stage(spec, rows);
        tables.put(spec.name(), staged);
        return staged.rows();
    }

    private Staged stage(TableSpec spec, Dataset<Row> rows) {
        TableSpec published = spec.published();
        if (tables.containsKey(spec.name())) {
            throw new IllegalArgumentException("table " + spec.name() + " is given twice");
        }
        new DeltaStore(spark, folders.table(spec.name())).refuseForeign(published);
        Dataset<Row> stamped = spec.conform(rows)
                .withColumn(RunColumns.RUN_ID.name(), functions.lit(runId))
                .withColumn(RunColumns.RUN_DATE.name(), functions.lit(date));
        Path kept = folders.stagedTable(runId, spec.name());
        try {
            published.conform(stamped).write().mode(SaveMode.ErrorIfExists).parquet(kept.toString());
            Dataset<Row> staged = spark.read().schema(published.schema()).parquet(kept.toString());
            return new Staged(published, staged, CanonicalHash.fingerprint(staged, spec));
        } catch (Exception e) { // Spark throws checked exceptions that Scala does not declare
            throw Disk.explain(kept, "write", e);
        }
    }

    /**
     * Publishes all tables and files.
     *
     * @param record makes the run's record, given what was published; it becomes run.json
     */
    public void commit(Function<List<PublishedTable>, RunRecord> record) {
        try {
            PublishJournal begun = new PublishJournal(runId, date.toString(), new TreeMap<>());
            tables.keySet()
                    .forEach(
                            name -> begun.versionsBefore().put(name, store(name).version()));
            journal = begun;
            begun.write(folders.journal());
            RunJson.write(file("run.json"), record.apply(replaceAll()));
            switchFolder();
        } catch (Exception e) { // Spark throws checked exceptions that Scala does not declare
            throw Disk.explain(folders.root(), "publish to", e);
        }
        journal = null;
        PublishJournal.delete(folders.journal());
    }

    private List<PublishedTable> replaceAll() {
        List<Supplier<PublishedTable>> replacements = new ArrayList<>();
        tables.forEach((name, staged) -> replacements.add(() -> replace(name, staged)));
        return Together.all(replacements);
    }

    private PublishedTable replace(String name, Staged staged) {
        long version = store(name)
                .replace(
                        staged.published(),
                        date,
                        staged.rows(),
                        staged.content().rows(),
                        runId);
        return new PublishedTable(
                name, version, staged.content().rows(), staged.content().sha256());
    }

    private void switchFolder() {
        Path files = folders.stagedFiles(runId);
        Path kept = folders.kept(date, runId);
        Disk.forceTree(files);
        Disk.on(kept, "write", () -> Files.move(files, kept, StandardCopyOption.ATOMIC_MOVE));
        Disk.forceTree(folders.kept());
        RunLink.point(folders.date(date), kept);
    }

    private DeltaStore store(String table) {
        return new DeltaStore(spark, folders.table(table));
    }

    /** Ends the run. What was not committed leaves no trace: readers see what they saw before. */
    @Override
    public void close() {
        try (lock) {
            if (journal != null) {
                Recovery.rollBack(spark, folders, journal);
                Disk.deleteTree(folders.kept(date, runId));
                journal = null;
            }
            Disk.deleteTree(folders.staging(runId));
        }
    }
}
