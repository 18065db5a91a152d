package io.juluo.geodata.source.gtfs;

import io.juluo.geodata.seed.TimeBand;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Departures of one day, counted by stop, route and band while the stop times stream by. What is held grows with stops
 * and routes, not with the timetable.
 */
final class Departures {
    private static final int NO_BAND = -1;
    private static final int MINUTE_S = 60;

    private final int bands;
    private final int[] bandOfMinute = new int[ServiceTime.DAY_S / MINUTE_S];
    private final Map<Integer, Map<Integer, int[]>> byStop = new HashMap<>();

    Departures(List<TimeBand> bands) {
        this.bands = bands.size();
        Arrays.fill(bandOfMinute, NO_BAND);
        for (int band = 0; band < bands.size(); band++) {
            Arrays.fill(
                    bandOfMinute, bands.get(band).fromMinute(), bands.get(band).toMinute(), band);
        }
    }

    /**
     * One departure more, or less.
     *
     * @param second of the service day; what runs after midnight counts as on the early morning of the same day, for
     *     the day before was a workday like it
     */
    void add(int stop, int route, int second, int more) {
        int band = bandOfMinute[second % ServiceTime.DAY_S / MINUTE_S];
        if (band != NO_BAND) {
            byStop.computeIfAbsent(stop, s -> new HashMap<>()).computeIfAbsent(route, r -> new int[bands])[band] +=
                    more;
        }
    }

    /** Departures of each band by route; none where nothing leaves there. */
    Map<Integer, int[]> at(int stop) {
        return byStop.getOrDefault(stop, Map.of());
    }
}
