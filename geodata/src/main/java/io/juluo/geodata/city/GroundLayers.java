package io.juluo.geodata.city;

import io.juluo.geodata.city.CityProfile.LayerInput;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the ground of the city is like.
 *
 * @param land polygons of land; null where none are declared
 * @param builtUp polygons of built-up land; null where none are declared
 * @param streets lines of streets; null where none are declared
 */
public record GroundLayers(
        @Nullable LayerInput land,
        @Nullable LayerInput builtUp,
        @Nullable LayerInput streets) {
    /** Nothing is declared. */
    public static final GroundLayers NONE = new GroundLayers(null, null, null);

    /** Those that are declared. */
    public Stream<LayerInput> declared() {
        return Stream.of(land, builtUp, streets).filter(Objects::nonNull);
    }
}
