package io.juluo.geodata.source.zone;

import io.juluo.geodata.issue.Where;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/**
 * Why a polygon is invalid, and where.
 *
 * @param described kind of fault and its place in the coordinates of the file
 * @param place the place in the metric CRS
 */
record PolygonFault(String described, Point place) {
    private static final Envelope DEGREES = new Envelope(-180, 180, -90, 90);

    /** The fault of the polygon in the metric CRS; null where there is none. */
    static @Nullable PolygonFault of(Geometry metric, Geometry drawn) {
        TopologyValidationError fault = new IsValidOp(metric).getValidationError();
        if (fault == null) {
            return null;
        }
        TopologyValidationError asDrawn = new IsValidOp(drawn).getValidationError();
        Point place = metric.getFactory().createPoint(fault.getCoordinate());
        return asDrawn == null
                ? new PolygonFault(describe(fault, metric), place)
                : new PolygonFault(describe(asDrawn, drawn), place);
    }

    private static String describe(TopologyValidationError fault, Geometry geometry) {
        Coordinate at = fault.getCoordinate();
        String number = DEGREES.contains(geometry.getEnvelopeInternal()) ? "%.6f" : "%.2f";
        return word(fault) + String.format(Locale.ROOT, " @ " + number + ", " + number, at.x, at.y);
    }

    private static String word(TopologyValidationError fault) {
        return switch (fault.getErrorType()) {
            case TopologyValidationError.HOLE_OUTSIDE_SHELL -> Where.HOLE_OUTSIDE;
            case TopologyValidationError.NESTED_HOLES, TopologyValidationError.NESTED_SHELLS -> Where.NESTED_RINGS;
            case TopologyValidationError.DISCONNECTED_INTERIOR -> Where.DISCONNECTED;
            default -> Where.SELF_INTERSECTION;
        };
    }
}
