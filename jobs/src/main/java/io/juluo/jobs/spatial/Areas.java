package io.juluo.jobs.spatial;

import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Overlays of which only the area counts: lines and points where polygons merely touch are left out. */
final class Areas {
    private Areas() {}

    /** What lies in both. */
    static Geometry intersection(Geometry a, Geometry b) {
        return polygonal(OverlayNGRobust.overlay(a, b, OverlayNG.INTERSECTION));
    }

    /** What lies in the first alone. */
    static Geometry difference(Geometry a, Geometry b) {
        return polygonal(OverlayNGRobust.overlay(a, b, OverlayNG.DIFFERENCE));
    }

    private static Geometry polygonal(Geometry result) {
        if (result instanceof Polygonal) {
            return result;
        }
        @SuppressWarnings("unchecked")
        List<Polygon> polygons = PolygonExtracter.getPolygons(result);
        return result.getFactory().createMultiPolygon(polygons.toArray(Polygon[]::new));
    }
}
