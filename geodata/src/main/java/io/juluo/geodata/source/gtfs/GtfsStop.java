package io.juluo.geodata.source.gtfs;

import org.jspecify.annotations.Nullable;

/**
 * A row of stops.txt.
 *
 * @param id identifier
 * @param name name; null where it has none
 * @param lon longitude; not a number where it has none
 * @param lat latitude
 * @param locationType 0 stop or platform, 1 station, 2 entrance, 3 generic node, 4 boarding area
 * @param parent identifier of its station; null where it has none
 */
record GtfsStop(
        String id,
        @Nullable String name,
        double lon,
        double lat,
        int locationType,
        @Nullable String parent) {
    static final int STATION = 1;
    static final int ENTRANCE = 2;

    boolean isPlaced() {
        return !Double.isNaN(lon) && !Double.isNaN(lat);
    }
}
