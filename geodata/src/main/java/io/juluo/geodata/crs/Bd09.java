package io.juluo.geodata.crs;

/**
 * BD-09 (百度坐标系), Baidu's shift on top of {@link Gcj02}, by another 600 to 1,000 m. It is taken to apply where
 * GCJ-02 does; beyond that rectangle a position stays as it is.
 */
public final class Bd09 {
    private static final double EAST_DEG = 0.0065;
    private static final double NORTH_DEG = 0.006;
    private static final double WAVES = Math.PI * 3000 / 180;

    private Bd09() {}

    /** The BD-09 position of a GCJ-02 position. */
    public static LonLat fromGcj02(LonLat gcj02) {
        return Gcj02.appliesAt(gcj02) ? shifted(gcj02) : gcj02;
    }

    /** The GCJ-02 position of a BD-09 position, to better than a millimetre. */
    public static LonLat toGcj02(LonLat bd09) {
        LonLat inside = OffsetInverse.of(bd09, Bd09::shifted);
        return Gcj02.appliesAt(inside) ? inside : bd09;
    }

    private static LonLat shifted(LonLat at) {
        double radius = Math.hypot(at.lon(), at.lat()) + 0.00002 * Math.sin(at.lat() * WAVES);
        double angle = Math.atan2(at.lat(), at.lon()) + 0.000003 * Math.cos(at.lon() * WAVES);
        return new LonLat(radius * Math.cos(angle) + EAST_DEG, radius * Math.sin(angle) + NORTH_DEG);
    }
}
