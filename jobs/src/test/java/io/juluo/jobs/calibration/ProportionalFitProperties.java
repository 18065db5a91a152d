package io.juluo.jobs.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What must hold whatever the seed and the margins, as long as nobody's cell is empty. */
class ProportionalFitProperties {
    private static final int ROWS = 3;
    private static final int COLUMNS = 4;
    private static final int LAYERS = 2;

    @Property(tries = 100)
    void everyMarginIsMet(@ForAll long number, @ForAll @IntRange(min = 2, max = 3) int count) {
        List<Margin> margins = margins(number).subList(0, count);

        Fit fit = ProportionalFit.fit(seed(number), margins);

        assertThat(fit.converged()).isTrue();
        for (Margin margin : margins) {
            double[] sums = margin.sums(fit.table());
            for (int c = 0; c < sums.length; c++) {
                assertThat(sums[c]).isCloseTo(margin.control(c), within(1e-9 * margin.control(c)));
            }
        }
    }

    @Property(tries = 100)
    void theSeedsOddsRatiosAreKept(@ForAll long number) {
        double[] seed = seed(number);

        double[] table = ProportionalFit.fit(seed, margins(number)).table();

        for (int layer = 0; layer < LAYERS; layer++) {
            for (int row = 1; row < ROWS; row++) {
                for (int column = 1; column < COLUMNS; column++) {
                    double before = odds(seed, row, column, layer);
                    assertThat(odds(table, row, column, layer)).isCloseTo(before, within(1e-9 * before));
                }
            }
        }
    }

    @Property(tries = 100)
    void theOrderOfTheMarginsChangesNothing(@ForAll long number) {
        List<Margin> margins = margins(number);
        List<Margin> otherwise = new ArrayList<>(margins);
        Collections.shuffle(otherwise, new Random(number));

        double[] table = ProportionalFit.fit(seed(number), margins).table();
        double[] same = ProportionalFit.fit(seed(number), otherwise).table();

        for (int cell = 0; cell < table.length; cell++) {
            assertThat(same[cell]).isCloseTo(table[cell], within(1e-9 * table[cell]));
        }
    }

    @Property(tries = 100)
    void aTableThatHasItsMarginsStaysAsItIs(@ForAll long number) {
        double[] seed = seed(number);
        List<Margin> its = margins(number).stream().map(m -> refit(m, seed)).toList();

        Fit fit = ProportionalFit.fit(seed, its);

        assertThat(fit.iterations()).isZero();
        assertThat(fit.table()).isEqualTo(seed);
    }

    @Property(tries = 100)
    void aCellIsItsSeedTimesItsFactors(@ForAll long number) {
        double[] seed = seed(number);
        List<Margin> margins = margins(number);

        Fit fit = ProportionalFit.fit(seed, margins);

        for (int cell = 0; cell < seed.length; cell++) {
            double product = seed[cell];
            for (int m = 0; m < margins.size(); m++) {
                product *= fit.factors(m)[margins.get(m).categoryOf(cell)];
            }
            assertThat(fit.table()[cell]).isCloseTo(product, within(1e-9 * product));
        }
    }

    private static Margin refit(Margin margin, double[] table) {
        int[] categoryOf = new int[table.length];
        Arrays.setAll(categoryOf, margin::categoryOf);
        return new Margin(margin.name(), margin.categories(), categoryOf, margin.sums(table));
    }

    private static double odds(double[] table, int row, int column, int layer) {
        return table[at(row, column, layer)]
                * table[at(0, 0, layer)]
                / (table[at(row, 0, layer)] * table[at(0, column, layer)]);
    }

    private static int at(int row, int column, int layer) {
        return (row * COLUMNS + column) * LAYERS + layer;
    }

    private static double[] seed(long number) {
        return new Random(number).doubles(ROWS * COLUMNS * LAYERS, 0.01, 100).toArray();
    }

    /** Margins of rows, columns and layers, all of the same total, far from those of the seed. */
    private static List<Margin> margins(long number) {
        Random random = new Random(~number);
        return List.of(
                margin("row", ROWS, COLUMNS * LAYERS, random),
                margin("column", COLUMNS, LAYERS, random),
                margin("layer", LAYERS, 1, random));
    }

    private static Margin margin(String name, int size, int stride, Random random) {
        int[] categoryOf = new int[ROWS * COLUMNS * LAYERS];
        for (int cell = 0; cell < categoryOf.length; cell++) {
            categoryOf[cell] = cell / stride % size;
        }
        double[] control = random.doubles(size, 1, 50).toArray();
        double sum = 0;
        for (double one : control) {
            sum += one;
        }
        List<String> categories = new ArrayList<>();
        for (int c = 0; c < size; c++) {
            control[c] *= 1000 / sum;
            categories.add(name + c);
        }
        return new Margin(name, categories, categoryOf, control);
    }
}
