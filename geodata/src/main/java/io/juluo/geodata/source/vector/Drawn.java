package io.juluo.geodata.source.vector;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * What became of a feature's geometry.
 *
 * @param geometry points, lines or polygons with two coordinates a point; null where there is a fault
 * @param fault as in {@link FeatureRows#FAULT}; null where there is a geometry
 * @param flattened whether it had heights or measures, which are left out
 */
record Drawn(@Nullable Geometry geometry, @Nullable String fault, boolean flattened) {
    /** Kind of the notice about heights and measures. */
    static final String FLATTENED = "heights_left_out";

    /** A geometry that can be used. */
    static Drawn of(Geometry geometry, boolean flattened) {
        return new Drawn(geometry, null, flattened);
    }

    /** None, because of that. */
    static Drawn broken(BrokenGeometry broken) {
        return new Drawn(null, broken.text(), false);
    }

    /** None, because of that. */
    static Drawn none(GeometryFault fault) {
        return new Drawn(null, fault.text(""), false);
    }

    /** For {@link FeatureRows#NOTE}. */
    @Nullable
    String note() {
        return flattened ? FLATTENED : null;
    }
}
