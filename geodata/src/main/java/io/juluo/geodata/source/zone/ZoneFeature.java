package io.juluo.geodata.source.zone;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A zone as its layer has it.
 *
 * @param number number of the feature in its file, from 1
 * @param row how issues call the feature, such as "feature 12"
 * @param name name; empty where the feature has none
 * @param code code; null until it is found
 * @param parent code of the zone above; null where the feature has none
 * @param drawn polygon in the layer's own CRS
 * @param geometry polygon in the metric CRS
 */
public record ZoneFeature(
        int number,
        String row,
        String name,
        @Nullable String code,
        @Nullable String parent,
        Geometry drawn,
        Geometry geometry) {

    /** How issues call it. */
    public String label() {
        return name.isEmpty() ? row : row + " (" + name + ")";
    }

    /** Name and code, for issues after the codes are known. */
    public String title() {
        return name + " " + code;
    }

    public ZoneFeature withCode(@Nullable String found) {
        return new ZoneFeature(number, row, name, found, parent, drawn, geometry);
    }

    /** The zone under the names by which it is known today. */
    public ZoneFeature called(String otherName, @Nullable String otherCode, @Nullable String otherParent) {
        return new ZoneFeature(number, row, otherName, otherCode, otherParent, drawn, geometry);
    }

    /** The zone with another polygon in the metric CRS. */
    public ZoneFeature withGeometry(Geometry other) {
        return new ZoneFeature(number, row, name, code, parent, drawn, other);
    }
}
