package io.juluo.geodata.issue;

import io.juluo.geodata.issue.DataIssue.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects the issues of a run; safe to use from several threads. */
public final class IssueReport {
    private final List<DataIssue> issues = new ArrayList<>();

    /** Notes an issue; errors too are only collected until {@link #refuseIfErrors}. */
    public synchronized void add(DataIssue issue) {
        issues.add(issue);
    }

    /** All issues, the most harmful first, then by kind and input. */
    public synchronized List<DataIssue> all() {
        return issues.stream()
                .sorted(Comparator.comparing(DataIssue::severity)
                        .thenComparing(DataIssue::kind)
                        .thenComparing(DataIssue::input))
                .toList();
    }

    /** How many issues of that severity there are. */
    public long count(Severity severity) {
        return all().stream().filter(issue -> issue.severity() == severity).count();
    }

    /**
     * Stops the run where an error was noted.
     *
     * @throws DataRefused naming all errors at once
     */
    public void refuseIfErrors() {
        List<DataIssue> errors =
                all().stream().filter(i -> i.severity() == Severity.ERROR).toList();
        if (!errors.isEmpty()) {
            throw new DataRefused(errors);
        }
    }
}
