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

    /**
     * What lies in both a cell and a polygon of which it sees a part.
     *
     * @param view the polygon as it looks from the cell
     * @param whole the polygon
     */
    static Geometry intersection(Geometry cell, Geometry view, Geometry whole) {
        return polygonal(overlay(cell, view, whole, OverlayNG.INTERSECTION));
    }

    /** What lies in the cell alone, of such a polygon. */
    static Geometry difference(Geometry cell, Geometry view, Geometry whole) {
        return polygonal(overlay(cell, view, whole, OverlayNG.DIFFERENCE));
    }

    /**
     * The exact overlay looks at the view near the cell, and as far as the edges there reach. A view may cross itself far
     * away: where such a long edge reaches that place JTS finds the polygon's inside on both sides of a border, and throws.
     * Where rounding defeats the exact overlay, the tolerant ways that are tried next look at all of a polygon. Both times
     * the whole is taken instead.
     */
    private static Geometry overlay(Geometry cell, Geometry view, Geometry whole, int operation) {
        try {
            return OverlayNG.overlay(cell, view, operation);
        } catch (RuntimeException e) { // as JTS itself does before it tries another way
            return OverlayNGRobust.overlay(cell, whole, operation);
        }
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
