package io.juluo.geodata.source.zone;

import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.index.intervalrtree.SortedPackedIntervalRTree;

/**
 * How often rings wind round a point. Each ring counts once and positive where it is drawn simply, whichever way it
 * turns; where it cuts itself it may count several times, not at all, or negative.
 */
final class RingWinding {
    private final SortedPackedIntervalRTree segments = new SortedPackedIntervalRTree();

    private record Segment(Coordinate from, Coordinate to) {}

    void add(LinearRing ring) {
        Coordinate[] points = ring.getCoordinates();
        boolean clockwise = Area.ofRingSigned(points) > 0;
        for (int i = 1; i < points.length; i++) {
            Segment segment = clockwise ? new Segment(points[i], points[i - 1]) : new Segment(points[i - 1], points[i]);
            double y = points[i].y;
            double before = points[i - 1].y;
            segments.insert(Math.min(before, y), Math.max(before, y), segment);
        }
    }

    /** The windings round a point that lies on none of the rings. */
    int at(Coordinate point) {
        int[] windings = {0};
        segments.query(point.y, point.y, item -> windings[0] += crossing((Segment) item, point));
        return windings[0];
    }

    private static int crossing(Segment segment, Coordinate point) {
        boolean startsBelow = segment.from().y <= point.y;
        if (startsBelow == (segment.to().y <= point.y)) {
            return 0;
        }
        int side = Orientation.index(segment.from(), segment.to(), point);
        if (startsBelow) {
            return side == Orientation.LEFT ? 1 : 0;
        }
        return side == Orientation.RIGHT ? -1 : 0;
    }
}
