package io.juluo.jobs.bench;

import io.juluo.geodata.issue.InfrastructureError;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Calls of other programmes that are not timed. */
final class Programs {
    private Programs() {}

    /** Whether the programme is there and ends well. */
    static boolean succeeds(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException notThere) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** What the programme says; its words as the error where it fails. */
    static String say(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new InfrastructureError(String.join(" ", command) + " failed: " + said, "run it alone");
            }
            return said;
        } catch (IOException e) {
            throw new InfrastructureError("cannot run " + command.get(0) + ": " + e.getMessage(), "install it");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InfrastructureError("interrupted", "run it again");
        }
    }
}
