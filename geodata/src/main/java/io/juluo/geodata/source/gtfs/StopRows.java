package io.juluo.geodata.source.gtfs;

import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.geodata.issue.IssueReport;
import io.juluo.geodata.issue.Where;
import io.juluo.geodata.source.Findings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads stops.txt. */
final class StopRows {
    static final String FILE = "stops.txt";

    /** Nearer to 0, 0 than this is the Gulf of Guinea, and a place that nobody filled in. */
    private static final double NULL_ISLAND_DEG = 0.01;

    private final Map<String, GtfsStop> stops = new LinkedHashMap<>();
    private final Findings noId;
    private final Findings twice;
    private final Findings nullIsland;
    private final Findings badType;
    private final Findings unknownStation;
    private long rows;

    private StopRows(GtfsTables tables) {
        noId = tables.finding(FILE, "null_id", "stops without an id are left out", "give them one");
        twice = tables.finding(
                FILE, "duplicate_key", "stop ids stand on several stops", "give each stop an id of its own");
        nullIsland = tables.finding(
                FILE, "null_island", "stops at 0, 0 were never placed and are left out", "give them their coordinates");
        badType = tables.finding(
                FILE, "bad_location_type", "stops have an unknown location_type and count as stops", "write 0 to 4");
        unknownStation = tables.finding(
                FILE,
                "unknown_station",
                "stops name a parent_station that is not in the file; they count by themselves",
                "add the station, or correct its id");
    }

    /** All stops by id, in the file's order; empty, with errors noted, where the file cannot be used. */
    static Map<String, GtfsStop> read(GtfsTables tables, double badRowShare, IssueReport issues) {
        StopRows rows = new StopRows(tables);
        boolean whole = tables.read(FILE, List.of("stop_id", "stop_lat", "stop_lon"), rows::take);
        rows.report(badRowShare, issues);
        return whole ? rows.stops : Map.of();
    }

    private void take(GtfsRow row) {
        rows++;
        String id = row.get("stop_id");
        if (id == null) {
            noId.add(Where.line(row.line()));
            return;
        }
        GtfsStop stop = stop(id, row);
        GtfsStop known = stops.putIfAbsent(id, stop);
        if (known != null && !known.equals(stop)) {
            twice.add(id + " (" + Where.line(row.line()) + ")");
        }
    }

    private GtfsStop stop(String id, GtfsRow row) {
        double lon = within(row.real("stop_lon"), 180);
        double lat = within(row.real("stop_lat"), 90);
        if (Math.abs(lon) < NULL_ISLAND_DEG && Math.abs(lat) < NULL_ISLAND_DEG) {
            nullIsland.add(id);
            lon = Double.NaN;
        }
        int type = row.whole("location_type", 0);
        if (type < 0 || type > 4) {
            badType.add(id + ": " + row.text("location_type"));
            type = 0;
        }
        return new GtfsStop(id, row.get("stop_name"), lon, lat, type, row.get("parent_station"));
    }

    private static double within(double degrees, double most) {
        return Math.abs(degrees) <= most ? degrees : Double.NaN;
    }

    private void report(double badRowShare, IssueReport issues) {
        stops.values().stream()
                .filter(stop -> stop.parent() != null && !stops.containsKey(stop.parent()))
                .forEach(stop -> unknownStation.add(stop.id() + ": " + stop.parent()));
        noId.reportRows(noId.share(rows) > badRowShare ? Severity.ERROR : Severity.WARNING, issues);
        nullIsland.reportRows(nullIsland.share(rows) > badRowShare ? Severity.ERROR : Severity.WARNING, issues);
        twice.reportRows(Severity.ERROR, issues);
        badType.reportRows(Severity.WARNING, issues);
        unknownStation.reportRows(Severity.WARNING, issues);
    }
}
