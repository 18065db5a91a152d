package io.juluo.jobs.spatial;

import io.juluo.jobs.spatial.BoxClip.Chain;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/** Finds the stretches of a ring inside a box. */
final class RingChains {
    /** What lies nearer to a side or a corner than so many units in the last place is not clean. */
    private static final double CLEAR_ULPS = 64;

    private final Envelope box;
    private final double clear;
    private final List<Chain> chains;
    private List<Coordinate> open = new ArrayList<>();
    private double in;
    private boolean clean = true;

    private RingChains(Envelope box, List<Chain> chains) {
        this.box = box;
        this.chains = chains;
        this.clear = CLEAR_ULPS
                * Math.ulp(Math.max(
                        Math.max(Math.abs(box.getMinX()), Math.abs(box.getMaxX())),
                        Math.max(Math.abs(box.getMinY()), Math.abs(box.getMaxY()))));
    }

    /**
     * Adds the stretches of a closed ring.
     *
     * @return false where the ring does not run cleanly from side to side
     */
    static boolean add(Coordinate[] ring, Envelope box, List<Chain> chains) {
        int start = 0;
        while (start < ring.length && box.covers(ring[start])) {
            start++;
        }
        if (start == ring.length) {
            return false;
        }
        RingChains found = new RingChains(box, chains);
        int edges = ring.length - 1;
        for (int i = 0; i < edges && found.clean; i++) {
            int from = (start + i) % edges;
            found.walk(ring[from], ring[from + 1]);
        }
        return found.clean;
    }

    private void walk(Coordinate a, Coordinate b) {
        if (Math.max(a.x, b.x) < box.getMinX() - clear
                || Math.min(a.x, b.x) > box.getMaxX() + clear
                || Math.max(a.y, b.y) < box.getMinY() - clear
                || Math.min(a.y, b.y) > box.getMaxY() + clear) {
            return;
        }
        boolean fromInside = isInside(a);
        boolean toInside = isInside(b);
        Crossings crossings = new Crossings(a, b);
        if (crossings.count != (fromInside == toInside ? (fromInside ? 0 : crossings.count & 2) : 1) || onASide(b)) {
            clean = false;
            return;
        }
        if (fromInside) {
            if (toInside) {
                open.add(b);
            } else {
                close(crossings.points[0], crossings.places[0]);
            }
        } else if (crossings.count > 0) {
            int first = crossings.first();
            begin(crossings.points[first], crossings.places[first]);
            if (toInside) {
                open.add(b);
            } else {
                close(crossings.points[1 - first], crossings.places[1 - first]);
            }
        }
    }

    private void begin(Coordinate point, double place) {
        open = new ArrayList<>();
        open.add(point);
        in = place;
    }

    private void close(Coordinate point, double place) {
        open.add(point);
        chains.add(new Chain(open, in, place));
    }

    private boolean isInside(Coordinate point) {
        return point.x > box.getMinX() && point.x < box.getMaxX() && point.y > box.getMinY() && point.y < box.getMaxY();
    }

    /** Whether the point lies so near to a side that rounding could say where. */
    private boolean onASide(Coordinate point) {
        boolean along = point.x > box.getMinX() - clear && point.x < box.getMaxX() + clear;
        boolean up = point.y > box.getMinY() - clear && point.y < box.getMaxY() + clear;
        return along
                && up
                && (Math.abs(point.x - box.getMinX()) <= clear
                        || Math.abs(point.x - box.getMaxX()) <= clear
                        || Math.abs(point.y - box.getMinY()) <= clear
                        || Math.abs(point.y - box.getMaxY()) <= clear);
    }

    /** Where an edge crosses the sides: bottom 0 to 1, right 1 to 2, top 2 to 3, left 3 to 4, counterclockwise. */
    private final class Crossings {
        private final Coordinate from;
        private final Coordinate low;
        private final Coordinate high;
        private final Coordinate[] points = new Coordinate[4];
        private final double[] places = new double[4];
        private int count;

        Crossings(Coordinate a, Coordinate b) {
            from = a;
            low = a.compareTo(b) <= 0 ? a : b;
            high = a.compareTo(b) <= 0 ? b : a;
            upright(box.getMinX(), 3, -1);
            upright(box.getMaxX(), 1, 1);
            level(box.getMinY(), 0, 1);
            level(box.getMaxY(), 2, -1);
        }

        private void upright(double x, int side, int direction) {
            if (low.x < x != high.x < x) {
                double y = low.y + (x - low.x) / (high.x - low.x) * (high.y - low.y);
                meet(y, box.getMinY(), box.getMaxY(), side, direction, new Coordinate(x, y));
            }
        }

        private void level(double y, int side, int direction) {
            if (low.y < y != high.y < y) {
                double x = low.x + (y - low.y) / (high.y - low.y) * (high.x - low.x);
                meet(x, box.getMinX(), box.getMaxX(), side, direction, new Coordinate(x, y));
            }
        }

        private void meet(double at, double least, double most, int side, int direction, Coordinate point) {
            if (Math.abs(at - least) <= clear || Math.abs(at - most) <= clear) {
                clean = false;
            } else if (at > least && at < most) {
                double part = direction > 0 ? (at - least) / (most - least) : (most - at) / (most - least);
                points[count] = point;
                places[count++] = side + part;
            }
        }

        /** The one of two that the edge meets first. */
        int first() {
            return count == 2 && points[1].distance(from) < points[0].distance(from) ? 1 : 0;
        }
    }
}
