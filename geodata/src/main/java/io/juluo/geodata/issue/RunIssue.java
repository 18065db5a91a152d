package io.juluo.geodata.issue;

import java.util.List;

/**
 * Something about the run itself, such as a missing font.
 *
 * @param severity how much harm it does
 * @param kind stable name in snake case
 * @param input file, layer or table
 * @param count how many rows or features
 * @param sample the first few of them
 * @param message what is wrong
 * @param mend how to mend it
 */
public record RunIssue(
        Severity severity, String kind, String input, long count, List<String> sample, String message, String mend)
        implements DataIssue {}
