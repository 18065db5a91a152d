package io.juluo.jobs.spatial;

import static io.juluo.jobs.spatial.Worlds.box;
import static io.juluo.jobs.spatial.Worlds.cutter;
import static io.juluo.jobs.spatial.Worlds.wkt;
import static io.juluo.jobs.spatial.Worlds.zone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.TopologyException;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * A town of 3.2 km with a cape in the east, and an inlet from the west that reaches into the cape. Seen from the middle
 * of the inlet the cape is cut off by a straight line, which the inlet's far end crosses.
 */
class NearPolygonTest {
    private static final Geometry TOWN = wkt("POLYGON ((0 0, 3200 0, 3100 1600, 1800 3200, 0 3200,"
            + " 0 1700, 1600 1640, 2900 1600, 1600 1560, 0 1500, 0 0))");

    /** On the inlet's northern shore, which falls from 1640 to 1600 m over 1300 m. */
    private static final Geometry CELL = box(1640, 1630, 1656, 1646);

    private static final double LAND_M2 = 16 * (1646 - (1640 - 40 * 48 / 1300.0));

    /** A like town whose shore runs along two sides of the cell, a rounding off them. */
    private static final Geometry ROUNDED_TOWN = wkt("POLYGON ((500000.1 3990000.7, 503200.1 3990000.7,"
            + " 503100.1 3991600.7, 501800.1 3993200.7, 500000.1 3993200.7, 500000.1 3991675.7, 501588.1 3991617.7,"
            + " 502900.1 3991600.7, 501633.1 3991544.7, 500000.1 3991524.7, 500000.1 3990000.7))");

    private static final Geometry ROUNDED_CELL = wkt("POLYGON ((501659.2626671528 3991545.8563609794,"
            + " 501655.0579667723 3991545.670517869, 501647.89861207036 3991545.3540823017,"
            + " 501653.8317789504 3991539.923194099, 501659.2626671528 3991545.8563609794))");

    private static Geometry view(Geometry cell, Geometry town) {
        return new NearPolygon(town).around(cell.getEnvelopeInternal());
    }

    private static void defeatsEveryWay(Geometry cell, Geometry town, String why) {
        assertThatThrownBy(() -> OverlayNG.overlay(cell, town, OverlayNG.INTERSECTION))
                .isInstanceOf(TopologyException.class)
                .hasMessageContaining(why);
        assertThatThrownBy(() -> OverlayNGRobust.overlay(cell, town, OverlayNG.INTERSECTION))
                .isInstanceOf(TopologyException.class);
    }

    /** What makes the case: without it the tests below show nothing. */
    @Test
    void aViewThatCrossesItselfCanDefeatEveryWayOfAnOverlay() {
        assertThat(TOWN.isValid() && ROUNDED_TOWN.isValid()).isTrue();

        defeatsEveryWay(CELL, view(CELL, TOWN), "side location conflict");
        defeatsEveryWay(ROUNDED_CELL, view(ROUNDED_CELL, ROUNDED_TOWN), "non-noded intersection");
        assertThatThrownBy(() -> OverlayNG.overlay(ROUNDED_CELL, ROUNDED_TOWN, OverlayNG.INTERSECTION))
                .as("rounding alone defeats the exact way with the whole town too")
                .isInstanceOf(TopologyException.class);
    }

    @Test
    void theWholePolygonTellsWhereItsViewCannot() {
        isAsOfTheWhole(CELL, TOWN);
        isAsOfTheWhole(ROUNDED_CELL, ROUNDED_TOWN);
        assertThat(Areas.intersection(CELL, view(CELL, TOWN), TOWN).getArea()).isCloseTo(LAND_M2, within(1e-9));
    }

    private static void isAsOfTheWhole(Geometry cell, Geometry town) {
        Geometry inside = Areas.intersection(cell, view(cell, town), town);
        Geometry outside = Areas.difference(cell, view(cell, town), town);

        assertThat(inside.equalsExact(Areas.intersection(cell, town))).isTrue();
        assertThat(outside.equalsExact(Areas.difference(cell, town))).isTrue();
        assertThat(inside.getArea() + outside.getArea()).isCloseTo(cell.getArea(), within(1e-6));
    }

    @Test
    void theCellOnTheShoreIsCut() {
        Geometry district = box(0, 0, 3200, 3200);

        List<CellPart> parts = cutter(List.of(zone("t1", "d1", TOWN)), List.of(zone("d1", null, district)))
                .cut("c1", CELL);

        assertThat(parts).extracting(CellPart::townCode).containsExactly("t1", null);
        assertThat(parts.get(0).share()).isCloseTo(LAND_M2 / 256, within(1e-12));
        assertThat(parts.get(1).share()).isCloseTo(1 - LAND_M2 / 256, within(1e-12));
    }
}
