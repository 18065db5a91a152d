package io.juluo.jobs.calibration;

import io.juluo.jobs.calibration.Fit.Residual;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Iterative proportional fitting (raking) of a small table to several margins (Deming and Stephan 1940): margin by margin
 * every cell is multiplied by control / sum of its category, until all margins are met at once. Of all tables with these
 * margins the result is the one closest to the seed in relative entropy, so it keeps the seed's odds ratios: what the
 * seed says of how categories go together. A cell of nobody stays so. The order of the margins changes the way, not the
 * result; cells are added up in their order, so the same seed gives the same bits.
 */
public final class ProportionalFit {
    /** A control counts as met when missed by no more than this share of it: one person in a thousand million. */
    public static final double MET = 1e-9;

    /** Fitting goes on to here, so that what is met is met with room to spare; rounding of small tables is below. */
    private static final double CLOSE = 1e-13;

    /** Tables without zeros take a dozen rounds; one that takes so many drifts against a zero that forbids its margins. */
    private static final int MOST_ITERATIONS = 2000;

    private ProportionalFit() {}

    /** Categories with people in the control and nobody in the seed, written {@code margin: category}. */
    public static List<String> unseeded(double[] seed, List<Margin> margins) {
        List<String> unseeded = new ArrayList<>();
        for (Margin margin : margins) {
            double[] sums = margin.sums(seed);
            for (int c = 0; c < sums.length; c++) {
                if (margin.control(c) > 0 && !(sums[c] > 0)) {
                    unseeded.add(margin.name() + ": " + margin.categories().get(c));
                }
            }
        }
        return unseeded;
    }

    /**
     * Fits the table.
     *
     * @param seed cells, finite and not negative
     * @param margins at least one; their totals are the same, and no category is {@link #unseeded}
     * @return the fit; where no table has the seed's zeros and these margins, the nearest that was reached, not converged
     */
    public static Fit fit(double[] seed, List<Margin> margins) {
        check(seed, margins);
        double[] table = seed.clone();
        List<double[]> factors = margins.stream().map(ProportionalFit::ones).toList();
        int iterations = 0;
        Residual worst = worst(table, margins);
        while (worst.relative() > CLOSE && iterations < MOST_ITERATIONS) {
            double before = worst.relative();
            for (int m = 0; m < margins.size(); m++) {
                scale(table, margins.get(m), factors.get(m));
            }
            iterations++;
            worst = worst(table, margins);
            if (worst.relative() <= MET && worst.relative() >= before) {
                break; // met, and nothing but rounding is left
            }
        }
        return new Fit(table, factors, iterations, worst);
    }

    private static double[] ones(Margin margin) {
        double[] ones = new double[margin.size()];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static void scale(double[] table, Margin margin, double[] factors) {
        double[] step = margin.sums(table);
        for (int c = 0; c < step.length; c++) {
            step[c] = margin.control(c) == 0 ? 0 : step[c] > 0 ? margin.control(c) / step[c] : 1;
            factors[c] *= step[c];
        }
        for (int cell = 0; cell < table.length; cell++) {
            table[cell] *= step[margin.categoryOf(cell)];
        }
    }

    private static Residual worst(double[] table, List<Margin> margins) {
        Residual worst = new Residual("", "", 0, 0);
        for (Margin margin : margins) {
            double[] sums = margin.sums(table);
            for (int c = 0; c < sums.length; c++) {
                Residual one = new Residual(margin.name(), margin.categories().get(c), margin.control(c), sums[c]);
                worst = one.relative() > worst.relative() ? one : worst;
            }
        }
        return worst;
    }

    private static void check(double[] seed, List<Margin> margins) {
        if (margins.isEmpty() || Arrays.stream(seed).anyMatch(s -> !(s >= 0) || Double.isInfinite(s))) {
            throw new IllegalArgumentException("fitting needs a margin and a seed of people");
        }
        List<String> unseeded = unseeded(seed, margins);
        if (!unseeded.isEmpty()) {
            throw new IllegalArgumentException("nobody in the seed of " + unseeded);
        }
        double total = margins.get(0).total();
        for (Margin margin : margins) {
            if (margin.cells() != seed.length) {
                throw new IllegalArgumentException("margin " + margin.name() + " has not the seed's cells");
            }
            if (Math.abs(margin.total() - total) > MET * total) {
                throw new IllegalArgumentException("margins " + margins.get(0).name() + " and " + margin.name()
                        + " add up to " + total + " and " + margin.total());
            }
        }
    }
}
