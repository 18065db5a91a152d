package io.juluo.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int juluo(String... arguments) {
        return Juluo.execute(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nightly", "check", "explain", "synth", "synth city", "synth inputs", "test"})
    void everyCommandExplainsItself(String command) {
        String[] arguments = (command + " --help").trim().split(" ");

        assertThat(juluo(arguments)).isZero();
        assertThat(out.toString()).contains("Usage: juluo").contains("--help");
        assertThat(err.toString()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    nightly --nosuch            | --nosuch
                    nightly --date tomorrow     | is no date; write it as
                    nightly --date 2025-13-01   | is no date; write it as
                    nightly --engine warp       | --engine warp is unknown; write one of broadcast, sedona
                    nightly --city nowhere.yaml | nowhere.yaml
                    check --lang fr             | --lang fr is unknown; write one of en, zh
                    check --city nowhere.yaml   | nowhere.yaml
                    check --data no/such/dir    | no/such/dir
                    explain --city nowhere.yaml | nowhere.yaml
                    nightly --data no/such/dir  | no/such/dir
                    nosuch                      | nosuch
                    test                        | ./juluo test
                    synth inputs                | generated city
                    """)
    void aWrongCommandEndsWithTwoAndSaysWhatIsWrong(String command, String named) {
        assertThat(juluo(command.split(" "))).isEqualTo(2);
        assertThat(err.toString()).contains(named).doesNotContain("\tat ").doesNotContain("Exception");
    }

    @Test
    void debugShowsTheStackTrace() {
        assertThat(juluo("nightly", "--city", "nowhere.yaml", "--debug")).isEqualTo(2);
        assertThat(err.toString()).contains("\tat io.juluo");
    }

    @Test
    void everyProblemOfAProfileIsToldAtOnce() throws IOException {
        Path city = Files.writeString(folder.resolve("city.yaml"), "area: x\nmetric_crs: EPSG:1\ncolour: red\n");

        assertThat(juluo("nightly", "--city", city.toString())).isEqualTo(2);
        assertThat(err.toString())
                .contains("city.yaml:2: metric_crs")
                .contains("city.yaml:3: colour")
                .contains("zones");
    }

    @Test
    void explainTellsEveryValueAndWhereItComesFrom() {
        assertThat(juluo("explain")).isZero();
        assertThat(out.toString())
                .contains("metric_crs")
                .contains("<- city.yaml:")
                .contains("limits.bad_row_share");
    }

    @Test
    void theVersionNamesTheEngines() {
        assertThat(juluo("--version")).isZero();
        assertThat(out.toString()).contains("spark 3.5.9").contains("geotools 33.1");
    }
}
