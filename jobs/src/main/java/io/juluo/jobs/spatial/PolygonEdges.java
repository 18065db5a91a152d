package io.juluo.jobs.spatial;

import java.util.Arrays;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** The edges of a polygon or multipolygon, holes included, with its inside at their left, reckoned from a place near by. */
final class PolygonEdges {
    private final double originX;
    private final double originY;
    private final double[] fromX;
    private final double[] fromY;
    private final double[] toX;
    private final double[] toY;
    private final double[] crossings;
    private int count;

    PolygonEdges(Geometry polygon, double originX, double originY) {
        int most = polygon.getNumPoints();
        this.originX = originX;
        this.originY = originY;
        this.fromX = new double[most];
        this.fromY = new double[most];
        this.toX = new double[most];
        this.toY = new double[most];
        this.crossings = new double[most];
        for (int i = 0; i < polygon.getNumGeometries(); i++) {
            if (polygon.getGeometryN(i) instanceof Polygon part && !part.isEmpty()) {
                add(part.getExteriorRing(), true);
                for (int hole = 0; hole < part.getNumInteriorRing(); hole++) {
                    add(part.getInteriorRingN(hole), false);
                }
            }
        }
    }

    private void add(LinearRing ring, boolean counterclockwise) {
        Coordinate[] points = ring.getCoordinates();
        boolean turn = Orientation.isCCW(points) != counterclockwise;
        for (int i = 1; i < points.length; i++) {
            Coordinate from = points[turn ? i : i - 1];
            Coordinate to = points[turn ? i - 1 : i];
            fromX[count] = from.x - originX;
            fromY[count] = from.y - originY;
            toX[count] = to.x - originX;
            toY[count++] = to.y - originY;
        }
    }

    double originX() {
        return originX;
    }

    double originY() {
        return originY;
    }

    int size() {
        return count;
    }

    double fromX(int edge) {
        return fromX[edge];
    }

    double fromY(int edge) {
        return fromY[edge];
    }

    double toX(int edge) {
        return toX[edge];
    }

    double toY(int edge) {
        return toY[edge];
    }

    /** Twice the area. */
    double area2() {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += fromX[i] * toY[i] - fromY[i] * toX[i];
        }
        return sum;
    }

    /** Sets the stretches of the edge from a to b that lie inside: those between an odd crossing of its line and the next. */
    void inside(Stretches stretches, double ax, double ay, double bx, double by) {
        double dx = bx - ax;
        double dy = by - ay;
        int found = 0;
        for (int i = 0; i < count; i++) {
            double from = dx * (fromY[i] - ay) - dy * (fromX[i] - ax);
            double to = dx * (toY[i] - ay) - dy * (toX[i] - ax);
            if (from > 0 != to > 0) {
                double part = from / (from - to);
                double x = fromX[i] + part * (toX[i] - fromX[i]) - ax;
                double y = fromY[i] + part * (toY[i] - fromY[i]) - ay;
                crossings[found++] = (x * dx + y * dy) / (dx * dx + dy * dy);
            }
        }
        Arrays.sort(crossings, 0, found);
        stretches.clear();
        for (int i = 0; i + 1 < found; i += 2) {
            stretches.add(Math.max(0, crossings[i]), Math.min(1, crossings[i + 1]));
        }
    }
}
