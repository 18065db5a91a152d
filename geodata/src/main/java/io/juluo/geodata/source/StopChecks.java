package io.juluo.geodata.source;

import io.juluo.geodata.crs.CrsGuess;
import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.geodata.issue.IssueReport;
import io.juluo.geodata.issue.Where;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/** Checks of the stops of one input. */
final class StopChecks {
    /** A few hundred positions tell a system as well as all. */
    private static final int GUESSED_FROM = 200;

    private static final Set<String> MODES = Set.of("bus", "rail", "ferry");

    private final StopInput input;
    private final CityExtent city;
    private final Supplier<List<Stop>> asDrawn;
    private final IssueReport issues;

    /**
     * Of one input.
     *
     * @param asDrawn the same stops with their coordinates as the file has them, asked for where none is near the city
     */
    StopChecks(StopInput input, CityExtent city, Supplier<List<Stop>> asDrawn) {
        this.input = input;
        this.city = city;
        this.asDrawn = asDrawn;
        this.issues = input.issues();
    }

    /** The stops that can be used; the others are counted, as an error where they are more than the limit's share. */
    List<Stop> usable(List<Stop> stops) {
        if (!stops.isEmpty()) {
            near(stops);
        }
        List<Stop> good = quarantined(stops);
        tellOutside(good);
        return good;
    }

    private void near(List<Stop> stops) {
        if (stops.stream().noneMatch(stop -> city.isNear(stop.x_m(), stop.y_m()))) {
            Envelope span = new Envelope();
            stops.stream().filter(StopChecks::isPlaced).forEach(stop -> span.expandToInclude(stop.x_m(), stop.y_m()));
            WrongCrs.report(input.label(), input.crs(), span, guesses(), stops.size(), issues);
        }
    }

    private List<CrsGuess> guesses() {
        List<Coordinate> drawn = asDrawn.get().stream()
                .filter(StopChecks::isPlaced)
                .limit(GUESSED_FROM)
                .map(stop -> new Coordinate(stop.x_m(), stop.y_m()))
                .toList();
        return CrsGuess.of(drawn, city.rectangle(), input.metricCrs(), input.crs());
    }

    private List<Stop> quarantined(List<Stop> stops) {
        Findings noId = new Findings("null_id", input.label(), "stops without an id are left out", "give them one");
        Findings noMode = new Findings(
                "bad_mode",
                input.label(),
                "stops are left out whose mode is not bus, rail or ferry",
                "correct the column mode, or declare the mode in the profile");
        Findings noPlace = new Findings(
                "no_position",
                input.label(),
                "stops are left out that have no coordinates, or some that are no place in " + input.crs(),
                "write finite coordinates in the declared CRS");
        List<Stop> good = new ArrayList<>();
        for (int i = 0; i < stops.size(); i++) {
            Stop stop = stops.get(i);
            if (stop.id() == null || stop.id().isBlank()) {
                noId.add(Where.stop(i + 1));
            } else if (stop.mode() == null || !MODES.contains(stop.mode())) {
                noMode.add(stop.id() + ": " + stop.mode());
            } else if (!isPlaced(stop)) {
                noPlace.add(stop.id());
            } else {
                good.add(stop);
            }
        }
        boolean tooMany = stops.size() - good.size() > input.badRowShare() * stops.size();
        Severity severity = tooMany ? Severity.ERROR : Severity.WARNING;
        List.of(noId, noMode, noPlace).forEach(findings -> findings.reportRows(severity, issues));
        return good;
    }

    private void tellOutside(List<Stop> stops) {
        Findings outside = new Findings(
                "outside_districts",
                input.label(),
                "stops lie outside every district; they are kept, for they serve people inside",
                "nothing to do near the border or the coast; else check their coordinates");
        GeometryFactory shapes = new GeometryFactory();
        stops.stream()
                .filter(stop -> !city.isInside(stop.x_m(), stop.y_m()))
                .forEach(stop -> outside.add(
                        String.valueOf(stop.id()), shapes.createPoint(new Coordinate(stop.x_m(), stop.y_m()))));
        outside.reportPlaces(Severity.NOTICE, issues);
    }

    private static boolean isPlaced(Stop stop) {
        return Double.isFinite(stop.x_m()) && Double.isFinite(stop.y_m());
    }

    /** Ids must be unique over all inputs, but a stop of two modes has two rows: error. */
    static void idsAreUnique(Map<String, List<Stop>> stopsByInput, IssueReport issues) {
        Map<String, String> firstInput = new HashMap<>();
        Set<String> ofMode = new HashSet<>();
        stopsByInput.forEach((label, stops) -> {
            Findings twice = new Findings(
                    "duplicate_key", label, "stop ids stand on several stops", "give each stop an id of its own");
            for (Stop stop : stops) {
                String first =
                        Objects.requireNonNullElse(firstInput.putIfAbsent(String.valueOf(stop.id()), label), label);
                if (!first.equals(label)) {
                    twice.add(stop.id() + " (also in " + first + ")");
                } else if (!ofMode.add(stop.id() + " " + stop.mode())) {
                    twice.add(String.valueOf(stop.id()));
                }
            }
            twice.reportRows(Severity.ERROR, issues);
        });
    }
}
