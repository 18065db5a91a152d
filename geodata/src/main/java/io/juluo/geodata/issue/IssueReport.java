package io.juluo.geodata.issue;

import io.juluo.geodata.issue.DataIssue.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Collects the issues of a run; safe to use from several threads. An issue that is noted twice is told once.
 *
 * <p>Issues are told by harm, the worst first: by severity; then what concerns a whole file before zones, zones before
 * places, places before rows, and the run itself last; then the more rows or features are concerned; then by kind and
 * input.
 */
public final class IssueReport {
    private static final List<Class<? extends DataIssue>> BREADTH =
            List.of(FileIssue.class, ZoneIssue.class, PlaceIssue.class, RowIssue.class, RunIssue.class);
    private static final Comparator<DataIssue> BY_HARM = Comparator.comparing(DataIssue::severity)
            .thenComparing(issue -> BREADTH.indexOf(issue.getClass()))
            .thenComparing(Comparator.comparingLong(DataIssue::count).reversed())
            .thenComparing(DataIssue::kind)
            .thenComparing(DataIssue::input)
            .thenComparing(DataIssue::message);

    private final @Nullable IssueReport parent;
    private final List<DataIssue> issues = new ArrayList<>();

    /** A report of its own. */
    public IssueReport() {
        this(null);
    }

    private IssueReport(@Nullable IssueReport parent) {
        this.parent = parent;
    }

    /**
     * A report for one input among several: what is noted there stands here too, but {@link #refuseIfErrors} of it
     * stops for its own errors alone.
     */
    public IssueReport child() {
        return new IssueReport(this);
    }

    /** Notes an issue; errors too are only collected until {@link #refuseIfErrors}. */
    public void add(DataIssue issue) {
        synchronized (this) {
            issues.add(issue);
        }
        if (parent != null) {
            parent.addOnce(issue);
        }
    }

    /** What two readers of one file say alike is one issue. */
    private void addOnce(DataIssue issue) {
        synchronized (this) {
            if (!issues.contains(issue)) {
                issues.add(issue);
            }
        }
        if (parent != null) {
            parent.addOnce(issue);
        }
    }

    /** All issues, the most harmful first. */
    public synchronized List<DataIssue> all() {
        return issues.stream().sorted(BY_HARM).toList();
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
