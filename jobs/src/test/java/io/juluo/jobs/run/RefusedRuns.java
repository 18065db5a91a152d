package io.juluo.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.juluo.geodata.SparkTest;
import io.juluo.jobs.run.NightlyTrial.Ended;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Runs of a city with one fault: what they must say, and that what an earlier run of the date published stays. */
abstract class RefusedRuns extends SparkTest {
    @TempDir
    static Path published;

    private static SortedMap<String, String> readersSee = new TreeMap<>();

    @TempDir
    Path folder;

    @TempDir
    Path checked;

    TinyCity city;

    @BeforeAll
    static void anEarlierRunOfTheDateIsPublished(@TempDir Path good) {
        NightlyTrial trial = new NightlyTrial(published, "tiny");
        trial.nightly(new TinyCity(good).profile()).finished();
        readersSee = trial.content();
        assertThat(readersSee).containsKey("runs/2025-06-30");
    }

    @BeforeEach
    void aCityWithoutFault() {
        city = new TinyCity(folder);
    }

    /** By the run, and before the night by the check, in words that planners read. */
    void isRefused(String... named) {
        isRefusedByTheRun(named);
        CheckTrial trial = new CheckTrial(checked);
        trial.check(city.profile(), "--lang", "zh").with(ExitCode.DATA_REFUSED).isChinese();
        assertThat(trial.issues()).contains(named);
    }

    void isRefusedByTheRun(String... named) {
        NightlyTrial trial = new NightlyTrial(published, "tiny");

        Ended ended = trial.nightly(city.profile());

        ended.refusedInOneLine(ExitCode.DATA_REFUSED, named);
        assertThat(ended.err()).startsWith("Data refused: ").contains(". Mend: ");
        assertThat(ended.out()).contains("Stopped; nothing was published. Log: ");
        assertThat(trial.log()).contains("stopped: Data refused: ").contains(named);
        assertThat(trial.content()).isEqualTo(readersSee);
    }

    void isWrongConfiguration(String... named) {
        NightlyTrial trial = new NightlyTrial(published, "tiny");

        Ended ended = trial.nightly(city.profile());

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err())
                .startsWith("Configuration: ")
                .contains(named)
                .doesNotContain("\tat ")
                .doesNotContain("Exception");
        assertThat(trial.content()).isEqualTo(readersSee);
    }
}
