package io.juluo.jobs.run;

/** How a command ends. */
enum ExitCode {
    /** Finished, warnings included. */
    FINISHED(0),
    /** A fault of Juluo's own. */
    INTERNAL_FAULT(1),
    /** Wrong command, option or configuration. */
    COMMAND(2),
    /** The input cannot be used. */
    DATA_REFUSED(3),
    /** Disk, lock, network, missing program. */
    INFRASTRUCTURE(4);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
