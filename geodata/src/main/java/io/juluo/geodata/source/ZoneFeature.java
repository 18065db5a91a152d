package io.juluo.geodata.source;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A zone as its layer has it.
 *
 * @param number number of the feature in its file, from 1
 * @param name name; empty where the feature has none
 * @param code code; null until it is found
 * @param parent code of the zone above; null where the feature has none
 * @param drawn polygon in the layer's own CRS
 * @param geometry polygon in the metric CRS
 */
record ZoneFeature(
        int number,
        String name,
        @Nullable String code,
        @Nullable String parent,
        Geometry drawn,
        Geometry geometry) {

    /** How issues call it. */
    String label() {
        return "feature " + number + " (" + (name.isEmpty() ? "no name" : name) + ")";
    }

    /** Name and code, for issues after the codes are known. */
    String title() {
        return name + " " + code;
    }

    ZoneFeature withCode(@Nullable String found) {
        return new ZoneFeature(number, name, found, parent, drawn, geometry);
    }
}
