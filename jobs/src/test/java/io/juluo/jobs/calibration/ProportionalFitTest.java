package io.juluo.jobs.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProportionalFitTest {
    private static final int[] AGE_OF = {0, 0, 1, 1, 2, 2};
    private static final int[] SEX_OF = {0, 1, 0, 1, 0, 1};

    private static Margin age(double... control) {
        return new Margin("age", List.of("young", "grown", "old"), AGE_OF, control);
    }

    private static Margin sex(double... control) {
        return new Margin("sex", List.of("male", "female"), SEX_OF, control);
    }

    @Test
    void oneMarginIsPlainScaling() {
        Fit fit = ProportionalFit.fit(new double[] {1, 3, 2, 2, 0, 8}, List.of(age(8, 2, 16)));

        assertThat(fit.table()).containsExactly(2, 6, 1, 1, 0, 16);
        assertThat(fit.factors(0)).containsExactly(2, 0.5, 2);
        assertThat(fit.iterations()).isEqualTo(1);
    }

    @Test
    void aControlOfNobodyEmptiesItsCategory() {
        Fit fit = ProportionalFit.fit(new double[] {1, 3, 2, 2, 4, 8}, List.of(age(8, 0, 12), sex(10, 10)));

        assertThat(fit.converged()).isTrue();
        assertThat(fit.table()[2]).isZero();
        assertThat(fit.table()[3]).isZero();
        assertThat(fit.factors(0)[1]).isZero();
    }

    @Test
    void aZoneOfNobodyIsEmpty() {
        Fit fit = ProportionalFit.fit(new double[] {1, 3, 2, 2, 4, 8}, List.of(age(0, 0, 0), sex(0, 0)));

        assertThat(fit.converged()).isTrue();
        assertThat(fit.table()).containsOnly(0);
    }

    @Test
    void peopleThatTheSeedDoesNotKnowAreNamed() {
        double[] seed = {1, 3, 0, 0, 4, 8};
        List<Margin> margins = List.of(age(4, 4, 12), sex(10, 10));

        assertThat(ProportionalFit.unseeded(seed, margins)).containsExactly("age: grown");
        assertThatThrownBy(() -> ProportionalFit.fit(seed, margins)).hasMessageContaining("age: grown");
    }

    @Test
    void marginsOfDifferentTotalsAreRefusedWithBoth() {
        assertThatThrownBy(
                        () -> ProportionalFit.fit(new double[] {1, 1, 1, 1, 1, 1}, List.of(age(4, 4, 12), sex(10, 11))))
                .hasMessage("margins age and sex add up to 20.0 and 21.0");
    }

    @Test
    void marginsThatTheSeedsZerosForbidDoNotConverge() {
        // The young are all male, so 8 young and 4 males cannot be.
        Fit fit = ProportionalFit.fit(new double[] {5, 0, 2, 2, 4, 8}, List.of(age(8, 4, 8), sex(4, 16)));

        assertThat(fit.converged()).isFalse();
        assertThat(fit.iterations()).isGreaterThan(100);
        assertThat(fit.worst().relative()).isGreaterThan(0.1);
        assertThat(fit.worst().margin()).isIn("age", "sex");
    }

    /** Numpy fits the same table on its own: 4 towns x 3 ages x 2 sexes, with zeros, to margins far from the seed. */
    @Test
    void numpyFindsTheSameTable(@TempDir Path folder) {
        double[] seed = new double[24];
        for (int cell = 0; cell < seed.length; cell++) {
            seed[cell] = cell % 7 == 3 ? 0 : 1 + cell * cell % 11;
        }
        List<Margin> margins = List.of(
                margin("town", 4, 6, 100, 20, 70, 10), margin("age", 3, 2, 30, 130, 40), margin("sex", 2, 1, 90, 110));

        Fit fit = ProportionalFit.fit(seed, margins);

        double[] theirs = Numpy.run(folder, """
                import numpy as np
                table = np.array([0.0 if c % 7 == 3 else 1.0 + c * c % 11 for c in range(24)]).reshape(4, 3, 2)
                controls = [np.array(m, float) for m in ([100, 20, 70, 10], [30, 130, 40], [90, 110])]
                for _ in range(500):
                    for axis, control in enumerate(controls):
                        others = tuple(a for a in range(3) if a != axis)
                        step = control / table.sum(axis=others)
                        table *= step.reshape([-1 if a == axis else 1 for a in range(3)])
                for value in table.ravel():
                    print(repr(float(value)))
                """);
        assertThat(theirs).hasSize(24);
        assertThat(Arrays.stream(theirs).filter(v -> v == 0)).hasSize(3);
        for (int cell = 0; cell < theirs.length; cell++) {
            assertThat(fit.table()[cell]).isCloseTo(theirs[cell], within(1e-9 * Math.max(1, theirs[cell])));
        }
    }

    private static Margin margin(String name, int size, int stride, double... control) {
        int[] categoryOf = new int[24];
        Arrays.setAll(categoryOf, cell -> cell / stride % size);
        return new Margin(name, List.of("a", "b", "c", "d").subList(0, size), categoryOf, control);
    }
}
