package io.juluo.jobs.atlas;

import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.geometry.jts.JTS;
import org.geotools.referencing.CRS;
import org.geotools.referencing.GeodeticCalculator;
import org.locationtech.jts.geom.Coordinate;

/** How long a unit of a projection is on the ground: a metre of the plane is a metre on the ground only nearly. */
final class GroundScale {
    /** Long enough to measure, short enough that the scale is the same all along. */
    private static final double PROBE_UNITS = 1000;

    private GroundScale() {}

    /**
     * Metres on the ground for a unit of the CRS along a west-east line through the place.
     *
     * @throws IllegalArgumentException where the CRS is unknown, or the place is outside it
     */
    static double metresPerUnit(String crsCode, Coordinate place) {
        try {
            CoordinateReferenceSystem crs = CRS.decode(crsCode, true);
            GeodeticCalculator ground = new GeodeticCalculator(crs);
            ground.setStartingPosition(JTS.toDirectPosition(new Coordinate(place.x - PROBE_UNITS / 2, place.y), crs));
            ground.setDestinationPosition(
                    JTS.toDirectPosition(new Coordinate(place.x + PROBE_UNITS / 2, place.y), crs));
            return ground.getOrthodromicDistance() / PROBE_UNITS;
        } catch (FactoryException | TransformException e) {
            throw new IllegalArgumentException(
                    "no scale bar for " + crsCode + " at " + place.x + ", " + place.y + ": " + e.getMessage(), e);
        }
    }
}
