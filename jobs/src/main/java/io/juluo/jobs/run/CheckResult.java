package io.juluo.jobs.run;

import io.juluo.geodata.issue.DataIssue;
import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.geodata.issue.IssueReport;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a check found.
 *
 * @param inputs every declared input
 * @param rows rows or features of those that could be counted
 * @param ranges what the footers of Parquet files say of the values in them
 * @param issues all that is wrong
 * @param strict whether warnings count as errors
 */
record CheckResult(
        List<CheckedInput> inputs,
        Map<CheckedInput, Long> rows,
        List<ColumnRange> ranges,
        IssueReport issues,
        boolean strict) {
    /**
     * How an input came out.
     *
     * @param madeLater whether it does not exist yet, for the first run makes it
     * @param errors errors that name it
     * @param warnings warnings that name it
     */
    record Verdict(boolean madeLater, long errors, long warnings) {}

    Verdict verdict(CheckedInput input) {
        return new Verdict(input.madeLater(), count(input, Severity.ERROR), count(input, Severity.WARNING));
    }

    private long count(CheckedInput input, Severity severity) {
        return issues.all().stream()
                .filter(issue -> issue.severity() == severity && issue.input().equals(input.label()))
                .count();
    }

    @Nullable
    Long rows(CheckedInput input) {
        return rows.get(input);
    }

    List<DataIssue> all() {
        return issues.all();
    }

    long count(Severity severity) {
        return issues.count(severity);
    }

    /** Inputs that are there to be read. */
    long read() {
        return inputs.stream().filter(input -> !input.madeLater()).count();
    }

    ExitCode exitCode() {
        boolean refused = count(Severity.ERROR) > 0 || (strict && count(Severity.WARNING) > 0);
        return refused ? ExitCode.DATA_REFUSED : ExitCode.FINISHED;
    }

    /**
     * The files of a check.
     *
     * @param issuesCsv every issue with its mend, in both languages
     * @param issuesGeoPackage where they are
     */
    record Written(Path issuesCsv, Path issuesGeoPackage) {}
}
