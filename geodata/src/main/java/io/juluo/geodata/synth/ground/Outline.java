package io.juluo.geodata.synth.ground;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.algorithm.PointLocation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** Draws the outline of a set of pieces of the honeycomb: shells anticlockwise, holes clockwise. No set holds an islet in a hole. */
public final class Outline {
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private static final int NO_CORNER = -1;

    private final HexMesh mesh;

    public Outline(HexMesh mesh) {
        this.mesh = mesh;
    }

    /** The pieces as a polygon, or a multipolygon where they lie apart. */
    public Geometry of(IntPredicate member) {
        List<Coordinate[]> shells = new ArrayList<>();
        List<Coordinate[]> holes = new ArrayList<>();
        for (Coordinate[] ring : rings(member)) {
            (Orientation.isCCW(ring) ? shells : holes).add(ring);
        }
        List<Polygon> polygons = new ArrayList<>();
        for (Coordinate[] shell : shells) {
            LinearRing[] own = holes.stream()
                    .filter(hole -> PointLocation.isInRing(hole[0], shell))
                    .map(GEOMETRY::createLinearRing)
                    .toArray(LinearRing[]::new);
            polygons.add(GEOMETRY.createPolygon(GEOMETRY.createLinearRing(shell), own));
        }
        return polygons.size() == 1 ? polygons.get(0) : GEOMETRY.createMultiPolygon(polygons.toArray(Polygon[]::new));
    }

    private List<Coordinate[]> rings(IntPredicate member) {
        int[] next = border(member);
        List<Coordinate[]> rings = new ArrayList<>();
        for (int first = 0; first < next.length; first++) {
            List<Coordinate> ring = new ArrayList<>();
            int at = first;
            while (next[at] != NO_CORNER) {
                int to = next[at];
                ring.addAll(mesh.line(at, to));
                next[at] = NO_CORNER;
                at = to;
            }
            if (!ring.isEmpty()) {
                ring.add(ring.get(0).copy());
                rings.add(ring.toArray(Coordinate[]::new));
            }
        }
        return rings;
    }

    /** From each corner of the border the one after it; members lie on the left. */
    private int[] border(IntPredicate member) {
        int[] next = new int[mesh.corners()];
        Arrays.fill(next, NO_CORNER);
        for (int piece = 0; piece < mesh.size(); piece++) {
            if (!member.test(piece)) {
                continue;
            }
            for (int side = 0; side < HexMesh.SIDES; side++) {
                if (!member.test(mesh.neighbour(piece, side))) {
                    next[mesh.cornerBefore(piece, side)] = mesh.cornerAfter(piece, side);
                }
            }
        }
        return next;
    }
}
