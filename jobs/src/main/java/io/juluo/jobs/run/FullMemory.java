package io.juluo.jobs.run;

import io.juluo.geodata.issue.InfrastructureError;

/** A run whose memory did not suffice: neither a fault of its inputs nor of the program. */
final class FullMemory {
    private static final String NAME = OutOfMemoryError.class.getName();
    private static final long MEGABYTE = 1 << 20;

    private FullMemory() {}

    /** Whether memory ran out, here or in a task, of which Spark keeps the name of the fault alone. */
    static boolean caused(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof OutOfMemoryError
                    || String.valueOf(cause.getMessage()).contains(NAME)) {
                return true;
            }
        }
        return false;
    }

    /** What there is to say of it. */
    static InfrastructureError told(Throwable fault) {
        return new InfrastructureError(
                String.format(
                        "the memory of %,d MB is full", Runtime.getRuntime().maxMemory() / MEGABYTE),
                "give the run more: JULUO_HEAP=6g ./juluo ...",
                fault);
    }
}
