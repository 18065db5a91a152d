package io.juluo.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What stands on the console of a nightly run, and in its log. */
class SampleConsoleTest {
    private static final List<String> STAGES = List.of(
            "sample city",
            "zones",
            "people and places",
            "apportionment",
            "uncertainty",
            "reach",
            "indicators",
            "targets",
            "maps and files",
            "publish");

    private static final String INTERVAL = "0\\.\\d{4} to 0\\.\\d{4}";

    private static final Pattern PROGRESS = Pattern.compile(" +([a-z ]+): (\\d+) of (\\d+) tasks so far, \\d+ s");

    private final List<String> console = SampleRuns.usual().console().lines().toList();

    @Test
    void stagesAreAnnouncedBeforeTheyRun() {
        assertThat(console.get(0))
                .isEqualTo("Juluo 示例市 (sample), 2025-06-30, run "
                        + SampleRuns.usual().runId());
        assertThat(console.get(1)).isEqualTo("Stages: " + String.join(" > ", STAGES));
    }

    @Test
    void eachStageIsToldOnceWithItsRowsAndSeconds() {
        List<String> told =
                console.stream().filter(line -> line.startsWith("[")).toList();

        assertThat(told).hasSameSizeAs(STAGES);
        for (int i = 0; i < STAGES.size(); i++) {
            assertThat(told.get(i))
                    .matches("\\[" + (i + 1) + "/" + STAGES.size() + "] " + STAGES.get(i)
                            + " +[0-9,]+ rows in +[0-9,]+ rows out +[0-9]+\\.[0-9] s");
        }
        assertThat(told.get(3)).contains("27,375 rows in");
    }

    @Test
    void theEndSumsUpStagesIssuesAndScorecard() {
        assertThat(section("Stages"))
                .hasSize(STAGES.size() + 2)
                .last()
                .asString()
                .matches("  all +[0-9.]+");
        assertThat(section("Issues"))
                .anyMatch(line -> line.matches("  warning +people_in_no_town +population_cell +[0-9,]+ .*"))
                .anyMatch(line -> line.matches("  notice +class_of_no_service +facilities.parquet +316 .*"));
        assertThat(section("Scorecard"))
                .anyMatch(line -> line.matches(
                        "  990100 +main_city_share +0\\.4020 +" + INTERVAL + " +about 0\\.4000 +met +synthetic +-"))
                .anyMatch(line -> line.matches(
                        "  990110 +transit_800m_population +0\\.\\d{4} +" + INTERVAL + " +at_least 0.9000 +not_met.*"))
                .anyMatch(line -> line.matches(
                        "  990100 +self_containment +town +0\\.\\d{4} +" + INTERVAL + " +- +no_target +synthetic +-"));
        assertThat(console).endsWith("Finished with 2 warnings.");
        assertThat(console).contains("Output: " + SampleRun.AREA.resolve("runs/2025-06-30"));
    }

    @Test
    void progressOfLongStagesIsToldWhileTheyRunAndNeverBeyondAll() {
        String stage = STAGES.get(0);
        for (String line : console) {
            Matcher progress = PROGRESS.matcher(line);
            if (progress.matches()) {
                assertThat(progress.group(1)).isEqualTo(stage);
                assertThat(Integer.parseInt(progress.group(2)))
                        .isLessThanOrEqualTo(Integer.parseInt(progress.group(3)));
            } else if (line.startsWith("[")) {
                stage = after(line);
            }
        }
    }

    /** The stage that follows the one of this line; empty after the last. */
    private static String after(String line) {
        int finished = Integer.parseInt(line.substring(1, line.indexOf('/')));
        return finished < STAGES.size() ? STAGES.get(finished) : "";
    }

    @Test
    void nothingStandsOnTheErrorStream() {
        assertThat(SampleRuns.usual().errors()).isEmpty();
    }

    @Test
    void theLogHoldsWhatTheConsoleSaidAndLiesBesideTheFiles() throws IOException {
        String log = Files.readString(
                SampleRun.AREA.resolve("logs").resolve(SampleRuns.usual().runId() + ".log"));

        assertThat(log).contains("Stages: ", "[10/10] publish", "Scorecard", "Finished with 2 warnings.");
        assertThat(Files.readString(SampleRuns.usual().files().resolve("run.log")))
                .contains("Stages: ", "[9/10] maps and files");
    }

    /** The lines under a title, up to the next empty one. */
    private List<String> section(String title) {
        Stream<String> after =
                console.stream().dropWhile(line -> !line.equals(title)).skip(1);
        return after.takeWhile(line -> !line.isEmpty()).toList();
    }
}
