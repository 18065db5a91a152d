package io.juluo.jobs.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.juluo.geodata.SparkTest;
import io.juluo.geodata.synth.trial.TrialCity;
import io.juluo.geodata.synth.trial.TrialSize;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The product's own path and plain Sedona SQL give the same answers on a trial city; a step tells its seconds. */
class BenchStepsTest extends SparkTest {
    @TempDir
    static Path folder;

    private static BenchFiles files = new BenchFiles(Path.of(""), Path.of(""));

    @BeforeAll
    static void make() {
        takeSettingsOfARun();
        Path city = Objects.requireNonNull(
                TrialCity.ensure(folder.resolve("city"), TrialSize.of("tiny")).getParent());
        files = new BenchFiles(city, folder.resolve("files"));
        files.write(spark());
    }

    @AfterAll
    static void interpretPlans() {
        takeSettingsForFewRows();
    }

    @Test
    void oursIsSedonasAnswer() {
        Map<Work, Answer> ours = new EnumMap<>(Work.class);
        for (Work work : Work.values()) {
            if (work != Work.START) {
                Answer mine = OurSteps.of(work).run(spark(), files);
                Answer theirs = SedonaSteps.of(work).run(spark(), files);
                assertThat(mine.differenceFrom(theirs, work.tolerance()))
                        .as("%s", work)
                        .isEmpty();
                ours.put(work, mine);
            }
        }
        assertThat(Objects.requireNonNull(ours.get(Work.W1A)).numbers()).hasSize(6);
        double centres = people(ours, Work.W3A);
        double exact = people(ours, Work.W3B);
        assertThat(exact).isCloseTo(centres, org.assertj.core.data.Percentage.withPercentage(2));
        assertThat(exact).isNotEqualTo(centres);
    }

    private static double people(Map<Work, Answer> answers, Work work) {
        Map<String, double[]> numbers =
                Objects.requireNonNull(answers.get(work)).numbers();
        return Objects.requireNonNull(numbers.get("people"))[0];
    }

    @Test
    void duckDbsIsOursToo() {
        Answer theirs = DuckDb.answer(Work.W3A, files, folder.resolve("no peers"));

        assertThat(OurSteps.of(Work.W3A).run(spark(), files).differenceFrom(theirs, Work.W3A.tolerance()))
                .isEmpty();
        assertThat(DuckDb.does(Work.W3A)).isTrue();
        assertThat(DuckDb.does(Work.W2)).as("it has no polygons").isFalse();
    }

    @Test
    void aStepTellsItsSecondsEachTimeAndItsAnswerOnce() {
        StringWriter said = new StringWriter();
        Path answer = folder.resolve("answer.csv");
        StepRun.run(spark(), "W1a", "juluo", 2, files.city(), files.folder(), answer, new PrintWriter(said));

        assertThat(said.toString().lines()).hasSize(2).allMatch(line -> line.matches("step \\d+\\.\\d{4}"));
        assertThat(Answer.read(answer).differenceFrom(OurSteps.of(Work.W1A).run(spark(), files), 0))
                .isEmpty();
    }
}
