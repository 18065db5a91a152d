package io.juluo.geodata.crs;

/**
 * GCJ-02 (火星坐标系), the shifted coordinates that Chinese map services must publish: WGS84 moved by 100 to 700 m.
 *
 * <p>The offset is defined inside a rectangle round China only; beyond it GCJ-02 is WGS84. The parameters are not
 * published officially: they are those that the map services' clients carry, and agree with AMap's own positions of
 * Qingdao's metro stations to a few millimetres.
 *
 * <p>What holds where: every WGS84 position inside the rectangle, its edge included, comes back from GCJ-02 to better
 * than a millimetre, and so does every GCJ-02 position that belongs to a place inside. The mapping jumps at the edge, so
 * that within one offset of it (under 0.8 km, in the sea or abroad) it cannot be undone for every position: where the
 * offset points outwards, a place beyond the edge shares its GCJ-02 position with one inside, and the one inside is
 * given; where it points inwards, the positions just inside belong to no place at all and are left as they are.
 * Farther beyond the edge nothing moves.
 */
public final class Gcj02 {
    static final double WEST = 72.004;
    static final double EAST = 137.8347;
    static final double SOUTH = 0.8293;
    static final double NORTH = 55.8271;

    /** A place on the edge is inside, though undoing the offset may miss it by rounding: a tenth of a millimetre. */
    private static final double ROUNDING_DEG = 1e-9;

    /** The offset is nowhere larger; about 2 km. */
    private static final double MORE_THAN_THE_OFFSET_DEG = 0.02;

    /** Krassovsky 1940, the ellipsoid of the offset's formula. */
    private static final double SEMI_MAJOR_M = 6_378_245.0;

    private static final double ECCENTRICITY_SQUARED = 0.006693421622965943;

    private Gcj02() {}

    /** Whether the offset applies at this WGS84 position. */
    public static boolean appliesAt(LonLat wgs84) {
        return isInside(wgs84, 0);
    }

    /** The GCJ-02 position of a WGS84 position. */
    public static LonLat fromWgs84(LonLat wgs84) {
        return appliesAt(wgs84) ? shifted(wgs84) : wgs84;
    }

    /** The WGS84 position of a GCJ-02 position, as the class says. */
    public static LonLat toWgs84(LonLat gcj02) {
        if (!isInside(gcj02, MORE_THAN_THE_OFFSET_DEG)) {
            return gcj02;
        }
        LonLat inside = OffsetInverse.of(gcj02, Gcj02::shifted);
        return isInside(inside, ROUNDING_DEG) ? ontoTheEdge(inside) : gcj02;
    }

    /** Whether it is the GCJ-02 position of a place where the offset applies. */
    static boolean isShifted(LonLat gcj02) {
        if (isInside(gcj02, -MORE_THAN_THE_OFFSET_DEG)) {
            return true;
        }
        return isInside(gcj02, MORE_THAN_THE_OFFSET_DEG)
                && isInside(OffsetInverse.of(gcj02, Gcj02::shifted), ROUNDING_DEG);
    }

    private static boolean isInside(LonLat at, double margin_deg) {
        return at.lon() >= WEST - margin_deg
                && at.lon() <= EAST + margin_deg
                && at.lat() >= SOUTH - margin_deg
                && at.lat() <= NORTH + margin_deg;
    }

    /** What rounding put beyond the edge lies on it, so that the offset applies there again. */
    private static LonLat ontoTheEdge(LonLat at) {
        return new LonLat(Math.min(Math.max(at.lon(), WEST), EAST), Math.min(Math.max(at.lat(), SOUTH), NORTH));
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
