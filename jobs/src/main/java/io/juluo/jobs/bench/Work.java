package io.juluo.jobs.bench;

import io.juluo.geodata.issue.OperatorError;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A piece of work that is timed. Every contender reads the files of one trial city and gives one {@link Answer}. */
public enum Work {
    /** Nothing but the start. */
    START("start", "process to the first finished Spark job", 0),
    /** Points to towns, as many as there are cells. */
    W1A("W1a", "cell centres to towns: cells and people of each town", 1e-9),
    /** Points to towns, many. */
    W1B("W1b", "5 million points to towns (for Qingdao's size): points of each town", 1e-9),
    /** Areal weights. */
    W2("W2", "cells cut at town borders, nobody lost: people of each town", 1e-9),
    /** Cover by the centre rule. */
    W3A("W3a", "people whose cell centre lies within 800 m of a stop", 1e-9),
    /** Cover by exact fractions. */
    W3B("W3b", "people by the exact part of their cell within 800 m of a stop", 1e-6);

    private final String code;
    private final String says;
    private final double tolerance;

    Work(String code, String says, double tolerance) {
        this.code = code;
        this.says = says;
        this.tolerance = tolerance;
    }

    /** Its name on the command line and in tables. */
    public String code() {
        return code;
    }

    /** What is asked. */
    public String says() {
        return says;
    }

    /** Answers may differ by this part of a number. */
    double tolerance() {
        return tolerance;
    }

    /**
     * The work of that name, in any case.
     *
     * @throws OperatorError for another word
     */
    public static Work of(String word) {
        return Arrays.stream(values())
                .filter(work -> work.code.toLowerCase(Locale.ROOT).equals(word.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new OperatorError("'" + word + "' is no work of bench: use "
                        + Arrays.stream(values()).map(Work::code).collect(Collectors.joining(", "))));
    }

    /** Those named, in their order; all where none is. */
    public static List<Work> of(List<String> words) {
        List<Work> named = words.stream().map(Work::of).toList();
        return Arrays.stream(values())
                .filter(work -> named.isEmpty() || named.contains(work))
                .toList();
    }
}
