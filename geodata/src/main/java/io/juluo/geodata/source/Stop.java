package io.juluo.geodata.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stop as an input gives it, moved into the metric CRS but not yet checked.
 *
 * @param id identifier; null where the input has none
 * @param name name; null where the input has none
 * @param mode bus, rail or ferry; null where the input has none
 * @param x_m easting; not a number where there is no such place
 * @param y_m northing
 * @param headways how often something leaves there; empty where the input is no timetable
 */
public record Stop(
        @Nullable String id,
        @Nullable String name,
        @Nullable String mode,
        double x_m,
        double y_m,
        List<Headway> headways) {

    /** A stop without a timetable. */
    public Stop(@Nullable String id, @Nullable String name, @Nullable String mode, double x_m, double y_m) {
        this(id, name, mode, x_m, y_m, List.of());
    }

    /**
     * How often something leaves on a workday.
     *
     * @param routeId route, or {@code *} for all routes together
     * @param bandId part of the day
     * @param trips departures within it, at least 1
     * @param headwayMin minutes of the band / trips
     */
    public record Headway(String routeId, String bandId, int trips, double headwayMin) {}
}
