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
 * shape may cross itself: it is for overlays with cells in the square alone, and {@link Areas} takes the whole polygon
 * where a long edge leads from the cell to such a place.
 */
final class NearPolygon {
    /** Squares along the polygon's longer side. */
    private static final int SQUARES = 32;

    /** What is seen unchanged reaches this part of a square beyond it. */
    private static final double MARGIN = 0.75;

    /**
     * JTS clips polygons around a cell, no farther off than this part of the cell's longer side; only the edges that touch
     * it, which stand in the view as they are, lead farther.
     */
    private static final double REACH = 0.25;

    private final Geometry polygon;
    private final Envelope all;
    private final double edge;
    private final ConcurrentHashMap<Integer, Geometry> rows = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<Integer, Geometry> views = new ConcurrentHashMap<>();

    NearPolygon(Geometry polygon) {
        this.polygon = polygon;
        this.all = polygon.getEnvelopeInternal();
        this.edge = Math.max(all.getWidth(), all.getHeight()) / SQUARES;
    }

    /** All of it. */
    Geometry polygon() {
        return polygon;
    }

    /** Whether a geometry inside this envelope is small enough for a square to see all that matters to it. */
    boolean isNear(Envelope cell) {
        Envelope reached = new Envelope(cell);
        reached.expandBy(REACH * Math.max(cell.getWidth(), cell.getHeight()));
        return edge > 0 && seen(column(cell), row(cell)).covers(reached);
    }

    /** The polygon for overlays with a geometry inside this envelope; whole where that is not near. */
    Geometry around(Envelope cell) {
        if (!isNear(cell)) {
            return polygon;
        }
        int column = column(cell);
        int row = row(cell);
        return views.computeIfAbsent(row * SQUARES + column, square -> view(row(row), seen(column, row)));
    }

    private int column(Envelope cell) {
        return square(cell.centre().x - all.getMinX());
    }

    private int row(Envelope cell) {
        return square(cell.centre().y - all.getMinY());
    }

    /** Cells may stick out of the polygon: the outermost squares see what lies beyond them. */
    private int square(double way) {
        return (int) Math.max(0, Math.min(SQUARES - 1.0, Math.floor(way / edge)));
    }

    private Envelope seen(int column, int row) {
        Envelope seen = new Envelope(
                all.getMinX() + column * edge,
                all.getMinX() + (column + 1) * edge,
                all.getMinY() + row * edge,
                all.getMinY() + (row + 1) * edge);
        seen.expandBy(MARGIN * edge);
        return seen;
    }

    /** As a whole row of squares sees it: far fewer vertices for its squares to look through. */
    private Geometry row(int row) {
        return rows.computeIfAbsent(row, which -> {
            Envelope seen = seen(0, which);
            seen.expandToInclude(seen(SQUARES - 1, which));
            return view(polygon, seen);
        });
    }

    private static Geometry view(Geometry polygon, Envelope seen) {
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
