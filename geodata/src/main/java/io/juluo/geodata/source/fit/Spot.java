package io.juluo.geodata.source.fit;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/**
 * A position of a layer, as the layer's declared system places it.
 *
 * @param at position in the metric CRS
 * @param name name of what stands there; null where the layer has none
 * @param weight people who live there; 1 for what is no place of people
 */
public record Spot(Coordinate at, @Nullable String name, double weight) {
    /** A position without name. */
    public static Spot at(Coordinate position) {
        return new Spot(position, null, 1);
    }
}
