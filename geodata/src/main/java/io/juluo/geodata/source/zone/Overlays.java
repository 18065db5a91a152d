package io.juluo.geodata.source.zone;

import java.util.Collection;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Overlays of which only the area counts, and how narrow or small what comes out of them is. */
final class Overlays {
    private Overlays() {}

    /** What lies in both. */
    static Geometry intersection(Geometry a, Geometry b) {
        return polygonal(OverlayNGRobust.overlay(a, b, OverlayNG.INTERSECTION));
    }

    /** What lies in the first alone. */
    static Geometry difference(Geometry a, Geometry b) {
        return polygonal(OverlayNGRobust.overlay(a, b, OverlayNG.DIFFERENCE));
    }

    /** What lies in any of them; at least one. */
    static Geometry union(Collection<? extends Geometry> geometries) {
        Geometry first = geometries.iterator().next();
        return polygonal(OverlayNGRobust.union(first.getFactory().buildGeometry(geometries)));
    }

    /** The polygons of a geometry. */
    @SuppressWarnings("unchecked")
    static List<Polygon> polygons(Geometry geometry) {
        return PolygonExtracter.getPolygons(geometry);
    }

    /** The polygons as one geometry. */
    static Geometry together(List<Polygon> polygons, Geometry like) {
        return polygons.size() == 1
                ? polygons.get(0)
                : like.getFactory().createMultiPolygon(polygons.toArray(Polygon[]::new));
    }

    /** How wide a long strip of that area and outline is, in metres. */
    static double meanWidth(Polygon polygon) {
        double length = polygon.getLength();
        return length > 0 ? 2 * polygon.getArea() / length : 0;
    }

    /** Whether the polygon is no more than what the rounding of its coordinates can make. */
    static boolean isRounding(Polygon polygon) {
        Envelope box = polygon.getEnvelopeInternal();
        double farthest = Math.max(
                Math.max(Math.abs(box.getMinX()), Math.abs(box.getMaxX())),
                Math.max(Math.abs(box.getMinY()), Math.abs(box.getMaxY())));
        return polygon.getArea() <= Math.ulp(farthest) * polygon.getLength();
    }

    private static Geometry polygonal(Geometry result) {
        return result instanceof Polygonal ? result : together(polygons(result), result);
    }
}
