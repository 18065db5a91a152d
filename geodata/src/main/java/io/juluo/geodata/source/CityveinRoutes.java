package io.juluo.geodata.source;

import com.fasterxml.jackson.databind.JsonNode;
import io.juluo.geodata.issue.DataIssue.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.locationtech.jts.geom.Coordinate;

/**
 * Bus routes drawn as lines without stops: a JSON array of routes, each {@code [first HHMM, last HHMM, lon, lat, dlon,
 * dlat, dlon, dlat, ...]}, where the differences add up. Stops are placed along the line, from its start, at the
 * distance that the profile says, and at its end. They measure the distance to a line, not to real stops, and are
 * therefore derived. Where routes have a stop at the very same place, it is kept once.
 */
final class CityveinRoutes implements StopFormat {
    private static final int SERVICE_HOURS = 2;
    private static final int LEAST_VALUES = SERVICE_HOURS + 4;

    @Override
    public List<Stop> read(StopInput input) {
        return JsonFile.read(input.path(), input.issues())
                .map(root -> routes(root, input))
                .orElse(List.of());
    }

    private static List<Stop> routes(JsonNode root, StopInput input) {
        if (!root.isArray() || root.isEmpty()) {
            DeclaredFile.refuse(
                    "no_rows",
                    input.path(),
                    "the file has no routes",
                    "give a JSON array of routes, or correct the format in the profile",
                    input.issues());
            return List.of();
        }
        double step_m = Objects.requireNonNull(input.declared().deriveStopsEveryM(), "derive_stops_every_m");
        String stem = input.label().replaceFirst("\\.[^.]*$", "");
        Findings bad = new Findings(
                "bad_route",
                input.label(),
                "routes are no line: an odd number of values, less than two points, or a value that is no number",
                "correct or remove them");
        Map<Coordinate, Stop> stops = new LinkedHashMap<>();
        long merged = 0;
        for (int i = 0; i < root.size(); i++) {
            if (!isLine(root.get(i))) {
                bad.add("route " + (i + 1));
                continue;
            }
            List<Coordinate> places = Waypoints.along(line(root.get(i), input), step_m);
            for (int n = 0; n < places.size(); n++) {
                Coordinate at = places.get(n);
                String id = String.format(Locale.ROOT, "%s-%04d-%03d", stem, i + 1, n + 1);
                Stop known = stops.putIfAbsent(
                        at, new Stop(id, null, input.declared().mode(), at.x, at.y));
                merged += known == null ? 0 : 1;
            }
        }
        bad.reportRows(
                bad.share(root.size()) > input.badRowShare() ? Severity.ERROR : Severity.WARNING, input.issues());
        tellMerged(merged, input);
        return List.copyOf(stops.values());
    }

    private static boolean isLine(JsonNode route) {
        if (!route.isArray() || route.size() < LEAST_VALUES || route.size() % 2 != 0) {
            return false;
        }
        for (JsonNode value : route) {
            if (!value.isNumber()) {
                return false;
            }
        }
        return true;
    }

    private static List<Coordinate> line(JsonNode route, StopInput input) {
        List<Coordinate> line = new ArrayList<>();
        double lon = 0;
        double lat = 0;
        for (int i = SERVICE_HOURS; i < route.size(); i += 2) {
            lon += route.get(i).asDouble();
            lat += route.get(i + 1).asDouble();
            line.add(input.toMetric().apply(lon, lat));
        }
        return line;
    }

    private static void tellMerged(long merged, StopInput input) {
        if (merged > 0) {
            new Findings(
                            "merged_stops",
                            input.label(),
                            "derived stops at exactly the place of another are kept once",
                            "nothing to do")
                    .group(merged, Long.toString(merged))
                    .reportRows(Severity.NOTICE, input.issues());
        }
    }
}
