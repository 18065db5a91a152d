package io.juluo.geodata.source.fit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryComponentFilter;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.LineString;

/** Distances to the nearest of many points and line segments, by a grid of squares that knows what crosses each. */
final class SegmentGrid {
    /** What is farther is as far as this: no offset of a coordinate system reaches beyond it. */
    static final double FAR_M = 2_000;

    private static final double SQUARE_M = 500;

    private final Map<Long, List<LineSegment>> squares = new HashMap<>();

    /** Of the layer's outlines and lines, or of its points where it has none. */
    static SegmentGrid of(FitLayer layer) {
        SegmentGrid grid = new SegmentGrid();
        layer.points().forEach(point -> grid.add(point, point));
        layer.shapes().forEach(shape -> grid.add(shape.geometry()));
        return grid;
    }

    /** Adds all rings and lines of a geometry. */
    void add(Geometry geometry) {
        add(geometry, Move.NONE);
    }

    /** Adds them where the move brings them. */
    void add(Geometry geometry, Move move) {
        geometry.apply((GeometryComponentFilter) part -> {
            if (part instanceof LineString line) {
                CoordinateSequence points = line.getCoordinateSequence();
                for (int i = 1; i < points.size(); i++) {
                    add(move.apply(points.getCoordinate(i - 1)), move.apply(points.getCoordinate(i)));
                }
            }
        });
    }

    /** Adds a segment, or a point where both ends are one. */
    void add(Coordinate from, Coordinate to) {
        LineSegment segment = new LineSegment(from, to);
        for (long column = square(Math.min(from.x, to.x)); column <= square(Math.max(from.x, to.x)); column++) {
            for (long row = square(Math.min(from.y, to.y)); row <= square(Math.max(from.y, to.y)); row++) {
                squares.computeIfAbsent(key(column, row), none -> new ArrayList<>())
                        .add(segment);
            }
        }
    }

    /** Metres to the nearest segment; {@link #FAR_M} where there is none so near. */
    double distance(Coordinate at) {
        if (!Double.isFinite(at.x) || !Double.isFinite(at.y)) {
            return FAR_M;
        }
        double nearest_m = FAR_M;
        // From the position's square outwards, until no nearer segment can follow.
        for (int ring = 0; (ring - 1) * SQUARE_M < nearest_m; ring++) {
            nearest_m = Math.min(nearest_m, nearestInRing(at, ring));
        }
        return nearest_m;
    }

    /** Whether a segment passes so near. */
    boolean hasLineWithin(double metres, Coordinate at) {
        return hasWithin(metres, at, segment -> segment.distance(at));
    }

    /** Whether a segment ends so near. */
    boolean hasVertexWithin(double metres, Coordinate at) {
        return hasWithin(metres, at, segment -> Math.min(segment.p0.distance(at), segment.p1.distance(at)));
    }

    private boolean hasWithin(double metres, Coordinate at, ToDoubleFunction<LineSegment> distance) {
        for (long column = square(at.x - metres); column <= square(at.x + metres); column++) {
            for (long row = square(at.y - metres); row <= square(at.y + metres); row++) {
                List<LineSegment> there = squares.getOrDefault(key(column, row), List.of());
                if (there.stream().anyMatch(segment -> distance.applyAsDouble(segment) <= metres)) {
                    return true;
                }
            }
        }
        return false;
    }

    private double nearestInRing(Coordinate at, int ring) {
        double nearest_m = FAR_M;
        for (int right = -ring; right <= ring; right++) {
            int step = Math.abs(right) == ring ? 1 : 2 * ring;
            for (int up = -ring; up <= ring; up += Math.max(1, step)) {
                List<LineSegment> there = squares.get(key(square(at.x) + right, square(at.y) + up));
                if (there != null) {
                    for (LineSegment segment : there) {
                        nearest_m = Math.min(nearest_m, segment.distance(at));
                    }
                }
            }
        }
        return nearest_m;
    }

    private static long square(double metres) {
        return (long) Math.floor(metres / SQUARE_M);
    }

    private static long key(long column, long row) {
        return (column << 32) ^ (row & 0xffffffffL);
    }
}
