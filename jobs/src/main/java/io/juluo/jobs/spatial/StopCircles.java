package io.juluo.jobs.spatial;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Circles of one radius around stops, and how much of a polygon they cover together.
 *
 * <p>A circle is the polygon that JTS draws as {@code point.buffer(radius, 64)}. The covered area is what the circles
 * take away one after the other, the nearest first, until nothing is left: the order hangs on places alone, so neither
 * the order of the rows nor a stop given twice changes a bit of the answer.
 */
final class StopCircles implements Serializable {
    private static final long serialVersionUID = 1L;

    /** A share that differs from 0 or 1 by less is rounding. */
    private static final double ROUNDING_SHARE = 1e-12;

    private final PlanarTree stops;
    private final double radius_m;
    private final Coordinate[] outline;

    StopCircles(List<Coordinate> places, double radius_m) {
        List<Coordinate> distinct = places.stream()
                .map(place -> new Coordinate(place.x, place.y))
                .distinct()
                .sorted(Comparator.naturalOrder())
                .toList();
        this.stops = new PlanarTree(
                distinct.stream().mapToDouble(Coordinate::getX).toArray(),
                distinct.stream().mapToDouble(Coordinate::getY).toArray());
        this.radius_m = radius_m;
        this.outline = new GeometryFactory()
                .createPoint(new Coordinate(0, 0))
                .buffer(radius_m, SpatialEngine.CIRCLE_SEGMENTS_A_QUADRANT)
                .getCoordinates();
    }

    /** Whether a stop lies within the radius of the point; exactly as far counts. */
    boolean covers(double x_m, double y_m) {
        return stops.nearest(x_m, y_m, radius_m) != PlanarTree.NONE;
    }

    /** Covered area of the polygon / its area, from 0 to 1. */
    double coveredShare(Geometry polygon) {
        List<Coordinate> near = nearestFirst(polygon.getEnvelopeInternal());
        if (near.isEmpty()) {
            return 0;
        }
        if (oneCircleHolds(polygon, near)) {
            return 1;
        }
        double area = polygon.getArea();
        Geometry open = polygon;
        for (Coordinate stop : near) {
            if (open.getEnvelopeInternal().distance(new Envelope(stop)) < radius_m) {
                open = Areas.difference(open, circle(stop, polygon.getFactory()));
            }
            if (open.getArea() <= ROUNDING_SHARE * area) {
                return 1;
            }
        }
        double covered = 1 - open.getArea() / area;
        return covered < ROUNDING_SHARE ? 0 : covered;
    }

    /** Stops whose circle can reach the envelope, by distance from its centre, then by x and y. */
    private List<Coordinate> nearestFirst(Envelope envelope) {
        Coordinate centre = envelope.centre();
        int[] found = stops.within(centre.x, centre.y, radius_m + envelope.getDiameter() / 2);
        return IntStream.of(found)
                .mapToObj(stop -> new Coordinate(stops.x(stop), stops.y(stop)))
                .sorted(Comparator.comparingDouble((Coordinate stop) -> distance(stop, centre))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** Whether all vertices lie within the circle's inscribed radius, so that the polygon surely lies in the circle. */
    private boolean oneCircleHolds(Geometry polygon, List<Coordinate> near) {
        double surely_m = radius_m * Math.cos(Math.PI / (4 * SpatialEngine.CIRCLE_SEGMENTS_A_QUADRANT));
        Coordinate[] vertices = polygon.getCoordinates();
        return near.stream()
                .anyMatch(stop -> Arrays.stream(vertices).allMatch(vertex -> distance(stop, vertex) <= surely_m));
    }

    private Geometry circle(Coordinate stop, GeometryFactory factory) {
        Coordinate[] ring = new Coordinate[outline.length];
        Arrays.setAll(ring, i -> new Coordinate(stop.x + outline[i].x, stop.y + outline[i].y));
        return factory.createPolygon(ring);
    }

    private static double distance(Coordinate a, Coordinate b) {
        return PlanarTree.distance(a.x - b.x, a.y - b.y);
    }
}
