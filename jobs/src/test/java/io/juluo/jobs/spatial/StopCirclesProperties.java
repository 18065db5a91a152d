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
        Geometry union = PIECE.getFactory().createPolygon();
        for (Coordinate stop : stops) {
            union = union.union(
                    PIECE.getFactory().createPoint(stop).buffer(300, SpatialEngine.CIRCLE_SEGMENTS_A_QUADRANT));
        }

        assertThat(new StopCircles(stops, 300).coveredShare(PIECE))
                .isCloseTo(union.intersection(PIECE).getArea() / PIECE.getArea(), within(1e-9));
    }

    private static List<Coordinate> stops(Random random, int count) {
        List<Coordinate> stops = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            stops.add(new Coordinate(1200 * random.nextDouble() - 475, 1200 * random.nextDouble() - 475));
        }
        return stops;
    }
}
