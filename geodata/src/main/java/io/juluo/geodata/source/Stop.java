package io.juluo.geodata.source;

import org.jspecify.annotations.Nullable;

/**
 * A stop as an input gives it, moved into the metric CRS but not yet checked.
 *
 * @param id identifier; null where the input has none
 * @param name name; null where the input has none
 * @param mode bus, rail or ferry; null where the input has none
 * @param x_m easting; not a number where there is no such place
 * @param y_m northing
 */
public record Stop(
        @Nullable String id,
        @Nullable String name,
        @Nullable String mode,
        double x_m,
        double y_m) {}
