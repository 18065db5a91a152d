package io.juluo.jobs.bench;

import java.nio.file.Path;

/**
 * Somebody who does a piece of work in a process of its own.
 *
 * @param name as tables tell it
 * @param work the work
 * @param run how it is run
 */
record Contender(String name, Work work, Run run) {
    /** The product itself, which the others are held against. */
    static final String OURS = "juluo";

    /** Runs the work once. */
    interface Run {
        /**
         * Runs it.
         *
         * @param answer the file to write the answer to
         */
        Measured run(Path answer);
    }

    boolean isOurs() {
        return name.startsWith(OURS);
    }
}
