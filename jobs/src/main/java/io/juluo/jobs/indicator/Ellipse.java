package io.juluo.jobs.indicator;

import org.jspecify.annotations.Nullable;

/**
 * Standard deviational ellipse of people by the second moments of where they live. The variances are those of all people
 * (sums over n, for nobody is a sample), and the semi-axes are the root of twice their principal values: so does the
 * "directional distribution" of common programs, and where people lie alike to all sides both axes are the standard
 * distance, the root of the sum of both variances. In a bivariate normal distribution it holds 63 % of the people; divided
 * by the root of 2 they are the axes of the covariance itself, which hold 39 %.
 *
 * @param semiMajor_m long semi-axis
 * @param semiMinor_m short semi-axis; 0 where all live on one line
 * @param orientation direction of the long axis, degrees clockwise from the grid's north, 0 to below 180; null where the
 *     axes are equal and there is none
 */
record Ellipse(
        double semiMajor_m, double semiMinor_m, @Nullable Double orientation) {
    private static final double CORRECTION = 2;
    private static final double HALF_TURN = 180;

    /** Axes that differ by less than this share are equal: no direction is told from rounding. */
    private static final double EQUAL = 1e-9;

    /** Of those moments. */
    static Ellipse of(double varianceX, double varianceY, double covariance) {
        double half = (varianceX + varianceY) / 2;
        double spread = StrictMath.hypot((varianceX - varianceY) / 2, covariance);
        double major = StrictMath.sqrt(CORRECTION * (half + spread));
        double minor = StrictMath.sqrt(CORRECTION * Math.max(0, half - spread));
        if (major - minor <= EQUAL * major) {
            return new Ellipse(major, minor, null);
        }
        double fromEast = StrictMath.toDegrees(StrictMath.atan2(2 * covariance, varianceX - varianceY) / 2);
        double fromNorth = (HALF_TURN / 2 - fromEast) % HALF_TURN;
        return new Ellipse(major, minor, fromNorth < 0 ? fromNorth + HALF_TURN : fromNorth);
    }
}
