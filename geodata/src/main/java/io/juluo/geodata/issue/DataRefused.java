package io.juluo.geodata.issue;

import java.util.List;
import java.util.stream.Collectors;

/** The input cannot be used (exit code 3); the message names every reason and its mend. */
public final class DataRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final List<DataIssue> issues;

    /** Refuses for the given issues, at least one. */
    public DataRefused(List<DataIssue> issues) {
        super(issues.stream()
                .map(i -> i.input() + ": " + i.message() + ". Mend: " + i.mend())
                .collect(Collectors.joining(System.lineSeparator())));
        this.issues = List.copyOf(issues);
    }

    /** Why. */
    public List<DataIssue> issues() {
        return issues;
    }
}
