package io.juluo.jobs.spatial;

import java.io.Serializable;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateArrays;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * The polygon that stands for a circle: the one that JTS draws as {@code point.buffer(radius, 64)}, around 0, 0. Its
 * vertices lie on the circle at equal angles, counterclockwise.
 */
final class CircleOutline implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Edges seen beside the angle asked for, so that rounding leaves none out. */
    private static final int MORE_EDGES = 1;

    private final double radius_m;
    private final double[] x;
    private final double[] y;
    private final double start;

    CircleOutline(double radius_m) {
        Coordinate[] ring = new GeometryFactory()
                .createPoint(new Coordinate(0, 0))
                .buffer(radius_m, SpatialEngine.CIRCLE_SEGMENTS_A_QUADRANT)
                .getCoordinates();
        if (!Orientation.isCCW(ring)) {
            CoordinateArrays.reverse(ring);
        }
        this.radius_m = radius_m;
        this.x = new double[ring.length - 1];
        this.y = new double[ring.length - 1];
        for (int i = 0; i < x.length; i++) {
            x[i] = ring[i].x;
            y[i] = ring[i].y;
        }
        this.start = Math.atan2(y[0], x[0]);
    }

    /** Metres from the centre to every vertex. */
    double radius() {
        return radius_m;
    }

    /** Metres from the centre to the middle of every edge: the largest circle that the polygon holds. */
    double innerRadius() {
        return radius_m * Math.cos(Math.PI / x.length);
    }

    /** Number of vertices, and of edges. */
    int size() {
        return x.length;
    }

    /** Place of a vertex; numbers go on after the last one from the first. */
    double x(int vertex) {
        return x[Math.floorMod(vertex, x.length)];
    }

    double y(int vertex) {
        return y[Math.floorMod(vertex, y.length)];
    }

    /** The edge, by the number of its first vertex, at which the first edge of those seen in that direction begins. */
    int firstEdge(double direction, double halfAngle) {
        return (int) Math.floor((direction - halfAngle - start) / step()) - MORE_EDGES;
    }

    /** Number of edges from there on that a half angle to both sides sees; all at most. */
    int edges(double halfAngle) {
        return (int) Math.min(x.length, Math.ceil(2 * halfAngle / step()) + 1 + 2 * MORE_EDGES);
    }

    private double step() {
        return 2 * Math.PI / x.length;
    }
}
