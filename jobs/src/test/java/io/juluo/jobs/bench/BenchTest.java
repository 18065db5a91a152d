package io.juluo.jobs.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.juluo.geodata.issue.InfrastructureError;
import io.juluo.geodata.issue.OperatorError;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What bench holds against each other, and how a process is watched. */
class BenchTest {
    @Test
    void answersAgreeOrTellWhereTheyDoNot() {
        Answer answer = answer(1_000_000);
        assertThat(answer.differenceFrom(answer(1_000_000.0005), 1e-9)).isEmpty();
        assertThat(answer.differenceFrom(answer(1_000_000.01), 1e-9)).startsWith("a: [1000000.0]");
        assertThat(answer.differenceFrom(new Answer(Map.of()), 1e-9)).isEqualTo("1 keys against 0");
        assertThat(answer.differenceFrom(answer(Double.NaN), 1e-9)).isNotEmpty();
    }

    @Test
    void aProcessTellsItsStepsAndIsMeasured() {
        Measured measured = Watch.run(
                new ProcessBuilder(
                        "bash",
                        "-c",
                        "for ((i = 0; i < 200000; i++)); do :; done; echo step 2.5; echo step 1.5; echo kernel 12"),
                0);

        assertThat(measured.steps_s()).containsExactly(2.5, 1.5);
        assertThat(measured.warm()).isEqualTo(1.5);
        assertThat(measured.kernel_ns()).isEqualTo(12);
        assertThat(measured.wall_s()).isPositive();
        assertThat(measured.peak_mb()).isPositive();
    }

    @Test
    void aProcessThatFailsIsToldWithItsWords() {
        assertThatThrownBy(() -> Watch.run(new ProcessBuilder("bash", "-c", "echo no such table; exit 3"), 0))
                .isInstanceOf(InfrastructureError.class)
                .hasMessageContaining("no such table");
    }

    @Test
    void goalsAreTellingOfWhatRan() {
        List<Series> all = List.of(
                series("juluo", Work.W2, 5, 1), series("sedona", Work.W2, 9, 3), series("shapely", Work.W2, 2, 1.5));

        assertThat(Goal.of(all)).extracting(Goal::met).containsExactly(false, true);
        assertThat(Goal.of(all).get(0).row()).endsWith("| 0.75 s | 1.00 s | missed by 33 % |");
        assertThat(Goal.of(all.subList(0, 1))).as("no peer, no goal").isEmpty();
    }

    @Test
    void theMiddleAndTheSpreadOfRuns() {
        Series series = series("juluo", Work.W2, 5, 1);
        series.runs().add(new Measured(3, 1, 1, List.of(), Double.NaN));
        series.runs().add(new Measured(4, 1, 1, List.of(), Double.NaN));
        assertThat(series.spread(Measured::wall_s)).isEqualTo("4.00 (3.00-5.00)");
    }

    @Test
    void workIsNamedInAnyCase() {
        assertThat(Work.of(List.of("w3a", "START"))).containsExactly(Work.START, Work.W3A);
        assertThat(Work.of(List.of())).hasSize(6);
        assertThatThrownBy(() -> Work.of("W9"))
                .isInstanceOf(OperatorError.class)
                .hasMessageContaining("W9")
                .hasMessageContaining("start, W1a, W1b, W2, W3a, W3b");
    }

    private static Answer answer(double number) {
        return new Answer(Map.of("a", new double[] {number}));
    }

    private static Series series(String name, Work work, double wall_s, double step_s) {
        Series series = new Series(new Contender(name, work, answer -> {
            throw new IllegalStateException("not run here");
        }));
        series.runs().add(new Measured(wall_s, 1, 100, List.of(2 * step_s, step_s), Double.NaN));
        return series;
    }
}
