package io.juluo.geodata.crs;

import java.util.function.UnaryOperator;

/**
 * Inverse of an offset that changes slowly from place to place: the guess is moved by what its image misses until the
 * image is right. Each step leaves at most a few hundredths of the miss.
 */
final class OffsetInverse {
    /** About a millionth of a metre, far below the promised millimetre. */
    private static final double TOLERANCE_DEG = 1e-11;

    /** Five are enough wherever the formulas hold. */
    private static final int MAX_STEPS = 50;

    private OffsetInverse() {}

    /** The position whose image under the mapping is the given one. */
    static LonLat of(LonLat image, UnaryOperator<LonLat> forward) {
        LonLat guess = image;
        for (int step = 0; step < MAX_STEPS; step++) {
            LonLat reached = forward.apply(guess);
            double dLon = image.lon() - reached.lon();
            double dLat = image.lat() - reached.lat();
            guess = guess.plus(dLon, dLat);
            if (Math.abs(dLon) < TOLERANCE_DEG && Math.abs(dLat) < TOLERANCE_DEG) {
                break;
            }
        }
        return guess;
    }
}
