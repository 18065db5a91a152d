package io.juluo.geodata.source.gtfs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns the stop times of the day's trips into departures, in whatever order they come. Nobody boards where a trip
 * ends, so its last stop time counts as no departure.
 */
final class TripTimes {
    private static final int NONE = -1;

    private final Departures departures;
    private final int[] route;
    /** Of each trip the last stop time so far: its sequence, its stop, and its second where it was counted. */
    private final int[] lastSequence;

    private final int[] lastStop;
    private final int[] lastSecond;
    /** Trips that stand for many, by headway: their windows and their stop times. */
    private final Map<Integer, List<Window>> windows = new HashMap<>();

    private final Map<Integer, List<Call>> repeated = new HashMap<>();

    /** From one second to another a trip every so many seconds. */
    record Window(int from, int to, int every) {}

    private record Call(int stop, int sequence, int second, boolean boarding) {}

    /**
     * Of trips by their number.
     *
     * @param route of each trip the route's number; -1 where it does not run on the day
     */
    TripTimes(Departures departures, int[] route) {
        this.departures = departures;
        this.route = route;
        this.lastSequence = new int[route.length];
        this.lastStop = new int[route.length];
        this.lastSecond = new int[route.length];
        Arrays.fill(lastSequence, NONE);
        Arrays.fill(lastSecond, NONE);
    }

    /** The trip is a pattern that runs again and again. */
    void repeats(int trip, Window window) {
        windows.computeIfAbsent(trip, t -> new ArrayList<>()).add(window);
    }

    /** The trip leaves there then; {@code boarding} says whether people may get on. */
    void call(int trip, int stop, int sequence, int second, boolean boarding) {
        if (route[trip] == NONE) {
            return;
        }
        if (windows.containsKey(trip)) {
            repeated.computeIfAbsent(trip, t -> new ArrayList<>()).add(new Call(stop, sequence, second, boarding));
            return;
        }
        if (boarding) {
            departures.add(stop, route[trip], second, 1);
        }
        if (sequence > lastSequence[trip]) {
            lastSequence[trip] = sequence;
            lastStop[trip] = stop;
            lastSecond[trip] = boarding ? second : NONE;
        }
    }

    /** All stop times were told. */
    void finish() {
        for (int trip = 0; trip < route.length; trip++) {
            if (lastSecond[trip] != NONE) {
                departures.add(lastStop[trip], route[trip], lastSecond[trip], -1);
            }
        }
        repeated.forEach((trip, calls) -> repeat(
                route[trip],
                calls.stream().sorted(Comparator.comparingInt(Call::sequence)).toList(),
                windows.getOrDefault(trip, List.of())));
    }

    private void repeat(int ofRoute, List<Call> calls, List<Window> every) {
        int start = calls.get(0).second();
        for (Call call : calls.subList(0, calls.size() - 1)) {
            for (Window window : call.boarding() ? every : List.<Window>of()) {
                for (int begin = window.from(); begin < window.to(); begin += window.every()) {
                    departures.add(call.stop(), ofRoute, begin + Math.max(0, call.second() - start), 1);
                }
            }
        }
    }
}
