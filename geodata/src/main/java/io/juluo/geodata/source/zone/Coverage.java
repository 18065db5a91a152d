package io.juluo.geodata.source.zone;

import java.util.List;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Zones of one level whose insides meet nowhere by more than rounding.
 *
 * @param zones in the order of their layer
 * @param matched whether neighbours share their borders vertex for vertex
 */
public record Coverage(List<ZoneFeature> zones, boolean matched) {

    /** All that the zones cover. */
    Geometry union() {
        if (zones.isEmpty()) {
            return new GeometryFactory().createPolygon();
        }
        List<Geometry> polygons = zones.stream().map(ZoneFeature::geometry).toList();
        return matched ? CoverageUnion.union(polygons.toArray(Geometry[]::new)) : Overlays.union(polygons);
    }
}
