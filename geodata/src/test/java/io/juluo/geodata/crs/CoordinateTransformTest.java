package io.juluo.geodata.crs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import org.junit.jupiter.api.Test;
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
