package io.juluo.geodata.issue;

import org.jspecify.annotations.Nullable;

/** What the run stands on fails it (exit code 4): a full disk, missing rights, a lock; names the place and the mend. */
public final class InfrastructureError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A problem that has no exception behind it. */
    public InfrastructureError(String problem, String mend) {
        this(problem, mend, null);
    }

    /** A problem and what the system said. */
    public InfrastructureError(String problem, String mend, @Nullable Throwable cause) {
        super(problem + ". Mend: " + mend, cause);
    }
}
