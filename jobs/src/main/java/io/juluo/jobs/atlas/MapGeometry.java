package io.juluo.jobs.atlas;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;

/** What maps ask of polygons. */
final class MapGeometry {
    private MapGeometry() {}

    /** Refuses what cannot be drawn as an area, naming the zone. */
    static void requirePolygon(String code, String name, @Nullable Geometry geometry) {
        String zone = "zone " + code + " (" + name + ")";
        if (geometry == null) {
            throw new IllegalArgumentException(zone + " has no geometry: a map needs a polygon for every zone");
        }
        if (!(geometry instanceof Polygonal) || geometry.isEmpty()) {
            throw new IllegalArgumentException(zone + " is " + (geometry.isEmpty() ? "an empty " : "a ")
                    + geometry.getGeometryType() + ": a map needs a polygon or multipolygon");
        }
        Envelope box = geometry.getEnvelopeInternal();
        if (!Double.isFinite(box.getWidth()) || !Double.isFinite(box.getHeight())) {
            throw new IllegalArgumentException(zone + " has coordinates that are not finite numbers");
        }
    }

    /** The part of the largest area. */
    static Geometry largestPart(Geometry geometry) {
        Geometry largest = geometry.getGeometryN(0);
        for (int i = 1; i < geometry.getNumGeometries(); i++) {
            Geometry part = geometry.getGeometryN(i);
            if (part.getArea() > largest.getArea()) {
                largest = part;
            }
        }
        return largest;
    }
}
