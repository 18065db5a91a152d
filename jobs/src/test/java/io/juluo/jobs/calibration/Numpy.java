package io.juluo.jobs.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Debian's Python with numpy, a peer that computes the same on its own; a test that needs it is skipped without. */
final class Numpy {
    private static final String PYTHON = "/usr/bin/python3";

    private Numpy() {}

    /** Runs a script and reads a number from each line that it prints. */
    static double[] run(Path folder, String script) {
        Assumptions.assumeTrue(
                said(folder, "import numpy").isEmpty(),
                PYTHON + " with numpy is not installed (Debian: python3-numpy)");
        return said(folder, script).lines().mapToDouble(Double::parseDouble).toArray();
    }

    private static String said(Path folder, String script) {
        try {
            Assumptions.assumeTrue(Files.isExecutable(Path.of(PYTHON)), PYTHON + " is not installed");
            Path file = Files.writeString(folder.resolve("script.py"), script);
            Process process = new ProcessBuilder(PYTHON, file.toString())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor() == 0 || said.contains("No module named"))
                    .as(said)
                    .isTrue();
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
