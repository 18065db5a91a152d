package io.juluo.jobs.atlas;

import io.juluo.geodata.unit.ValueState;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A zone that a map colours.
 *
 * @param code administrative division code, its label where no Chinese font is installed
 * @param nameZh name in Chinese
 * @param parentCode code of the zone above
 * @param geometry polygon or multipolygon in the sheet's metric CRS
 * @param value the figure, a share as a fraction; null where valueState says why
 * @param valueState why there is a value or none
 */
public record MapZone(
        String code,
        String nameZh,
        String parentCode,
        Geometry geometry,
        @Nullable Double value,
        ValueState valueState) {
    /** Refuses a zone without a polygon, and a value that contradicts its state. */
    public MapZone {
        MapGeometry.requirePolygon(code, nameZh, geometry);
        boolean hasValue = value != null && Double.isFinite(value);
        if (hasValue != (valueState == ValueState.VALUE)) {
            throw new IllegalArgumentException("zone " + code + " (" + nameZh + ") has the value " + value
                    + " although its state is " + valueState.code());
        }
    }
}
