package io.juluo.geodata.issue;

import java.util.List;

/** A wrong command, option or configuration value (exit code 2); each problem names key, value and mend. */
public final class OperatorError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** One problem. */
    public OperatorError(String problem) {
        super(problem);
    }

    /** All problems at once, a line each. */
    public OperatorError(List<String> problems) {
        super(String.join(System.lineSeparator(), problems));
    }
}
