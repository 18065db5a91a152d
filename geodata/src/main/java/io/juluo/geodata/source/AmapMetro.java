package io.juluo.geodata.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/** Metro stations as AMap gives them: JSON with {@code stations}, each with {@code id, name, lng, lat}. */
final class AmapMetro implements StopFormat {
    @Override
    public List<Stop> read(StopInput input) {
        return JsonFile.read(input.path(), input.issues())
                .map(root -> stations(root, input))
                .orElse(List.of());
    }

    private static List<Stop> stations(JsonNode root, StopInput input) {
        JsonNode stations = root.path("stations");
        if (stations.isEmpty()) {
            DeclaredFile.refuse(
                    "no_rows",
                    input.path(),
                    "the file has no stations",
                    "give AMap's JSON with a list named stations, or correct the format in the profile",
                    input.issues());
        }
        List<Stop> stops = new ArrayList<>();
        for (JsonNode station : stations) {
            Coordinate at = input.toMetric().apply(number(station.path("lng")), number(station.path("lat")));
            stops.add(new Stop(
                    text(station.path("id")),
                    text(station.path("name")),
                    input.declared().mode(),
                    at.x,
                    at.y));
        }
        return stops;
    }

    private static double number(JsonNode value) {
        return value.isNumber() ? value.asDouble() : Double.NaN;
    }

    private static @Nullable String text(JsonNode value) {
        return value.isValueNode() && !value.isNull() ? value.asText() : null;
    }
}
