package io.juluo.jobs.atlas;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.juluo.geodata.unit.InputKind;
import io.juluo.geodata.unit.ValueState;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

/** What no map can be drawn of, and that the message names the zone. */
class MapZoneTest {
    @Test
    @SuppressWarnings("NullAway")
    void refusesAZoneWithoutGeometry() {
        assertThatThrownBy(() -> new MapZone("370202001", "甲街道", "370202", null, 0.5, ValueState.VALUE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("zone 370202001 (甲街道) has no geometry: a map needs a polygon for every zone");
    }

    @Test
    void refusesLinesEmptyShapesAndPlacesThatAreNone() {
        refused(AtlasWorld.SHAPES.createPoint(new Coordinate(1, 1)), "is a Point");
        refused(AtlasWorld.SHAPES.createPolygon(), "is an empty Polygon");
        Coordinate[] ring = {
            new Coordinate(0, 0),
            new Coordinate(Double.POSITIVE_INFINITY, 0),
            new Coordinate(1, 1),
            new Coordinate(0, 0)
        };
        refused(AtlasWorld.SHAPES.createPolygon(ring), "not finite");
    }

    @Test
    void refusesAValueThatContradictsItsState() {
        var square = AtlasWorld.square(0, 0, 10);
        for (Double value : new Double[] {null, Double.NaN}) {
            assertThatThrownBy(() -> new MapZone("1", "甲", "0", square, value, ValueState.VALUE))
                    .hasMessageContaining("although its state is value");
        }
        assertThatThrownBy(() -> new MapZone("1", "甲", "0", square, 0.5, ValueState.SUPPRESSED))
                .hasMessageContaining("suppressed");
    }

    @Test
    void refusesAMapOfNothing() {
        assertThatThrownBy(MapZoneTest::emptied).isInstanceOf(IllegalArgumentException.class);
    }

    private static MapSheet emptied() {
        MapSheet full = AtlasWorld.sheet(AtlasWorld.towns(1, 1, 10), List.of(), InputKind.OBSERVED, InputKind.OBSERVED);
        return new MapSheet(
                full.title(),
                full.subtitle(),
                full.areaName(),
                full.runDate(),
                full.referenceDate(),
                full.source(),
                full.target(),
                full.inputKind(),
                full.headline(),
                full.legendTitle(),
                List.of(),
                full.zoneNoun(),
                full.outlines(),
                full.mainCity(),
                full.points(),
                full.classScheme(),
                full.format(),
                full.palette(),
                full.runId(),
                full.metricCrs());
    }

    private static void refused(org.locationtech.jts.geom.Geometry shape, String why) {
        assertThatThrownBy(() -> new MapZone("1", "甲", "0", shape, 0.5, ValueState.VALUE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("zone 1 (甲)")
                .hasMessageContaining(why);
    }
}
