package io.juluo.geodata.synth;

/**
 * A place where people gather: a town's seat or a village. Around it they thin out exponentially.
 *
 * @param x_m easting
 * @param y_m northing
 * @param weight how many people, in a measure that only compares settlements of a district
 * @param radius_m distance over which the density falls to 1/e
 */
record Settlement(double x_m, double y_m, double weight, double radius_m) {
    private static final double REACH = 6;
    private static final double DENSITY_AT_REACH = StrictMath.exp(-REACH);

    /** Beyond this no one lives because of it. */
    double reachM() {
        return REACH * radius_m;
    }

    /** Its share in the density at that place, per square metre. */
    double density(double atX_m, double atY_m) {
        double dx = atX_m - x_m;
        double dy = atY_m - y_m;
        double radii = StrictMath.sqrt(dx * dx + dy * dy) / radius_m;
        if (radii >= REACH) {
            return 0;
        }
        double peak = weight / (2 * StrictMath.PI * radius_m * radius_m);
        return peak * (StrictMath.exp(-radii) - DENSITY_AT_REACH);
    }
}
