package io.juluo.geodata.source.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** A CSV far larger than the memory is read whole, each pair of towns found once, with the totals of its formula. */
class LargeCsvTest {
    private static final long GIGABYTE = 1L << 30;

    @TempDir
    private Path folder;

    @Test
    void aCsvIsReadInLittleMemory() throws Exception {
        isReadWith(new LargeFlows(800), "512m");
    }

    @Test
    @EnabledIfSystemProperty(
            named = "juluo.long",
            matches = "true",
            disabledReason = "a CSV of more than 2 GB takes minutes: ./juluo test --long")
    void aCsvOfMoreThanTwoGigabytesIsReadInTwo() throws Exception {
        Path csv = isReadWith(new LargeFlows(5000), "2g");
        assertThat(Files.size(csv)).isGreaterThan(2 * GIGABYTE);
    }

    private Path isReadWith(LargeFlows flows, String heap) throws Exception {
        Path csv = folder.resolve("flows.csv");
        flows.write(csv);
        Path found = folder.resolve("found.txt");
        Path log = folder.resolve("log.txt");
        Process reading = new ProcessBuilder(command(heap, csv, flows.towns(), found))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(reading.waitFor()).as(() -> tail(log)).isZero();
        assertThat(Files.readAllLines(found))
                .containsExactlyInAnyOrder(
                        flows.rows() - flows.raggedRows() + " rows, " + flows.commuters() + " commuters",
                        "ragged_row " + flows.raggedRows(),
                        "unknown_column 8");
        return csv;
    }

    /** Java as this test runs in it, but for the heap. */
    private static List<String> command(String heap, Path csv, int towns, Path found) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option ->
                        option.startsWith("--add-opens") || option.startsWith("-XX") || option.startsWith("-D"))
                .forEach(command::add);
        command.addAll(List.of(
                "-Xmx" + heap,
                "-cp",
                System.getProperty("java.class.path"),
                LargeFlowsReading.class.getName(),
                csv.toString(),
                String.valueOf(towns),
                found.toString()));
        return command;
    }

    private static String tail(Path log) {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
        } catch (IOException e) {
            return "no log: " + e.getMessage();
        }
    }
}
