package io.juluo.jobs.spatial;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/**
 * A box cut by a polygon whose border runs through it from side to side, which is how nearly every cell at a border is cut:
 * the pieces are the stretches of the border inside the box, joined along its sides. Where anything is less clean (a vertex
 * on a side, a border through a corner, an island inside), there is no such cut and an overlay has to say.
 *
 * <p>A crossing with a side is reckoned from the edge's ends in the order of their coordinates, so that two neighbours
 * whose borders run against each other get the same bits.
 */
final class BoxClip {
    private static final int CORNERS = 4;
    private static final int NONE = -1;

    private final Envelope box;
    private final List<Chain> chains;
    private final GeometryFactory factory;

    private BoxClip(Envelope box, List<Chain> chains, GeometryFactory factory) {
        this.box = box;
        this.chains = chains;
        this.factory = factory;
    }

    /** A stretch of the border inside the box, with the places on the box's sides where it comes in and goes out. */
    record Chain(List<Coordinate> points, double in, double out) {
        Chain turned() {
            List<Coordinate> other = new ArrayList<>(points);
            Collections.reverse(other);
            return new Chain(other, out, in);
        }
    }

    /**
     * The cut of a box by a polygon.
     *
     * @param polygon with its inside at the right of its shells and holes, as JTS norms it
     * @return null where an overlay has to say
     */
    static @Nullable BoxClip of(Geometry polygon, Envelope box) {
        List<Chain> chains = new ArrayList<>();
        for (int i = 0; i < polygon.getNumGeometries(); i++) {
            Polygon part = (Polygon) polygon.getGeometryN(i);
            if (!part.getEnvelopeInternal().intersects(box)) {
                continue;
            }
            boolean clean = RingChains.add(part.getExteriorRing().getCoordinates(), box, chains);
            for (int hole = 0; clean && hole < part.getNumInteriorRing(); hole++) {
                clean = RingChains.add(part.getInteriorRingN(hole).getCoordinates(), box, chains);
            }
            if (!clean) {
                return null;
            }
        }
        return chains.isEmpty() || !alternate(chains) ? null : new BoxClip(box, chains, polygon.getFactory());
    }

    /** Whether the border comes in and goes out by turns along the box's sides, no two at one place. */
    private static boolean alternate(List<Chain> chains) {
        double[][] ends = new double[2 * chains.size()][];
        for (int i = 0; i < chains.size(); i++) {
            ends[2 * i] = new double[] {chains.get(i).in(), 1};
            ends[2 * i + 1] = new double[] {chains.get(i).out(), -1};
        }
        Arrays.sort(ends, Comparator.comparingDouble(end -> end[0]));
        for (int i = 0; i < ends.length; i++) {
            double[] next = ends[(i + 1) % ends.length];
            if (ends[i][0] == next[0] || ends[i][1] == next[1]) {
                return false;
            }
        }
        return true;
    }

    /** Whether another cut of the same box runs along the same points. */
    boolean hasBorderOf(BoxClip other) {
        return box.equals(other.box)
                && chains.size() == other.chains.size()
                && chains.stream()
                        .allMatch(chain -> other.chains.stream()
                                .anyMatch(their -> chain.points().equals(their.points())));
    }

    /** What of the box lies in the polygon. */
    Geometry inside() {
        return joined(chains);
    }

    /** What of the box lies outside it. */
    Geometry outside() {
        return joined(chains.stream().map(Chain::turned).toList());
    }

    /** Polygons at the right of the chains: each goes on clockwise along the sides to where the next comes in. */
    private Geometry joined(List<Chain> all) {
        List<Chain> open = new ArrayList<>(all);
        List<Polygon> polygons = new ArrayList<>();
        while (!open.isEmpty()) {
            Chain first = open.remove(0);
            List<Coordinate> ring = new ArrayList<>(first.points());
            double out = first.out();
            for (int next = nextAfter(out, first, open); next != NONE; next = nextAfter(out, first, open)) {
                Chain chain = open.remove(next);
                addCorners(out, chain.in(), ring);
                ring.addAll(chain.points());
                out = chain.out();
            }
            addCorners(out, first.in(), ring);
            ring.add(ring.get(0).copy());
            polygons.add(factory.createPolygon(ring.toArray(Coordinate[]::new)));
        }
        return polygons.size() == 1 ? polygons.get(0) : factory.createMultiPolygon(polygons.toArray(Polygon[]::new));
    }

    /** The open chain that comes in next; {@link #NONE} where the first one closes the ring. */
    private static int nextAfter(double out, Chain first, List<Chain> open) {
        int nearest = NONE;
        double way = clockwise(out, first.in());
        for (int i = 0; i < open.size(); i++) {
            double other = clockwise(out, open.get(i).in());
            if (other < way) {
                nearest = i;
                way = other;
            }
        }
        return nearest;
    }

    /** Way along the sides, which are numbered counterclockwise. */
    private static double clockwise(double from, double to) {
        return from >= to ? from - to : from + CORNERS - to;
    }

    private void addCorners(double from, double to, List<Coordinate> ring) {
        int corner = (int) from;
        for (double way = from - corner; way < clockwise(from, to); way++) {
            ring.add(corner(corner));
            corner = corner == 0 ? CORNERS - 1 : corner - 1;
        }
    }

    private Coordinate corner(int number) {
        return new Coordinate(
                number == 0 || number == 3 ? box.getMinX() : box.getMaxX(), number < 2 ? box.getMinY() : box.getMaxY());
    }
}
