package io.juluo.geodata.crs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.juluo.geodata.BadInput;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class CoordinateTransformTest {
    private static final String METRIC = "EPSG:4549";

    @Test
    void theCentralMeridianLiesOnTheFalseEasting() {
        Coordinate point = CoordinateTransform.to(Crs.WGS84, METRIC).apply(120, 36);

        assertThat(point.x).isCloseTo(500_000, within(0.001));
        assertThat(point.y).isCloseTo(3_985_538, within(5.0));
    }

    @Test
    @BadInput(
            number = 18,
            input = "layers in different systems: WGS84, GCJ-02, BD-09",
            must = "are all moved into the metric CRS, where they meet to a millimetre")
    void theThreeGeographicSystemsOfOnePlaceMeetInThePlane() {
        LonLat wgs84 = new LonLat(120.3826, 36.0671);
        LonLat gcj02 = Gcj02.fromWgs84(wgs84);
        LonLat bd09 = Bd09.fromGcj02(gcj02);

        Coordinate expected = CoordinateTransform.to(Crs.WGS84, METRIC).apply(wgs84.lon(), wgs84.lat());

        assertThat(CoordinateTransform.to(Crs.GCJ_02, METRIC)
                        .apply(gcj02.lon(), gcj02.lat())
                        .distance(expected))
                .isLessThan(0.001);
        assertThat(CoordinateTransform.to(Crs.BD_09, METRIC)
                        .apply(bd09.lon(), bd09.lat())
                        .distance(expected))
                .isLessThan(0.001);
        assertThat(CoordinateTransform.to(Crs.WGS84, METRIC)
                        .apply(gcj02.lon(), gcj02.lat())
                        .distance(expected))
                .isBetween(300.0, 800.0);
    }

    @Test
    void theSameSystemMovesNothing() {
        CoordinateTransform same = CoordinateTransform.to(METRIC, METRIC);

        assertThat(same.movesNothing()).isTrue();
        assertThat(same.apply(500_000.1, 3_990_000.7)).isEqualTo(new Coordinate(500_000.1, 3_990_000.7));
        assertThat(CoordinateTransform.to(Crs.GCJ_02, Crs.WGS84).movesNothing()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GCJ-02", "BD-09", "EPSG:4326", "EPSG:4490", "EPSG:4528", "EPSG:32651", "EPSG:3857"})
    void everySystemIsGoneToAndComeBackFrom(String other) {
        Coordinate metric = new Coordinate(534_482.31, 3_993_063.27);

        Coordinate there = CoordinateTransform.to(METRIC, other).apply(metric.x, metric.y);
        Coordinate back = CoordinateTransform.to(other, METRIC).apply(there.x, there.y);

        assertThat(back.distance(metric)).isLessThan(0.001);
    }

    @Test
    void shiftedPositionsAreMadeFromMetricOnes() {
        Coordinate metric = CoordinateTransform.to(Crs.WGS84, METRIC).apply(120.3826, 36.0671);

        Coordinate gcj02 = CoordinateTransform.to(METRIC, Crs.GCJ_02).apply(metric.x, metric.y);

        assertThat(gcj02.x)
                .isCloseTo(Gcj02.fromWgs84(new LonLat(120.3826, 36.0671)).lon(), within(1e-8));
        assertThat(CoordinateTransform.to(Crs.GCJ_02, Crs.GCJ_02).movesNothing())
                .isTrue();
        assertThat(CoordinateTransform.to(Crs.GCJ_02, Crs.GCJ_02).apply(120.1, 36.1))
                .isEqualTo(new Coordinate(120.1, 36.1));
        assertThat(CoordinateTransform.to(Crs.WGS84, Crs.GCJ_02).movesNothing()).isFalse();
    }

    /** 4513 to 4533 carry the zone's number before the easting, 4534 to 4554 do not; both begin at 75 degrees east. */
    @Test
    void everyThreeDegreeZoneOfCgcs2000HasItsCentralMeridianAndFalseEasting() {
        for (int zone = 25; zone <= 45; zone++) {
            double meridian = 3.0 * zone;
            String numbered = "EPSG:" + (4513 + zone - 25);
            String plain = "EPSG:" + (4534 + zone - 25);

            assertThat(CoordinateTransform.to("EPSG:4490", numbered).apply(meridian, 36).x)
                    .as(numbered)
                    .isCloseTo(zone * 1_000_000.0 + 500_000, within(0.001));
            assertThat(CoordinateTransform.to("EPSG:4490", plain).apply(meridian, 36).x)
                    .as(plain)
                    .isCloseTo(500_000, within(0.001));
        }
    }

    @Test
    void geometriesAreMovedAsACopy() {
        Geometry square = new GeometryFactory().toGeometry(new Envelope(120, 120.01, 36, 36.01));
        Geometry before = square.copy();

        Geometry moved = CoordinateTransform.to(Crs.WGS84, METRIC).apply(square);

        assertThat(square.equalsExact(before)).isTrue();
        assertThat(moved.getArea()).isCloseTo(901.3 * 1109.5, within(2000.0));
    }

    @Test
    void itTravels() throws IOException, ClassNotFoundException {
        CoordinateTransform transform = CoordinateTransform.to(Crs.BD_09, METRIC);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ObjectOutputStream(bytes).writeObject(transform);

        Object arrived = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();

        assertThat(((CoordinateTransform) arrived).apply(120.4, 36.1)).isEqualTo(transform.apply(120.4, 36.1));
    }

    @Test
    void namesAreKnownOrNot() {
        assertThat(Crs.isKnown("GCJ-02")).isTrue();
        assertThat(Crs.isKnown("EPSG:4549")).isTrue();
        assertThat(Crs.isKnown("EPSG:99999999")).isFalse();
        assertThat(Crs.inMetres("EPSG:4549")).isTrue();
        assertThat(Crs.inMetres("EPSG:4490")).isFalse();
        assertThat(Crs.inDegrees("EPSG:4490")).isTrue();
        assertThat(Crs.inDegrees("BD-09")).isTrue();
        assertThatThrownBy(() -> CoordinateTransform.to("Mars", METRIC))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Mars");
    }
}
