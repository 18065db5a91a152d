package io.juluo.geodata.synth;

import java.util.Arrays;

/**
 * Deals out a whole number of people by weights, in thousandths of a person, so that nothing is lost or gained.
 * Thousandths are exact in whole numbers, and their sum is the total however it is added up.
 */
final class Allotment {
    /** Parts a person. */
    static final long PARTS = 1000;

    private Allotment() {}

    /** The parts as persons. */
    static double persons(long parts) {
        return (double) parts / PARTS;
    }

    /**
     * Deals out the parts; what rounding leaves goes to the greatest weight.
     *
     * @param parts how many
     * @param weights not negative, not all zero where there is anything to deal out
     */
    static long[] deal(long parts, double[] weights) {
        long[] dealt = new long[weights.length];
        double sum = Arrays.stream(weights).sum();
        if (parts == 0) {
            return dealt;
        }
        if (!(sum > 0)) {
            throw new IllegalArgumentException(parts + " parts and nowhere to put them");
        }
        long left = parts;
        int greatest = 0;
        for (int i = 0; i < weights.length; i++) {
            dealt[i] = (long) StrictMath.floor(parts * (weights[i] / sum));
            left -= dealt[i];
            if (weights[i] > weights[greatest]) {
                greatest = i;
            }
        }
        dealt[greatest] += left;
        return dealt;
    }
}
