package io.juluo.jobs.indicator;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Moran's I of values at zones, with weights 1/k for each of a zone's k neighbours (row-standardised).
 *
 * <p>With z the values less their mean over the n zones that have a neighbour: I = sum z_i l_i / sum z_i², l_i being the
 * mean of z over the neighbours of i; I_i = z_i l_i / (sum z² / n), whose mean is I (Anselin 1995). Zones without
 * neighbours have no lag and are left out of everything. p-values come of {@value #PERMUTATIONS} permutations: (those as
 * far out as the figure, on its side, + 1) / (permutations + 1), one-sided as in GeoDa and PySAL, so that 0.05 on either
 * side makes 0.1 on both. For I all values change places, for I_i the others do while z_i stays (conditional). The random
 * numbers are those of {@link Random} from a fixed seed, drawn in the order of the zones: the same zones give the same p.
 */
final class SpatialAutocorrelation {
    /** Smallest p-value 0.0001. */
    static final int PERMUTATIONS = 9999;

    private static final long SEED = 20_201_101;

    /** Sums of the same numbers in another order differ by less: they count as equal. */
    private static final double ROUNDING = 1e-12;

    private final int[] connected;
    private final double[] z;
    private final int[][] neighbours;
    private final double squares;

    /**
     * Of these values.
     *
     * @param values a value for each zone
     * @param neighbours the neighbours of each zone, by its place in the values
     */
    SpatialAutocorrelation(double[] values, List<int[]> neighbours) {
        int[] place = new int[values.length];
        Arrays.fill(place, -1);
        int n = 0;
        for (int i = 0; i < values.length; i++) {
            if (neighbours.get(i).length > 0) {
                place[i] = n++;
            }
        }
        this.connected = place;
        this.z = new double[n];
        this.neighbours = new int[n][];
        for (int i = 0; i < values.length; i++) {
            if (place[i] >= 0) {
                z[place[i]] = values[i];
                this.neighbours[place[i]] =
                        Arrays.stream(neighbours.get(i)).map(j -> place[j]).toArray();
            }
        }
        double mean = Arrays.stream(z).sum() / n;
        for (int i = 0; i < n; i++) {
            z[i] -= mean;
        }
        this.squares = Arrays.stream(z).map(v -> v * v).sum();
    }

    /**
     * The global figure.
     *
     * @param i Moran's I
     * @param z I less the permutations' mean, in their standard deviations; null where every permutation has the same I,
     *     as among zones that all touch each other
     * @param p one-sided p-value
     */
    record Global(double i, @Nullable Double z, double p) {}

    /**
     * A zone's figure.
     *
     * @param i local Moran's I
     * @param p one-sided p-value
     * @param quadrant 1 high among high, 2 low among high, 3 low among low, 4 high among low, as GeoDa and PySAL number
     *     them; where the zone or its neighbours are just the mean, they count as low
     */
    record Local(double i, double p, int quadrant) {}

    /** The global figure; null with fewer than three connected zones or where all have one value. */
    @Nullable
    Global global() {
        if (isUndefined()) {
            return null;
        }
        double observed = global(z);
        double[] shuffled = z.clone();
        Random random = new Random(SEED);
        double[] drawn = new double[PERMUTATIONS];
        for (int draw = 0; draw < PERMUTATIONS; draw++) {
            for (int last = shuffled.length - 1; last > 0; last--) {
                swap(shuffled, last, random.nextInt(last + 1));
            }
            drawn[draw] = global(shuffled);
        }
        double mean = Arrays.stream(drawn).sum() / PERMUTATIONS;
        double variance = Arrays.stream(drawn).map(i -> (i - mean) * (i - mean)).sum() / PERMUTATIONS;
        double deviation = StrictMath.sqrt(variance);
        Double score = deviation > ROUNDING ? Double.valueOf((observed - mean) / deviation) : null;
        return new Global(observed, score, p(observed, drawn));
    }

    /** The local figures by place of the zones; null for a zone without neighbours, and for all where I is undefined. */
    @Nullable
    Local[] local() {
        @Nullable Local[] figures = new Local[connected.length];
        if (isUndefined()) {
            return figures;
        }
        Random random = new Random(SEED);
        for (int zone = 0; zone < connected.length; zone++) {
            if (connected[zone] >= 0) {
                figures[zone] = local(connected[zone], random);
            }
        }
        return figures;
    }

    private boolean isUndefined() {
        return z.length < 3 || !(squares > 0);
    }

    private double global(double[] values) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += values[i] * lag(values, i);
        }
        return sum / squares;
    }

    private double lag(double[] values, int i) {
        double sum = 0;
        for (int j : neighbours[i]) {
            sum += values[j];
        }
        return sum / neighbours[i].length;
    }

    private Local local(int i, Random random) {
        double scale = z[i] / (squares / z.length);
        double lag = lag(z, i);
        double[] others = new double[z.length - 1];
        System.arraycopy(z, 0, others, 0, i);
        System.arraycopy(z, i + 1, others, i, z.length - 1 - i);
        int k = neighbours[i].length;
        double[] drawn = new double[PERMUTATIONS];
        for (int draw = 0; draw < PERMUTATIONS; draw++) {
            double sum = 0;
            for (int j = 0; j < k; j++) { // the first k of a shuffle are k others, each as likely
                swap(others, j, j + random.nextInt(others.length - j));
                sum += others[j];
            }
            drawn[draw] = scale * (sum / k);
        }
        int quadrant = lag > 0 ? (z[i] > 0 ? 1 : 2) : (z[i] > 0 ? 4 : 3);
        return new Local(scale * lag, p(scale * lag, drawn), quadrant);
    }

    private static double p(double observed, double[] drawn) {
        double slack = ROUNDING * Math.max(1, Math.abs(observed));
        int above = 0;
        int below = 0;
        for (double i : drawn) {
            above += i >= observed - slack ? 1 : 0;
            below += i <= observed + slack ? 1 : 0;
        }
        return (Math.min(above, below) + 1.0) / (PERMUTATIONS + 1.0);
    }

    private static void swap(double[] values, int i, int j) {
        double kept = values[i];
        values[i] = values[j];
        values[j] = kept;
    }
}
