package io.juluo.jobs.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * All runs of one contender at one work.
 *
 * @param contender who
 * @param runs its runs in their order
 */
record Series(Contender contender, List<Measured> runs) {
    Series(Contender contender) {
        this(contender, new ArrayList<>());
    }

    /** The middle one. */
    double median(ToDoubleFunction<Measured> value) {
        double[] sorted = sorted(value);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** "median (least-most)". */
    String spread(ToDoubleFunction<Measured> value) {
        double[] sorted = sorted(value);
        return String.format(Locale.ROOT, "%.2f (%.2f-%.2f)", median(value), sorted[0], sorted[sorted.length - 1]);
    }

    private double[] sorted(ToDoubleFunction<Measured> value) {
        double[] sorted = runs.stream().mapToDouble(value).toArray();
        Arrays.sort(sorted);
        return sorted;
    }
}
