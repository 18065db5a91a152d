package io.juluo.geodata.source.gtfs;

import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.geodata.issue.IssueReport;
import io.juluo.geodata.seed.TimeBand;
import io.juluo.geodata.source.DeclaredFile;
import io.juluo.geodata.source.Findings;
import io.juluo.geodata.source.gtfs.ServiceCalendar.Workday;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A timetable in GTFS, read in one pass over its stop times: where people get on, by which modes, and how often on a
 * typical workday.
 *
 * <p>Headway = minutes of the band / departures in it at the stop, of one route or of all. The typical workday is the
 * date from Monday to Friday whose services run on the most dates of the calendar. What is left out or mended is
 * counted; errors are noted and give no places.
 */
final class GtfsFeed {
    private final Path path;
    private final List<TimeBand> bands;
    private final LocalDate today;
    private final double badRowShare;
    private final IssueReport issues;

    /**
     * The feed at that path, a zip or a folder.
     *
     * @param bands parts of a workday for which departures are counted
     * @param today a calendar that ended before is told
     * @param badRowShare share of unusable rows above which it is an error
     */
    GtfsFeed(Path path, List<TimeBand> bands, LocalDate today, double badRowShare, IssueReport issues) {
        this.path = path;
        this.bands = bands;
        this.today = today;
        this.badRowShare = badRowShare;
        this.issues = issues;
    }

    /** All places where people get on, by the file's order. */
    List<GtfsPlace> places(Charset charset) {
        String label = DeclaredFile.label(path);
        try (GtfsFiles files = GtfsFiles.open(path)) {
            GtfsTables tables = new GtfsTables(files, label, charset, issues);
            return isWhole(files, label) ? read(tables) : List.of();
        } catch (IOException fault) {
            DeclaredFile.refuse(
                    "broken_zip",
                    path,
                    "the file is no zip or is cut off: " + fault.getMessage(),
                    "fetch it again; or name the folder of the timetable's files",
                    issues);
            return List.of();
        }
    }

    private boolean isWhole(GtfsFiles files, String label) throws IOException {
        Findings missing = new Findings(
                "gtfs_missing_file",
                label,
                "files of the timetable are missing",
                "ask for the whole feed; its files lie directly in the zip or folder, in no folder inside it");
        Set<String> names = Set.copyOf(files.names());
        for (String file : List.of(StopRows.FILE, Trips.ROUTES, Trips.TRIPS, StopTimes.FILE)) {
            if (!names.contains(file)) {
                names.stream()
                        .filter(name -> name.endsWith("/" + file))
                        .sorted()
                        .findFirst()
                        .ifPresentOrElse(name -> missing.add(file + " (" + name + ")"), () -> missing.add(file));
            }
        }
        if (!names.contains(CalendarRows.WEEKLY) && !names.contains(CalendarRows.DATES)) {
            missing.add(CalendarRows.WEEKLY);
        }
        missing.reportFile(Severity.ERROR, issues);
        Findings twice = new Findings(
                "zip_name_twice", label, "files stand in the zip more than once", "zip the feed again, each file once");
        files.twice().forEach(twice::add);
        twice.reportFile(Severity.ERROR, issues);
        return missing.none() && twice.none();
    }

    private List<GtfsPlace> read(GtfsTables tables) {
        Map<String, GtfsStop> stops = StopRows.read(tables, badRowShare, issues);
        ServiceCalendar calendar = CalendarRows.read(tables, issues);
        Trips trips = Trips.read(tables, calendar, badRowShare, issues);
        Optional<Workday> workday = calendar.typicalWorkday(trips.tripsOfService());
        tell(tables, calendar, workday);
        Departures departures = new Departures(bands);
        TripTimes times = new TripTimes(
                departures, trips.routesOnDay(workday.map(Workday::services).orElse(Set.of())));
        StopTimes stopTimes = new StopTimes(tables, trips, numbers(stops), times);
        stopTimes.read(tables, badRowShare, issues);
        Places places = new Places(stops, trips, bands.size());
        Findings unserved = tables.finding(
                StopRows.FILE, "unserved_stop", "stops that nothing serves are left out", "nothing to do");
        places.unserved(stopTimes).forEach(unserved::add);
        unserved.reportRows(Severity.NOTICE, issues);
        return places.served(stopTimes, departures);
    }

    private static Map<String, Integer> numbers(Map<String, GtfsStop> stops) {
        Map<String, Integer> numbers = new HashMap<>();
        stops.keySet().forEach(id -> numbers.put(id, numbers.size()));
        return numbers;
    }

    private void tell(GtfsTables tables, ServiceCalendar calendar, Optional<Workday> workday) {
        LocalDate last = calendar.last();
        if (last != null && last.isBefore(today)) {
            tables.finding(
                            CalendarRows.WEEKLY,
                            "expired_timetable",
                            "the timetable is over; its headways are those of its time",
                            "fetch the present one from its publisher")
                    .add(calendar.first() + "/" + last)
                    .reportFile(Severity.WARNING, issues);
        }
        if (workday.isEmpty()) {
            tables.finding(
                            CalendarRows.WEEKLY,
                            "no_workday",
                            "nothing runs from Monday to Friday, so there are no headways",
                            "check the calendar; nothing to do where it is so")
                    .add(calendar.first() + "/" + last)
                    .reportFile(Severity.WARNING, issues);
        }
        workday.ifPresent(day -> tables.finding(
                        CalendarRows.WEEKLY,
                        "typical_workday",
                        "headways are those of a date like most workdays",
                        "nothing to do")
                .add(day.date() + ": " + String.join(", ", day.services()) + " (" + day.likeIt() + ")")
                .reportFile(Severity.NOTICE, issues));
    }
}
