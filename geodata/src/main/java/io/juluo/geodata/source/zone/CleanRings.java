package io.juluo.geodata.source.zone;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.geom.util.PolygonExtracter;

/**
 * The polygons of a geometry without what says nothing: repeated points, heights, rings of less than three places, and
 * rings that stand twice.
 */
final class CleanRings {
    private static final int LEAST_POINTS = 4;

    private final GeometryFactory factory;
    private int dropped;
    private boolean touched;

    private CleanRings(GeometryFactory factory) {
        this.factory = factory;
    }

    /**
     * What is left.
     *
     * @param geometry polygon or multipolygon, or an empty one; the given object itself where there was nothing to drop
     * @param dropped how many points were dropped
     */
    record Cleaned(Geometry geometry, int dropped) {}

    /** The polygons of any geometry, cleaned. */
    static Cleaned of(Geometry geometry) {
        CleanRings rings = new CleanRings(geometry.getFactory());
        @SuppressWarnings("unchecked")
        List<Polygon> drawn = PolygonExtracter.getPolygons(geometry);
        List<Polygon> polygons = new ArrayList<>();
        Set<Geometry> seen = new HashSet<>();
        for (Polygon polygon : drawn) {
            Polygon cleaned = rings.polygon(polygon);
            if (drawn.size() > 1 && !cleaned.isEmpty() && !seen.add(cleaned.norm())) {
                rings.drop(cleaned.getNumPoints());
            } else if (!cleaned.isEmpty()) {
                polygons.add(cleaned);
            }
        }
        boolean whole = !rings.touched && geometry instanceof Polygonal;
        return new Cleaned(whole ? geometry : rings.together(polygons), rings.dropped);
    }

    private Geometry together(List<Polygon> polygons) {
        return polygons.size() == 1 ? polygons.get(0) : factory.createMultiPolygon(polygons.toArray(Polygon[]::new));
    }

    private Polygon polygon(Polygon polygon) {
        LinearRing shell = ring(polygon.getExteriorRing());
        if (shell.isEmpty()) {
            return factory.createPolygon();
        }
        List<LinearRing> holes = new ArrayList<>();
        Set<Geometry> seen = new HashSet<>();
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            LinearRing hole = ring(polygon.getInteriorRingN(i));
            if (!hole.isEmpty() && seen.add(factory.createPolygon(hole).norm())) {
                holes.add(hole);
            } else {
                drop(hole.getNumPoints());
            }
        }
        return factory.createPolygon(shell, holes.toArray(LinearRing[]::new));
    }

    private void drop(int points) {
        dropped += points;
        touched = true;
    }

    private LinearRing ring(LinearRing ring) {
        List<Coordinate> points = new ArrayList<>(ring.getNumPoints());
        boolean flat = true;
        for (Coordinate point : ring.getCoordinates()) {
            if (points.isEmpty() || !points.get(points.size() - 1).equals2D(point)) {
                points.add(new CoordinateXY(point));
            }
            flat &= Double.isNaN(point.getZ());
        }
        int repeated = ring.getNumPoints() - points.size();
        if (points.size() < LEAST_POINTS) {
            drop(ring.getNumPoints());
            return factory.createLinearRing();
        }
        dropped += repeated;
        touched |= repeated > 0 || !flat;
        return repeated == 0 && flat ? ring : factory.createLinearRing(points.toArray(Coordinate[]::new));
    }
}
