package io.juluo.jobs.spatial;

import static io.juluo.jobs.spatial.Worlds.box;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** How the cover of a piece answers to more stops and longer ways. */
class StopCirclesProperties {
    private static final double ROUNDING = 1e-12;
    private static final Geometry PIECE = box(0, 0, 250, 250);

    @Property(tries = 200)
    void oneMoreStopNeverLowersTheCover(@ForAll long seed, @ForAll @IntRange(min = 0, max = 8) int count) {
        List<Coordinate> stops = stops(new Random(seed), count + 1);

        double more = new StopCircles(stops, 300).coveredShare(PIECE);

        assertThat(more)
                .isBetween(0.0, 1.0)
                .isGreaterThanOrEqualTo(new StopCircles(stops.subList(0, count), 300).coveredShare(PIECE) - ROUNDING);
    }

    @Property(tries = 200)
    void aLongerWayNeverLowersTheCover(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 8) int count,
            @ForAll @IntRange(min = 1, max = 200) int longer) {
        List<Coordinate> stops = stops(new Random(seed), count);

        assertThat(new StopCircles(stops, 300 + longer).coveredShare(PIECE))
                .isGreaterThanOrEqualTo(new StopCircles(stops, 300).coveredShare(PIECE) - ROUNDING);
    }

    @Property(tries = 100)
    void theCoverIsThatOfTheUnionOfTheBuffers(@ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int count) {
        List<Coordinate> stops = stops(new Random(seed), count);
        assertThat(new StopCircles(stops, 300).coveredShare(PIECE))
                .isCloseTo(union(stops).intersection(PIECE).getArea() / PIECE.getArea(), within(1e-9));
    }

    /** Stars with a hole and an island, stops on a lattice: circles that touch, meet in one point or lie on one line. */
    @Property(tries = 200)
    void theCoverOfAnyPolygonIsThatOfTheUnionOfTheBuffers(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int count) {
        Random random = new Random(seed);
        Geometry piece =
                star(random, 0, 0, 150).difference(star(random, 0, 0, 40)).union(star(random, 400, 100, 60));
        List<Coordinate> stops = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            stops.add(new Coordinate(100 * random.nextInt(-5, 8), 100 * random.nextInt(-5, 6)));
        }

        assertThat(new StopCircles(stops, 300).coveredShare(piece))
                .isCloseTo(union(stops).intersection(piece).getArea() / piece.getArea(), within(1e-9));
    }

    @Property(tries = 200)
    void aPointIsCoveredWhereAStopIsAsNear(@ForAll long seed, @ForAll @IntRange(min = 0, max = 8) int count) {
        Random random = new Random(seed);
        List<Coordinate> stops = stops(random, count);
        StopCircles circles = new StopCircles(stops, 300);
        for (int i = 0; i < 500; i++) {
            Coordinate point = new Coordinate(2400 * random.nextDouble() - 1000, 2400 * random.nextDouble() - 1000);
            assertThat(circles.covers(point.x, point.y))
                    .isEqualTo(stops.stream().anyMatch(stop -> stop.distance(point) <= 300));
        }
    }

    private static Geometry star(Random random, double x, double y, double size_m) {
        Coordinate[] ring = new Coordinate[12];
        for (int i = 0; i < ring.length; i++) {
            double away = size_m * (0.4 + 0.6 * random.nextDouble());
            double angle = 2 * Math.PI * i / (ring.length - 1);
            ring[i] = new Coordinate(x + away * Math.cos(angle), y + away * Math.sin(angle));
        }
        ring[ring.length - 1] = ring[0];
        return PIECE.getFactory().createPolygon(ring);
    }

    private static Geometry union(List<Coordinate> stops) {
        Geometry union = PIECE.getFactory().createPolygon();
        for (Coordinate stop : stops) {
            union = union.union(
                    PIECE.getFactory().createPoint(stop).buffer(300, SpatialEngine.CIRCLE_SEGMENTS_A_QUADRANT));
        }
        return union;
    }

    private static List<Coordinate> stops(Random random, int count) {
        List<Coordinate> stops = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            stops.add(new Coordinate(1200 * random.nextDouble() - 475, 1200 * random.nextDouble() - 475));
        }
        return stops;
    }
}
