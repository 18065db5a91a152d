package io.juluo.geodata.issue;

import java.util.regex.Pattern;

/**
 * Why a library could not read something, in words for a planner. Libraries that meet damaged bytes tell of their own
 * classes, of addresses in memory and of exceptions; none of that helps anybody to mend a file, and it changes from run
 * to run.
 */
public final class Reason {
    private static final Pattern INNER_WORDS =
            Pattern.compile("\\b\\w+(\\.\\w+)+\\.[A-Z]\\w*|@[0-9a-f]{4,}\\b|\\b\\w+(Exception|Error)\\b");

    private Reason() {}

    /** The first line of what the fault says; where that is nothing, or about the program's inside, the other words. */
    public static String of(Throwable fault, String otherwise) {
        String message = fault.getMessage();
        String first =
                message == null ? "" : message.lines().findFirst().orElse("").strip();
        return first.isEmpty() || INNER_WORDS.matcher(first).find() ? otherwise : first;
    }
}
