package io.juluo.geodata.source.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;

/** A ring of a zone with a mark for each of its vertices; the last, which is the first again, is none. */
final class MarkedRing {
    private final String zone;
    private final Coordinate[] vertices;
    private final VertexMark[] marks;
    private final LineString line;

    MarkedRing(String zone, LineString ring) {
        this.zone = zone;
        this.line = ring;
        this.vertices = Arrays.copyOf(ring.getCoordinates(), ring.getNumPoints() - 1);
        this.marks = new VertexMark[vertices.length];
        Arrays.fill(marks, VertexMark.NONE);
    }

    String zone() {
        return zone;
    }

    List<Coordinate> vertices() {
        return List.of(vertices);
    }

    /** How many vertices have one of the marks. */
    long count(VertexMark... wanted) {
        return Arrays.stream(marks).filter(List.of(wanted)::contains).count();
    }

    /** Marks what coincides with an outline. */
    void markAlong(SegmentGrid outline, double sameVertex_m, double sameLine_m) {
        boolean[] onLine = new boolean[vertices.length];
        for (int i = 0; i < vertices.length; i++) {
            onLine[i] = outline.hasLineWithin(sameLine_m, vertices[i]);
        }
        for (int i = 0; i < vertices.length; i++) {
            boolean hasNeighbour = onLine[next(i)] || onLine[Math.floorMod(i - 1, vertices.length)];
            if (onLine[i] && outline.hasVertexWithin(sameVertex_m, vertices[i])) {
                marks[i] = VertexMark.SAME_VERTEX;
            } else if (onLine[i] && hasNeighbour && marks[i] == VertexMark.NONE) {
                marks[i] = VertexMark.ON_LINE;
            }
        }
    }

    /** Marks the vertices whose moved place is a vertex. */
    void markTwins(Move move, SegmentGrid corners, double same_m) {
        for (int i = 0; i < vertices.length; i++) {
            if (marks[i] == VertexMark.NONE && corners.hasVertexWithin(same_m, move.apply(vertices[i]))) {
                marks[i] = VertexMark.TWIN;
            }
        }
    }

    /** The marked part of the ring: lines between neighbours that are both marked, points where a vertex stands alone. */
    List<Geometry> markedParts() {
        List<Geometry> parts = new ArrayList<>();
        for (int i = 0; i < vertices.length; i++) {
            if (isMarked(i) && isMarked(next(i))) {
                parts.add(line.getFactory().createLineString(new Coordinate[] {vertices[i], vertices[next(i)]}));
            } else if (isMarked(i) && !isMarked(Math.floorMod(i - 1, vertices.length))) {
                parts.add(line.getFactory().createPoint(vertices[i]));
            }
        }
        return parts;
    }

    private boolean isMarked(int i) {
        return marks[i] != VertexMark.NONE;
    }

    private int next(int i) {
        return (i + 1) % vertices.length;
    }
}
