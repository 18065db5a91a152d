package io.juluo.geodata.crs;

/**
 * BD-09 (百度坐标系), Baidu's shift on top of {@link Gcj02}, by another 600 to 1,000 m. It applies to the places where
 * GCJ-02's offset does, those on the edge included; a position that belongs to no such place stays as it is.
 *
 * <p>Every place inside comes back to better than a millimetre, from GCJ-02 and, through both shifts, from WGS84. Beyond
 * the edge, within the two offsets of it (under 1.8 km), a position can be that of a place inside too; then that one is
 * given, as with GCJ-02.
 */
public final class Bd09 {
    private static final double EAST_DEG = 0.0065;
    private static final double NORTH_DEG = 0.006;
    private static final double WAVES = Math.PI * 3000 / 180;

    private Bd09() {}

    /** The BD-09 position of a GCJ-02 position. */
    public static LonLat fromGcj02(LonLat gcj02) {
        return Gcj02.isShifted(gcj02) ? shifted(gcj02) : gcj02;
    }

    /** The GCJ-02 position of a BD-09 position, as the class says. */
    public static LonLat toGcj02(LonLat bd09) {
        LonLat inside = OffsetInverse.of(bd09, Bd09::shifted);
        return Gcj02.isShifted(inside) ? inside : bd09;
    }

    private static LonLat shifted(LonLat at) {
        double radius = Math.hypot(at.lon(), at.lat()) + 0.00002 * Math.sin(at.lat() * WAVES);
        double angle = Math.atan2(at.lat(), at.lon()) + 0.000003 * Math.cos(at.lon() * WAVES);
        return new LonLat(radius * Math.cos(angle) + EAST_DEG, radius * Math.sin(angle) + NORTH_DEG);
    }
}
