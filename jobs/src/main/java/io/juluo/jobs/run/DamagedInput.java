package io.juluo.jobs.run;

import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.geodata.issue.DataRefused;
import io.juluo.geodata.issue.FileIssue;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Input files that turn out damaged only when a task reads their rows: a Parquet file whose footer is whole but whose
 * pages are not. Spark then stops with a fault of its own, which is told as what it is.
 */
final class DamagedInput {
    /** What Spark says in front of the reader's own fault; the path may hold spaces. */
    private static final Pattern READING = Pattern.compile("Encountered error while reading file (\\S.*?)\\. Details:");

    private DamagedInput() {}

    /**
     * Reads inputs.
     *
     * @throws DataRefused naming the file where its rows cannot be read
     */
    static <T> T told(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (Exception fault) { // Spark throws checked exceptions that Scala does not declare
            if (FullMemory.caused(fault)) {
                throw FullMemory.told(fault);
            }
            for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
                Matcher file = READING.matcher(String.valueOf(cause.getMessage()));
                if (!(cause instanceof DataRefused) && file.find()) {
                    throw refused(file.group(1), fault);
                }
            }
            throw fault;
        }
    }

    private static DataRefused refused(String file, Exception fault) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        DataRefused refused = new DataRefused(List.of(new FileIssue(
                Severity.ERROR,
                "damaged_parquet",
                name,
                1,
                List.of(file),
                "the file's rows are damaged and cannot be read: " + file,
                "fetch or make it again")));
        refused.initCause(fault);
        return refused;
    }
}
