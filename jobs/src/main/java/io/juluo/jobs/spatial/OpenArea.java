package io.juluo.jobs.spatial;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * How much of a polygon equal circles leave open, without an overlay: what is left open is bounded by those stretches of
 * the polygon's border that lie in no circle and, backwards, by those stretches of the circles' outlines that lie in the
 * polygon and in no other circle; their cross products add up to twice its area (Green's theorem). A stretch of an edge has that part of the edge's.
 *
 * <p>Edges that lie on each other would have to be counted once: so every circle is a little smaller, each by another
 * {@value #SMALLER_M} m, far above the rounding of the arithmetic and far below that of metric coordinates. Everything is
 * reckoned from the middle of the polygon's envelope, where differences of coordinates are exact.
 */
final class OpenArea {
    private static final double SMALLER_M = 1e-11;

    private static final int NONE = -1;

    private final CircleOutline outline;
    private final PolygonEdges polygon;
    private final Envelope envelope;
    private final double reach_m;
    private final NearCircle[] circles;
    private final Stretches stretches = new Stretches();
    private int count;
    private boolean covered;
    private double area2;

    /**
     * Of a polygon.
     *
     * @param outline the circles
     * @param most so many circles at most
     */
    OpenArea(CircleOutline outline, Geometry polygon, int most) {
        Envelope place = polygon.getEnvelopeInternal();
        Coordinate middle = place.centre();
        this.outline = outline;
        this.polygon = new PolygonEdges(polygon, middle.x, middle.y);
        this.envelope = new Envelope(
                place.getMinX() - middle.x,
                place.getMaxX() - middle.x,
                place.getMinY() - middle.y,
                place.getMaxY() - middle.y);
        this.reach_m = Math.hypot(envelope.getWidth(), envelope.getHeight()) / 2;
        this.circles = new NearCircle[most];
    }

    /** Adds a circle around that place. */
    void add(double x_m, double y_m) {
        double x = x_m - polygon.originX();
        double y = y_m - polygon.originY();
        double distance_m = Math.hypot(x, y);
        if (distance_m + reach_m < outline.innerRadius()) {
            covered = true;
        } else if (distance_m - reach_m < outline.radius()) {
            double scale = 1 - SMALLER_M * (count + 1) / outline.radius();
            circles[count++] = new NearCircle(outline, scale, x, y, reach_m);
        }
    }

    /** Open area / area of the polygon; 0 for a polygon without area. */
    double share() {
        double whole = polygon.area2();
        if (covered || !(whole > 0)) {
            return 0;
        }
        if (count == 0) {
            return 1;
        }
        area2 = 0;
        for (int edge = 0; edge < polygon.size(); edge++) {
            double ax = polygon.fromX(edge);
            double ay = polygon.fromY(edge);
            double bx = polygon.toX(edge);
            double by = polygon.toY(edge);
            stretches.setWhole();
            takeCircles(NONE, ax, ay, bx, by);
            area2 += (ax * by - ay * bx) * stretches.length();
        }
        for (int circle = 0; circle < count; circle++) {
            addOutline(circle);
        }
        return area2 / whole;
    }

    private void addOutline(int circle) {
        NearCircle own = circles[circle];
        for (int edge = 0; edge < own.edges(); edge++) {
            double ax = own.x(edge);
            double ay = own.y(edge);
            double bx = own.x(edge + 1);
            double by = own.y(edge + 1);
            if (mayLieInside(ax, ay, bx, by)) {
                polygon.inside(stretches, ax, ay, bx, by);
                takeCircles(circle, ax, ay, bx, by);
                area2 -= (ax * by - ay * bx) * stretches.length();
            }
        }
    }

    private boolean mayLieInside(double ax, double ay, double bx, double by) {
        return Math.max(ax, bx) >= envelope.getMinX()
                && Math.min(ax, bx) <= envelope.getMaxX()
                && Math.max(ay, by) >= envelope.getMinY()
                && Math.min(ay, by) <= envelope.getMaxY();
    }

    /** Takes away what lies in circles, but for one of them. */
    private void takeCircles(int butOne, double ax, double ay, double bx, double by) {
        for (int circle = 0; circle < count && !stretches.isEmpty(); circle++) {
            if (circle != butOne) {
                circles[circle].take(stretches, ax, ay, bx, by);
            }
        }
    }
}
