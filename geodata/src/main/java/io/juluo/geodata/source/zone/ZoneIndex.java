package io.juluo.geodata.source.zone;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;

/** Zones of one layer, to be found by place. */
final class ZoneIndex {
    private final STRtree tree = new STRtree();
    private final Map<Integer, PreparedGeometry> prepared = new HashMap<>();

    ZoneIndex(List<ZoneFeature> zones) {
        zones.forEach(zone -> tree.insert(zone.geometry().getEnvelopeInternal(), zone));
        tree.build();
    }

    /** Zones whose box meets that of the geometry, in the order of their numbers. */
    List<ZoneFeature> near(Geometry geometry) {
        List<ZoneFeature> met = new ArrayList<>();
        tree.query(geometry.getEnvelopeInternal(), item -> met.add((ZoneFeature) item));
        met.sort(Comparator.comparingInt(ZoneFeature::number));
        return met;
    }

    /** What of the geometry lies in the zone; the geometry itself where all of it does. */
    Geometry within(Geometry geometry, ZoneFeature zone) {
        PreparedGeometry polygon =
                prepared.computeIfAbsent(zone.number(), number -> PreparedGeometryFactory.prepare(zone.geometry()));
        if (!polygon.intersects(geometry)) {
            return geometry.getFactory().createPolygon();
        }
        return polygon.containsProperly(geometry) ? geometry : Overlays.intersection(geometry, zone.geometry());
    }
}
