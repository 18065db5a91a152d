package io.juluo.jobs.sink;

import io.juluo.geodata.issue.DataIssue;
import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.geodata.issue.InfrastructureError;
import io.juluo.geodata.issue.RunIssue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;

/**
 * Puts right what a run left behind that failed or was killed while it published. The link of the date is what
 * decides: where it leads to the run's folder all was published, else all tables are set back.
 */
final class Recovery {
    private Recovery() {}

    /** Ends the publication that a killed run began; empty where there is none. */
    static Optional<DataIssue> recover(SparkSession spark, OutputFolders folders) {
        Optional<PublishJournal> found = PublishJournal.read(folders.journal());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        PublishJournal journal = found.get();
        Path kept = folders.kept(journal.runDate(), journal.runId());
        if (RunLink.leadsTo(folders.date(journal.runDate()), kept)) {
            PublishJournal.delete(folders.journal());
            return Optional.empty();
        }
        rollBack(spark, folders, journal);
        return Optional.of(new RunIssue(
                Severity.WARNING,
                "unfinished_publication",
                folders.root().toString(),
                journal.versionsBefore().size(),
                List.copyOf(journal.versionsBefore().keySet()),
                "run " + journal.runId() + " was stopped while it published " + journal.date()
                        + "; its tables were set back to what readers saw before",
                "repeat that run with --date " + journal.date()));
    }

    /** Sets all tables back and forgets the journal; may be repeated where it fails half way. */
    static void rollBack(SparkSession spark, OutputFolders folders, PublishJournal journal) {
        journal.versionsBefore().forEach((table, version) -> {
            Path path = folders.table(table);
            try {
                new DeltaStore(spark, path).restore(version);
            } catch (Exception e) { // Spark throws checked ones too
                throw new InfrastructureError(
                        "cannot set table " + path + " back to version " + version + " (" + e + ")",
                        "run again; if it fails again, restore that version by hand, then delete " + folders.journal(),
                        e);
            }
        });
        PublishJournal.delete(folders.journal());
    }

    /** Deletes staging folders of runs that ended without publishing, and folders that no date links to any more. */
    static void sweep(OutputFolders folders) {
        Set<Path> linked = RunLink.targets(folders.runs());
        children(folders.kept()).stream().filter(kept -> !linked.contains(kept)).forEach(Disk::deleteTree);
        children(folders.runs()).stream()
                .filter(path -> {
                    String name = String.valueOf(path.getFileName());
                    return name.startsWith(OutputFolders.STAGING) || name.startsWith(RunLink.NEW_LINK);
                })
                .forEach(Disk::deleteTree);
    }

    private static List<Path> children(Path folder) {
        return Disk.on(folder, "read", () -> {
            try (Stream<Path> entries = Files.list(folder)) {
                return entries.toList();
            }
        });
    }
}
