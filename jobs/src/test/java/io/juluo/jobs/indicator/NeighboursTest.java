package io.juluo.jobs.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class NeighboursTest {
    private static Geometry box(double west, double south, double east, double north) {
        return new GeometryFactory().toGeometry(new Envelope(west, east, south, north));
    }

    private static int[] ofFirst(Geometry... zones) {
        return Neighbours.of(List.of(zones)).get(0);
    }

    @Test
    void zonesMeetAlongABorderAndAtACorner() {
        assertThat(ofFirst(box(0, 0, 100, 100), box(100, 0, 200, 100), box(100, 100, 200, 200)))
                .containsExactly(1, 2);
    }

    @Test
    void aSliverBetweenTwoBordersIsNoGapButAStreetIs() {
        assertThat(ofFirst(box(0, 0, 100, 100), box(110, 0, 200, 100))).containsExactly(1);
        assertThat(ofFirst(box(0, 0, 100, 100), box(110.01, 0, 200, 100))).isEmpty();
    }

    @Test
    void anIslandHasNoneAndAHoleFilledByAnotherZoneIsATouch() {
        Geometry around = box(0, 0, 300, 300).difference(box(100, 100, 200, 200));

        List<int[]> neighbours = Neighbours.of(List.of(around, box(100, 100, 200, 200), box(900, 900, 950, 950)));

        assertThat(neighbours.get(0)).containsExactly(1);
        assertThat(neighbours.get(1)).containsExactly(0);
        assertThat(neighbours.get(2)).isEmpty();
    }

    @Test
    void anOverlapIsATouchToo() {
        assertThat(ofFirst(box(0, 0, 100, 100), box(20, 20, 60, 60))).containsExactly(1);
    }
}
