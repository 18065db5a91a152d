package io.juluo.jobs.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.juluo.jobs.indicator.SpatialAutocorrelation.Global;
import io.juluo.jobs.indicator.SpatialAutocorrelation.Local;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * A board of three by three squares, numbered by rows, and an island that touches nobody. The figures of its values were
 * computed with numpy from a dense row-standardised matrix, the p-values by 2,000,000 permutations of numpy's own.
 */
class SpatialAutocorrelationTest {
    private static final double[] VALUES = {9, 7, 1, 8, 4, 2, 3, 1, 0, 1000};

    private static List<int[]> board() {
        List<int[]> neighbours = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            int zone = i;
            neighbours.add(java.util.stream.IntStream.range(0, 9)
                    .filter(j -> j != zone && Math.abs(j / 3 - zone / 3) <= 1 && Math.abs(j % 3 - zone % 3) <= 1)
                    .toArray());
        }
        neighbours.add(new int[0]);
        return neighbours;
    }

    private static Global global(double... values) {
        return Objects.requireNonNull(new SpatialAutocorrelation(values, board()).global());
    }

    @Test
    void theGlobalFigureIsNumpysAndItsPWithinTheScatterOfPermutations() {
        Global global = global(VALUES);

        assertThat(global.i()).isCloseTo(0.30701041666666656, within(1e-12));
        assertThat(global.p()).isCloseTo(0.002945, within(5 * Math.sqrt(0.002945 / 9999)));
        assertThat(Objects.requireNonNull(global.z())).isCloseTo(2.814537811528392, within(0.05));
    }

    @Test
    void theLocalFiguresAreNumpysAndTheirMeanIsTheGlobalOne() {
        double[] expected = {
            1.265,
            0.2869999999999999,
            -0.12999999999999998,
            0.3792499999999998,
            -0.00015625000000000074,
            0.24649999999999997,
            -0.03999999999999999,
            0.143,
            0.6124999999999999
        };
        double[] p = {0.01807, 0.10750, 0.50168, 0.05297, 1.00000, 0.07127, 0.42895, 0.23204, 0.12616};
        int[] quadrants = {1, 1, 2, 1, 4, 3, 2, 3, 3};

        Local[] locals = new SpatialAutocorrelation(VALUES, board()).local();

        double sum = 0;
        for (int i = 0; i < 9; i++) {
            Local local = Objects.requireNonNull(locals[i]);
            assertThat(local.i()).as("zone " + i).isCloseTo(expected[i], within(1e-12));
            assertThat(local.p()).as("p of zone " + i).isCloseTo(p[i], within(0.02));
            assertThat(local.quadrant()).as("quadrant of zone " + i).isEqualTo(quadrants[i]);
            sum += local.i();
        }
        assertThat(sum / 9).isCloseTo(global(VALUES).i(), within(1e-12));
    }

    @Test
    void anIslandHasNoFigureAndItsValueMovesNoOther() {
        assertThat(new SpatialAutocorrelation(VALUES, board()).local()[9]).isNull();
        double[] other = VALUES.clone();
        other[9] = -5;
        assertThat(global(other)).isEqualTo(global(VALUES));
    }

    @Test
    void overAllArrangementsTheFigureIsMinusOneOverNLessOne() {
        List<int[]> path = List.of(
                new int[] {1}, new int[] {0, 2}, new int[] {1, 3}, new int[] {2, 4}, new int[] {3, 5}, new int[] {4});
        double[] values = {1, 2, 4, 8, 16, 32};
        double[] sumAndCount = new double[2];
        arrange(values, 0, arrangement -> {
            sumAndCount[0] += Objects.requireNonNull(new SpatialAutocorrelation(arrangement, path).global())
                    .i();
            sumAndCount[1]++;
        });

        assertThat(sumAndCount[1]).isEqualTo(720);
        assertThat(sumAndCount[0] / sumAndCount[1]).isCloseTo(-1.0 / 5, within(1e-12));
    }

    private static void arrange(double[] values, int from, java.util.function.Consumer<double[]> each) {
        if (from == values.length) {
            each.accept(values.clone());
        }
        for (int i = from; i < values.length; i++) {
            double kept = values[from];
            values[from] = values[i];
            values[i] = kept;
            arrange(values, from + 1, each);
            values[i] = values[from];
            values[from] = kept;
        }
    }

    @Test
    void zonesThatAllTouchEachOtherHaveTheExpectedFigureExactlyAndNoScore() {
        List<int[]> all = List.of(new int[] {1, 2, 3}, new int[] {0, 2, 3}, new int[] {0, 1, 3}, new int[] {0, 1, 2});

        Global global = Objects.requireNonNull(new SpatialAutocorrelation(new double[] {1, 2, 4, 8}, all).global());

        assertThat(global.i()).isCloseTo(-1.0 / 3, within(1e-15));
        assertThat(global.z()).isNull();
        assertThat(global.p()).isEqualTo(1);
    }

    @Test
    void aChequeredBoardIsAsUnlikeAsCanBeAndTwoHalvesAreAlike() {
        List<int[]> ring = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            ring.add(new int[] {(i + 7) % 8, (i + 1) % 8});
        }
        assertThat(Objects.requireNonNull(
                                new SpatialAutocorrelation(new double[] {1, 0, 1, 0, 1, 0, 1, 0}, ring).global())
                        .i())
                .isEqualTo(-1);
        assertThat(Objects.requireNonNull(
                                new SpatialAutocorrelation(new double[] {1, 1, 1, 1, 0, 0, 0, 0}, ring).global())
                        .i())
                .isEqualTo(0.5);
    }

    @Test
    void oneValueEverywhereOrTooFewZonesHaveNoFigure() {
        double[] same = new double[10];
        Arrays.fill(same, 3);
        assertThat(new SpatialAutocorrelation(same, board()).global()).isNull();
        assertThat(new SpatialAutocorrelation(same, board()).local()).containsOnlyNulls();
        assertThat(new SpatialAutocorrelation(new double[] {1, 2}, List.of(new int[] {1}, new int[] {0})).global())
                .isNull();
    }

    @Test
    void theSameWorldHasTheSameP() {
        assertThat(global(VALUES)).isEqualTo(global(VALUES));
        assertThat(new SpatialAutocorrelation(VALUES, board()).local())
                .isEqualTo(new SpatialAutocorrelation(VALUES, board()).local());
    }
}
