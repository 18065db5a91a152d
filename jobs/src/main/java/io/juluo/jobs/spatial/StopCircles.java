package io.juluo.jobs.spatial;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Circles of one radius around stops, and how much of a polygon they cover together.
 *
 * <p>A circle is the polygon of {@link CircleOutline}. The order of the stops hangs on places alone, so neither the order of
 * the rows nor a stop given twice changes a bit of the answer.
 */
final class StopCircles implements Serializable {
    private static final long serialVersionUID = 1L;

    /** A share that differs from 0 or 1 by less is rounding. */
    private static final double ROUNDING_SHARE = 1e-12;

    private final PlanarTree stops;
    private final double radius_m;
    private final CircleOutline outline;
    private final CoverRaster raster;

    StopCircles(List<Coordinate> places, double radius_m) {
        List<Coordinate> distinct = places.stream()
                .map(place -> new Coordinate(place.x, place.y))
                .distinct()
                .sorted(Comparator.naturalOrder())
                .toList();
        double[] x = distinct.stream().mapToDouble(Coordinate::getX).toArray();
        double[] y = distinct.stream().mapToDouble(Coordinate::getY).toArray();
        this.stops = new PlanarTree(x, y);
        this.radius_m = radius_m;
        this.outline = new CircleOutline(radius_m);
        this.raster = new CoverRaster(x, y, outline);
    }

    /** Whether a stop lies within the radius of the point; exactly as far counts. */
    boolean covers(double x_m, double y_m) {
        return switch (raster.at(x_m, y_m)) {
            case CoverRaster.NONE -> false;
            case CoverRaster.WHOLE -> true;
            default -> stops.nearest(x_m, y_m, radius_m) != PlanarTree.NONE;
        };
    }

    /** Covered area of the polygon / its area, from 0 to 1. */
    double coveredShare(Geometry polygon) {
        Envelope place = polygon.getEnvelopeInternal();
        return switch (raster.of(place)) {
            case CoverRaster.NONE -> 0;
            case CoverRaster.WHOLE -> 1;
            default -> exactShare(polygon, place);
        };
    }

    private double exactShare(Geometry polygon, Envelope place) {
        Coordinate centre = place.centre();
        int[] near = stops.within(centre.x, centre.y, radius_m + place.getDiameter() / 2);
        OpenArea open = new OpenArea(outline, polygon, near.length);
        for (int stop : near) {
            open.add(stops.x(stop), stops.y(stop));
        }
        double share = open.share();
        if (share <= ROUNDING_SHARE) {
            return 1;
        }
        return share >= 1 - ROUNDING_SHARE ? 0 : 1 - share;
    }
}
