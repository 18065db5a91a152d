package io.juluo.jobs.indicator;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How unequally people are shared out among places. All measures are null where they have no meaning: without people, or
 * with too few places. Sizes are sorted first, so that no sum depends on the order in which they came.
 */
final class SizeDistribution {
    /** A line through fewer points says nothing of a law. */
    static final int LEAST_RANKED = 5;

    private static final double TOP_FOUR = 4;

    private final double[] descending;
    private final double total;

    SizeDistribution(double... sizes) {
        descending = sizes.clone();
        Arrays.sort(descending);
        for (int i = 0, j = descending.length - 1; i < j; i++, j--) {
            double smaller = descending[i];
            descending[i] = descending[j];
            descending[j] = smaller;
        }
        total = Arrays.stream(descending).sum();
    }

    /** The largest / the second largest; null where there is no second with people. */
    @Nullable
    Double primacyOfTwo() {
        return descending.length < 2 || !(descending[1] > 0) ? null : Double.valueOf(descending[0] / descending[1]);
    }

    /** The largest / the next three together; null where there are not four places, or nobody lives in the three. */
    @Nullable
    Double primacyOfFour() {
        if (descending.length < TOP_FOUR) {
            return null;
        }
        double next = descending[1] + descending[2] + descending[3];
        return next > 0 ? Double.valueOf(descending[0] / next) : null;
    }

    /** Gini's coefficient: 0 where all places are equal, (n - 1) / n where all people live in one of n. */
    @Nullable
    Double gini() {
        if (!(total > 0)) {
            return null;
        }
        int n = descending.length;
        double weighted = 0;
        for (int i = 0; i < n; i++) {
            weighted += (n - 1 - 2.0 * i) * descending[i];
        }
        return weighted / (n * total);
    }

    /** Herfindahl and Hirschman: sum of squared shares, 1 / n where all are equal, 1 where all live in one place. */
    @Nullable
    Double hhi() {
        if (!(total > 0)) {
            return null;
        }
        return Arrays.stream(descending)
                .map(size -> (size / total) * (size / total))
                .sum();
    }

    /**
     * Slope b of ln(rank - 1/2) = a - b ln(size) by least squares over the places with people (Gabaix, Ibragimov 2011):
     * without the 1/2 the slope is too small in samples as small as a city's towns. Null with fewer than
     * {@value #LEAST_RANKED} places, or where all have one size.
     */
    @Nullable
    Double rankSizeSlope() {
        int n = (int) Arrays.stream(descending).filter(size -> size > 0).count();
        if (n < LEAST_RANKED || descending[0] == descending[n - 1]) {
            return null;
        }
        double[] size = new double[n];
        double[] rank = new double[n];
        for (int i = 0; i < n; i++) {
            size[i] = StrictMath.log(descending[i]);
            rank[i] = StrictMath.log(i + 0.5);
        }
        double meanSize = Arrays.stream(size).sum() / n;
        double meanRank = Arrays.stream(rank).sum() / n;
        double both = 0;
        double squares = 0;
        for (int i = 0; i < n; i++) {
            both += (size[i] - meanSize) * (rank[i] - meanRank);
            squares += (size[i] - meanSize) * (size[i] - meanSize);
        }
        return -both / squares;
    }
}
