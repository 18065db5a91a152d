package io.juluo.jobs.spatial;

import static io.juluo.jobs.spatial.Worlds.box;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.juluo.geodata.BadInput;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

class StopCirclesTest {
    private static final double RADIUS_M = 800;

    private static StopCircles circles(Coordinate... stops) {
        return new StopCircles(List.of(stops), RADIUS_M);
    }

    private static Coordinate at(double x, double y) {
        return new Coordinate(x, y);
    }

    @Test
    @BadInput(
            number = 41,
            input = "a home exactly 800.000 m from a stop",
            must = "is covered; the next double above is not")
    void exactlyTheRadiusIsInsideAndTheNextDoubleIsNot() {
        StopCircles circles = circles(at(0, 0));

        assertThat(circles.covers(800, 0)).isTrue();
        assertThat(circles.covers(480, 640)).isTrue();
        assertThat(circles.covers(Math.nextUp(800.0), 0)).isFalse();
    }

    @Test
    void aPieceNearAStopIsWhollyCovered() {
        assertThat(circles(at(0, 0)).coveredShare(box(-100, -100, 100, 100))).isEqualTo(1.0);
    }

    @Test
    void aPieceFarFromEveryStopIsNotCovered() {
        assertThat(circles(at(0, 0)).coveredShare(box(801, 0, 900, 100))).isZero();
        assertThat(circles().coveredShare(box(801, 0, 900, 100))).isZero();
    }

    @Test
    void thePolygonOfTheCircleComesWithinItsSagittaOfTheCirclesSegment() {
        double reach = 600;
        Geometry east = box(reach, -1000, 1000, 1000);
        double segment = RADIUS_M * RADIUS_M * Math.acos(reach / RADIUS_M)
                - reach * Math.sqrt(RADIUS_M * RADIUS_M - reach * reach);
        double arc = 2 * RADIUS_M * Math.acos(reach / RADIUS_M);

        double covered = circles(at(0, 0)).coveredShare(east) * east.getArea();

        assertThat(covered).isLessThan(segment).isCloseTo(segment, within(0.061 * arc));
    }

    @Test
    void theCoverIsThatOfTheUnionOfTheBuffers() {
        Geometry piece = box(500, 0, 900, 600);
        Coordinate[] stops = {at(0, 0), at(10, 700), at(300, -500), at(1650, 100)};
        Geometry union = piece.getFactory()
                .createMultiPointFromCoords(stops)
                .getGeometryN(0)
                .buffer(RADIUS_M, 64);
        for (Coordinate stop : stops) {
            union = union.union(piece.getFactory().createPoint(stop).buffer(RADIUS_M, 64));
        }
        double expected = union.intersection(piece).getArea() / piece.getArea();

        assertThat(expected).isBetween(0.1, 0.9999);
        assertThat(circles(stops).coveredShare(piece)).isCloseTo(expected, within(1e-12));
    }

    @Test
    @BadInput(number = 40, input = "a stop given twice", must = "covers what it covers once, to the last bit")
    void orderAndRepetitionOfStopsChangeNoBit() {
        Geometry piece = box(500.1, 0.7, 900.3, 300.9);
        double once = circles(at(0.3, 0.1), at(10.7, 700), at(300, -500)).coveredShare(piece);
        double again = circles(at(300, -500), at(10.7, 700), at(0.3, 0.1), at(10.7, 700), at(300, -500))
                .coveredShare(piece);

        assertThat(again).isEqualTo(once).isBetween(0.1, 0.9999);
    }
}
