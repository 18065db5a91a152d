package io.juluo.jobs.run;

import io.juluo.geodata.issue.OperatorError;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Listed here for --help; the launcher runs the tests, since they need Maven and the sources. */
@Command(
        name = "test",
        mixinStandardHelpOptions = true,
        description = "Run every test (by the launcher ./juluo, which needs the project's sources).")
final class TestCommand implements Runnable {
    @Option(names = "--long", description = "Also the long trials.")
    private boolean longTrials;

    @Override
    public void run() {
        throw new OperatorError("'test" + (longTrials ? " --long" : "")
                + "' is run by the launcher: call ./juluo test in the project's folder");
    }
}
