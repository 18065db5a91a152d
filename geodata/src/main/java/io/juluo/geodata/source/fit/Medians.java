package io.juluo.geodata.source.fit;

import java.util.Collection;

/** Medians. */
final class Medians {
    private Medians() {}

    /** The middle value, the upper one of two; not a number where there is none. */
    static double of(Collection<Double> values) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
    }
}
