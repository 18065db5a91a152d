package io.juluo.geodata.source.gtfs;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where people get on: a stop, a platform, or an entrance of a station that has some.
 *
 * @param id stop_id of the stop, platform or entrance
 * @param name its name, of an entrance without one its station's; null where neither has one
 * @param mode bus, rail or ferry: a place has a row for each of its modes
 * @param lon longitude; not a number where it has none
 * @param lat latitude
 * @param headways how often something leaves on a workday, by route and for all routes
 */
record GtfsPlace(String id, @Nullable String name, String mode, double lon, double lat, List<Headway> headways) {

    /**
     * How often something leaves within a band.
     *
     * @param routeId route, or {@code *} for all routes together
     * @param band number of the band
     * @param trips departures, at least 1
     */
    record Headway(String routeId, int band, int trips) {}
}
