package io.juluo.geodata.crs;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

/** What GCJ-02 and BD-09 promise: round trips both ways, and what becomes of them at the edge of the rectangle. */
class ShiftedCoordinatesProperties {
    private static final double METRES_A_DEGREE = 111_320;
    private static final double PROMISED_M = 0.001;

    @Property
    void everyPlaceInsideComesBackFromGcj02(@ForAll("places inside") LonLat wgs84) {
        assertThat(metresBetween(Gcj02.toWgs84(Gcj02.fromWgs84(wgs84)), wgs84)).isLessThan(PROMISED_M);
    }

    @Property
    void everyPlaceInsideComesBackFromBd09(@ForAll("places inside") LonLat wgs84) {
        LonLat bd09 = Bd09.fromGcj02(Gcj02.fromWgs84(wgs84));

        assertThat(metresBetween(Gcj02.toWgs84(Bd09.toGcj02(bd09)), wgs84)).isLessThan(PROMISED_M);
    }

    @Property
    void theGcj02PositionOfAPlaceInsideComesBackFromBothNeighbours(@ForAll("places inside") LonLat wgs84) {
        LonLat gcj02 = Gcj02.fromWgs84(wgs84);

        assertThat(metresBetween(Gcj02.fromWgs84(Gcj02.toWgs84(gcj02)), gcj02)).isLessThan(PROMISED_M);
        assertThat(metresBetween(Bd09.toGcj02(Bd09.fromGcj02(gcj02)), gcj02)).isLessThan(PROMISED_M);
    }

    @Property
    void theBd09PositionOfAPlaceInsideComesBackFromGcj02(@ForAll("places inside") LonLat wgs84) {
        LonLat bd09 = Bd09.fromGcj02(Gcj02.fromWgs84(wgs84));

        assertThat(metresBetween(Bd09.fromGcj02(Bd09.toGcj02(bd09)), bd09)).isLessThan(PROMISED_M);
    }

    @Property
    void aPlaceJustBeyondTheEdgeStaysUnlessItSharesItsPositionWithOneInside(@ForAll("places beyond") LonLat wgs84) {
        LonLat gcj02 = Gcj02.fromWgs84(wgs84);
        LonLat back = Gcj02.toWgs84(gcj02);

        assertThat(gcj02).isEqualTo(wgs84);
        if (!back.equals(wgs84)) {
            assertThat(Gcj02.appliesAt(back)).isTrue();
            assertThat(metresBetween(Gcj02.fromWgs84(back), gcj02)).isLessThan(PROMISED_M);
        }
    }

    /** The rectangle is a jump: where the offset points inwards, what lies just inside is no place's position. */
    @Property
    void aPositionInsideIsEitherThatOfAPlaceOrLeftAsItIs(@ForAll("places inside") LonLat gcj02) {
        LonLat wgs84 = Gcj02.toWgs84(gcj02);

        if (wgs84.equals(gcj02)) {
            assertThat(metresFromTheEdge(gcj02)).isLessThan(800);
        } else {
            assertThat(metresBetween(Gcj02.fromWgs84(wgs84), gcj02)).isLessThan(PROMISED_M);
        }
    }

    @Property
    void theOffsetIsHundredsOfMetresAllOverChina(
            @ForAll @DoubleRange(min = 73, max = 135) double lon, @ForAll @DoubleRange(min = 3, max = 54) double lat) {
        LonLat wgs84 = new LonLat(lon, lat);

        assertThat(metresBetween(Gcj02.fromWgs84(wgs84), wgs84)).isBetween(10.0, 800.0);
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

    /** Anywhere in the rectangle, and as often within 1 km of one of its edges or on it. */
    @Provide("places inside")
    static Arbitrary<LonLat> inside() {
        Arbitrary<LonLat> anywhere = Combinators.combine(
                        between(Gcj02.WEST, Gcj02.EAST), between(Gcj02.SOUTH, Gcj02.NORTH))
                .as(LonLat::new);
        return Arbitraries.oneOf(anywhere, nearAnEdge(-1));
    }

    /** Beyond one of the edges, by at most 1 km. */
    @Provide("places beyond")
    static Arbitrary<LonLat> beyond() {
        return nearAnEdge(1).filter(place -> !Gcj02.appliesAt(place));
    }

    private static Arbitrary<LonLat> nearAnEdge(int outwards) {
        Arbitrary<Double> kilometre = Arbitraries.oneOf(Arbitraries.just(0.0), between(0, 0.009), between(0, 1e-6));
        Arbitrary<LonLat> upright = Combinators.combine(
                        Arbitraries.of(Gcj02.WEST, Gcj02.EAST), kilometre, between(Gcj02.SOUTH, Gcj02.NORTH))
                .as((edge, off, lat) -> new LonLat(edge + (edge == Gcj02.EAST ? outwards : -outwards) * off, lat));
        Arbitrary<LonLat> level = Combinators.combine(
                        Arbitraries.of(Gcj02.SOUTH, Gcj02.NORTH), kilometre, between(Gcj02.WEST, Gcj02.EAST))
                .as((edge, off, lon) -> new LonLat(lon, edge + (edge == Gcj02.NORTH ? outwards : -outwards) * off));
        return Arbitraries.oneOf(upright, level);
    }

    private static Arbitrary<Double> between(double least, double most) {
        return Arbitraries.doubles().between(least, most).ofScale(12);
    }

    private static double metresFromTheEdge(LonLat at) {
        double east = Math.min(at.lon() - Gcj02.WEST, Gcj02.EAST - at.lon()) * Math.cos(Math.toRadians(at.lat()));
        double north = Math.min(at.lat() - Gcj02.SOUTH, Gcj02.NORTH - at.lat());
        return Math.min(east, north) * METRES_A_DEGREE;
    }

    private static double metresBetween(LonLat a, LonLat b) {
        double east = (a.lon() - b.lon()) * METRES_A_DEGREE * Math.cos(Math.toRadians(b.lat()));
        return Math.hypot(east, (a.lat() - b.lat()) * METRES_A_DEGREE);
    }
}
