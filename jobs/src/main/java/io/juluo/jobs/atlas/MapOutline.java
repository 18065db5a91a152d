package io.juluo.jobs.atlas;

import org.locationtech.jts.geom.Geometry;

/**
 * A district drawn as an outline with its name.
 *
 * @param code administrative division code, its label where no Chinese font is installed
 * @param nameZh name in Chinese
 * @param note second line of its label, such as its share of the city; may be empty
 * @param inMainCity whether it belongs to the main city (主城区)
 * @param geometry polygon or multipolygon in the sheet's metric CRS
 */
public record MapOutline(String code, String nameZh, String note, boolean inMainCity, Geometry geometry) {
    /** Refuses a district without a polygon. */
    public MapOutline {
        MapGeometry.requirePolygon(code, nameZh, geometry);
    }
}
