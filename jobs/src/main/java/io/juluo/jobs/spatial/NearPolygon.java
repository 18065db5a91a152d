package io.juluo.jobs.spatial;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * A large polygon as it looks from a small place: the same vertices near the place, and far away only as many as keep the
 * border on its side of it. Overlays with a small cell then read some dozens of vertices instead of thousands, and give
 * the same bits: every edge that touches the place is there unchanged, and so is the polygon's envelope.
 *
 * <p>Places are squares of a lattice over the polygon; what a square sees is worked out once. Far from the square the
 * shape may cross itself: it is for overlays with cells in the square alone.
 */
final class NearPolygon {
    /** Squares along the polygon's longer side. */
    private static final int SQUARES = 32;

    /** What is seen unchanged reaches this part of a square beyond it. */
    private static final double MARGIN = 0.75;

    /** JTS clips polygons around a cell; it never looks farther than this part of the cell's longer side. */
    private static final double REACH = 0.25;

    private final Geometry polygon;
    private final Envelope all;
    private final double edge;
    private final ConcurrentHashMap<Long, Geometry> views = new ConcurrentHashMap<>();

    NearPolygon(Geometry polygon) {
        this.polygon = polygon;
        this.all = polygon.getEnvelopeInternal();
        this.edge = Math.max(all.getWidth(), all.getHeight()) / SQUARES;
    }

    /** The polygon for overlays with a geometry inside this envelope; whole where that is too large for a square. */
    Geometry around(Envelope cell) {
        long column = (long) Math.floor((cell.centre().x - all.getMinX()) / edge);
        long row = (long) Math.floor((cell.centre().y - all.getMinY()) / edge);
        Envelope seen = new Envelope(
                all.getMinX() + column * edge,
                all.getMinX() + (column + 1) * edge,
                all.getMinY() + row * edge,
                all.getMinY() + (row + 1) * edge);
        seen.expandBy(MARGIN * edge);
        Envelope reached = new Envelope(cell);
        reached.expandBy(REACH * Math.max(cell.getWidth(), cell.getHeight()));
        if (!(edge > 0) || !seen.covers(reached)) {
            return polygon;
        }
        return views.computeIfAbsent((column << Integer.SIZE) ^ (row & 0xFFFFFFFFL), square -> view(seen));
    }

    private Geometry view(Envelope seen) {
        Polygon[] polygons = new Polygon[polygon.getNumGeometries()];
        for (int i = 0; i < polygons.length; i++) {
            Polygon whole = (Polygon) polygon.getGeometryN(i);
            List<LinearRing> holes = new ArrayList<>();
            for (int hole = 0; hole < whole.getNumInteriorRing(); hole++) {
                if (whole.getInteriorRingN(hole).getEnvelopeInternal().intersects(seen)) {
                    holes.add(view(whole.getInteriorRingN(hole), seen));
                }
            }
            polygons[i] = whole.getFactory()
                    .createPolygon(view(whole.getExteriorRing(), seen), holes.toArray(LinearRing[]::new));
        }
        return polygons.length == 1 ? polygons[0] : polygon.getFactory().createMultiPolygon(polygons);
    }

    /** Vertices are left out as long as the border stays beyond one and the same side of what is seen. */
    private static LinearRing view(LinearRing ring, Envelope seen) {
        Coordinate[] points = ring.getCoordinates();
        Envelope whole = ring.getEnvelopeInternal();
        List<Coordinate> kept = new ArrayList<>();
        kept.add(points[0]);
        int beyond = sides(points[0], seen);
        for (int i = 1; i < points.length; i++) {
            int shared = beyond & sides(points[i], seen);
            boolean last = i == points.length - 1;
            if (!last && shared != 0 && !isExtreme(points[i], whole)) {
                beyond = shared;
                continue;
            }
            if (shared == 0 && !kept.get(kept.size() - 1).equals2D(points[i - 1])) {
                kept.add(points[i - 1]);
            }
            kept.add(points[i]);
            beyond = sides(points[i], seen);
        }
        return kept.size() < LinearRing.MINIMUM_VALID_SIZE
                ? ring
                : ring.getFactory().createLinearRing(kept.toArray(Coordinate[]::new));
    }

    private static boolean isExtreme(Coordinate point, Envelope whole) {
        return point.x == whole.getMinX()
                || point.x == whole.getMaxX()
                || point.y == whole.getMinY()
                || point.y == whole.getMaxY();
    }

    /** The sides of the envelope beyond which the point lies, a bit each; 0 inside and on it. */
    private static int sides(Coordinate point, Envelope seen) {
        int across = point.x < seen.getMinX() ? 1 : point.x > seen.getMaxX() ? 2 : 0;
        int along = point.y < seen.getMinY() ? 4 : point.y > seen.getMaxY() ? 8 : 0;
        return across | along;
    }
}
