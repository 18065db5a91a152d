package io.juluo.geodata.source.vector;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;

/**
 * Puts the rings of a shapefile's polygon together. A shapefile lists them without saying which hole belongs where: outer
 * rings run clockwise, holes the other way round, and a hole belongs to the smallest outer ring it lies in. Where no ring
 * runs clockwise, as some programs write them, a ring that lies in none or in an even number of others is an outer one.
 */
final class ShpPolygon {
    private final LinearRing ring;
    private final double area;
    private final List<LinearRing> holes = new ArrayList<>();
    private @Nullable IndexedPointInAreaLocator locator;

    private ShpPolygon(LinearRing ring) {
        this.ring = ring;
        this.area = Math.abs(Area.ofRingSigned(ring.getCoordinateSequence()));
    }

    /** The polygon, or the multipolygon where there are several outer rings, in the order of the outer rings. */
    static Geometry of(List<double[]> parts) throws BrokenGeometry {
        List<ShpPolygon> rings = new ArrayList<>();
        for (double[] part : parts) {
            rings.add(new ShpPolygon(Shapes.ring(part)));
        }
        Set<ShpPolygon> shells = shells(rings);
        for (ShpPolygon hole : rings) {
            if (!shells.contains(hole)) {
                shells.stream()
                        .filter(shell -> shell.holds(hole))
                        .min(Comparator.comparingDouble(shell -> shell.area))
                        .orElseThrow(() -> new BrokenGeometry(GeometryFault.HOLE_OUTSIDE_SHELL))
                        .holes
                        .add(hole.ring);
            }
        }
        List<Polygon> polygons = shells.stream()
                .map(shell -> Shapes.polygon(shell.ring, shell.holes))
                .toList();
        return polygons.size() == 1 ? polygons.get(0) : Shapes.polygons(polygons);
    }

    private static Set<ShpPolygon> shells(List<ShpPolygon> rings) {
        Set<ShpPolygon> shells = new LinkedHashSet<>(rings);
        shells.removeIf(ring -> Orientation.isCCWArea(ring.ring.getCoordinates()));
        if (shells.isEmpty()) {
            rings.stream().filter(ring -> isInEvenNumber(ring, rings)).forEach(shells::add);
        }
        return shells;
    }

    private static boolean isInEvenNumber(ShpPolygon ring, List<ShpPolygon> rings) {
        long around = rings.stream()
                .filter(other -> other != ring && other.holds(ring))
                .count();
        return around % 2 == 0;
    }

    /** Whether the other ring lies in this one; decided by its first point that is not on this ring. */
    private boolean holds(ShpPolygon other) {
        if (!ring.getEnvelopeInternal().covers(other.ring.getEnvelopeInternal()) || other.area > area) {
            return false;
        }
        IndexedPointInAreaLocator where = locator;
        if (where == null) {
            where = new IndexedPointInAreaLocator(ring);
            locator = where;
        }
        for (Coordinate point : other.ring.getCoordinates()) {
            int location = where.locate(point);
            if (location != Location.BOUNDARY) {
                return location == Location.INTERIOR;
            }
        }
        return true;
    }
}
