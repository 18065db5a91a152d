package io.juluo.geodata.crs;

/**
 * GCJ-02 (火星坐标系), the shifted coordinates that Chinese map services must publish: WGS84 moved by 100 to 700 m.
 *
 * <p>The offset is defined inside a rectangle round China only; beyond it GCJ-02 is WGS84. The parameters are not
 * published officially: they are those that the map services' clients carry, and agree with AMap's own positions of
 * Qingdao's metro stations to a few millimetres.
 */
public final class Gcj02 {
    private static final double WEST = 72.004;
    private static final double EAST = 137.8347;
    private static final double SOUTH = 0.8293;
    private static final double NORTH = 55.8271;

    /** Krassovsky 1940, the ellipsoid of the offset's formula. */
    private static final double SEMI_MAJOR_M = 6_378_245.0;

    private static final double ECCENTRICITY_SQUARED = 0.006693421622965943;

    private Gcj02() {}

    /** Whether the offset applies at this WGS84 position. */
    public static boolean appliesAt(LonLat wgs84) {
        return wgs84.lon() >= WEST && wgs84.lon() <= EAST && wgs84.lat() >= SOUTH && wgs84.lat() <= NORTH;
    }

    /** The GCJ-02 position of a WGS84 position. */
    public static LonLat fromWgs84(LonLat wgs84) {
        return appliesAt(wgs84) ? shifted(wgs84) : wgs84;
    }

    /**
     * The WGS84 position of a GCJ-02 position, to better than a millimetre. Along the rectangle's edge, in the sea and
     * abroad, two positions can have one image: the one inside the rectangle is given.
     */
    public static LonLat toWgs84(LonLat gcj02) {
        LonLat inside = OffsetInverse.of(gcj02, Gcj02::shifted);
        return appliesAt(inside) ? inside : gcj02;
    }

    private static LonLat shifted(LonLat at) {
        double x = at.lon() - 105;
        double y = at.lat() - 35;
        double latitude = Math.toRadians(at.lat());
        double sine = Math.sin(latitude);
        double w = 1 - ECCENTRICITY_SQUARED * sine * sine;
        double meridianRadius_m = SEMI_MAJOR_M * (1 - ECCENTRICITY_SQUARED) / (w * Math.sqrt(w));
        double parallelRadius_m = SEMI_MAJOR_M / Math.sqrt(w) * Math.cos(latitude);
        return at.plus(
                Math.toDegrees(eastMetres(x, y) / parallelRadius_m),
                Math.toDegrees(northMetres(x, y) / meridianRadius_m));
    }

    private static double eastMetres(double x, double y) {
        double trend = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * Math.sqrt(Math.abs(x));
        return trend
                + wave(20, 6 * x)
                + wave(20, 2 * x)
                + wave(20, x)
                + wave(40, x / 3)
                + wave(150, x / 12)
                + wave(300, x / 30);
    }

    private static double northMetres(double x, double y) {
        double trend = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * Math.sqrt(Math.abs(x));
        return trend
                + wave(20, 6 * x)
                + wave(20, 2 * x)
                + wave(20, y)
                + wave(40, y / 3)
                + wave(160, y / 12)
                + wave(320, y / 30);
    }

    private static double wave(double amplitude_m, double halfTurns) {
        return amplitude_m * 2 / 3 * Math.sin(halfTurns * Math.PI);
    }
}
