package io.juluo.geodata.source.gtfs;

import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.geodata.issue.IssueReport;
import io.juluo.geodata.issue.Where;
import io.juluo.geodata.source.Findings;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Streams stop_times.txt: which modes call at which stop, and the departures of the day. Rows may come in any order. */
final class StopTimes {
    static final String FILE = "stop_times.txt";
    static final String REPEATED = "frequencies.txt";

    private static final int NO_TIME = -1;
    private static final int NO_PICKUP = 1;
    /** Less than this apart are no trips of a timetable. */
    private static final int SHORTEST_HEADWAY_S = 10;

    private final Trips trips;
    private final Map<String, Integer> stopNumbers;
    private final TripTimes times;
    private final int[] lastTime;
    private final Map<Integer, Set<String>> modes = new HashMap<>();
    private final Findings unknownTrip;
    private final Findings unknownStop;
    private final Findings bad;
    private final Findings badRepeat;
    private long rows;
    private long untimed;

    StopTimes(GtfsTables tables, Trips trips, Map<String, Integer> stopNumbers, TripTimes times) {
        this.trips = trips;
        this.stopNumbers = stopNumbers;
        this.times = times;
        this.lastTime = new int[trips.size()];
        Arrays.fill(lastTime, NO_TIME);
        unknownTrip = tables.finding(
                FILE, "unknown_trip", "stop times of trips that are not in trips.txt are left out", "add the trips");
        unknownStop = tables.finding(
                FILE, "unknown_stop", "stop times at stops that are not in stops.txt are left out", "add the stops");
        bad = tables.finding(
                FILE,
                "bad_stop_time",
                "stop times have no readable time or stop_sequence and are left out",
                "write times as HH:MM:SS, beyond 24:00:00 after midnight, and sequences as whole numbers");
        badRepeat = tables.finding(
                REPEATED,
                "bad_frequency",
                "rows have an unknown trip, no times, or a headway that is no timetable's, and are left out",
                "correct them");
    }

    /** Reads frequencies.txt, where there is one, and then all stop times. */
    void read(GtfsTables tables, double badRowShare, IssueReport issues) {
        tables.read(REPEATED, List.of("trip_id", "start_time", "end_time", "headway_secs"), this::repeat);
        tables.read(FILE, List.of("trip_id", "stop_id", "stop_sequence", "departure_time"), this::take);
        times.finish();
        badRepeat.reportRows(Severity.WARNING, issues);
        for (Findings finding : Stream.of(unknownTrip, unknownStop, bad).toList()) {
            finding.reportRows(finding.share(rows) > badRowShare ? Severity.ERROR : Severity.WARNING, issues);
        }
        if (untimed > 0) {
            tables.finding(
                            FILE,
                            "untimed_stop",
                            "stop times without a time take that of the trip's stop before them",
                            "nothing to do")
                    .group(untimed, String.valueOf(untimed))
                    .reportRows(Severity.NOTICE, issues);
        }
    }

    /** The modes that call at the stop of that number. */
    Set<String> modes(int stop) {
        return modes.getOrDefault(stop, Set.of());
    }

    private void repeat(GtfsRow row) {
        Integer trip = trips.number(row.text("trip_id"));
        int from = row.seconds("start_time");
        int to = row.seconds("end_time");
        int every = row.whole("headway_secs", NO_TIME);
        if (trip == null || from < 0 || to < from || every < SHORTEST_HEADWAY_S) {
            badRepeat.add(Where.line(row.line()));
        } else {
            times.repeats(trip, new TripTimes.Window(from, to, every));
        }
    }

    private void take(GtfsRow row) {
        rows++;
        Integer trip = trips.number(row.text("trip_id"));
        Integer stop = stopNumbers.get(row.text("stop_id"));
        int sequence = row.whole("stop_sequence", NO_TIME);
        if (trip == null) {
            unknownTrip.add(row.text("trip_id") + " (" + Where.line(row.line()) + ")");
        } else if (stop == null) {
            unknownStop.add(row.text("stop_id") + " (" + Where.line(row.line()) + ")");
        } else {
            call(trip, stop, sequence, row);
        }
    }

    private void call(int trip, int stop, int sequence, GtfsRow row) {
        String written = written(row);
        int second = written == null ? lastTime[trip] : ServiceTime.seconds(written);
        if (sequence < 0 || second < 0) {
            bad.add(Where.line(row.line()));
            return;
        }
        untimed += written == null ? 1 : 0;
        lastTime[trip] = second;
        trips.mode(trip)
                .ifPresent(mode ->
                        modes.computeIfAbsent(stop, s -> new TreeSet<>()).add(mode));
        times.call(trip, stop, sequence, second, row.whole("pickup_type", 0) != NO_PICKUP);
    }

    private static @Nullable String written(GtfsRow row) {
        String departure = row.get("departure_time");
        return departure == null ? row.get("arrival_time") : departure;
    }
}
