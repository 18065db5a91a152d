package io.juluo.geodata.crs;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

class ShiftedCoordinatesProperties {
    private static final double METRES_A_DEGREE = 111_320;

    @Property
    void gcj02IsUndone(
            @ForAll @DoubleRange(min = 73, max = 135) double lon, @ForAll @DoubleRange(min = 3, max = 54) double lat) {
        LonLat wgs84 = new LonLat(lon, lat);

        assertThat(metresBetween(Gcj02.toWgs84(Gcj02.fromWgs84(wgs84)), wgs84)).isLessThan(0.001);
    }

    @Property
    void bd09IsUndone(
            @ForAll @DoubleRange(min = 73, max = 135) double lon, @ForAll @DoubleRange(min = 3, max = 54) double lat) {
        LonLat gcj02 = new LonLat(lon, lat);

        assertThat(metresBetween(Bd09.toGcj02(Bd09.fromGcj02(gcj02)), gcj02)).isLessThan(0.001);
    }

    @Property
    void theOffsetIsHundredsOfMetresAllOverChina(
            @ForAll @DoubleRange(min = 73, max = 135) double lon, @ForAll @DoubleRange(min = 3, max = 54) double lat) {
        LonLat wgs84 = new LonLat(lon, lat);

        assertThat(metresBetween(Gcj02.fromWgs84(wgs84), wgs84)).isBetween(10.0, 1500.0);
    }

    @Property
    void nothingIsMovedInEurope(
            @ForAll @DoubleRange(min = -20, max = 60) double lon,
            @ForAll @DoubleRange(min = -60, max = 75) double lat) {
        LonLat there = new LonLat(lon, lat);

        assertThat(Gcj02.fromWgs84(there)).isEqualTo(there);
        assertThat(Gcj02.toWgs84(there)).isEqualTo(there);
        assertThat(Bd09.fromGcj02(there)).isEqualTo(there);
        assertThat(Bd09.toGcj02(there)).isEqualTo(there);
    }

    private static double metresBetween(LonLat a, LonLat b) {
        double east = (a.lon() - b.lon()) * METRES_A_DEGREE * Math.cos(Math.toRadians(b.lat()));
        return Math.hypot(east, (a.lat() - b.lat()) * METRES_A_DEGREE);
    }
}
