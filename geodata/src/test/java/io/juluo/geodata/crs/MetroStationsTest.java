package io.juluo.geodata.crs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.juluo.geodata.RealData;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

/** The same metro stations published by two sources, one in GCJ-02 and one in WGS84. */
class MetroStationsTest {
    private static final String METRIC = "EPSG:4549";

    @Test
    void undoingTheShiftGivesTheOtherSourcesPositions() throws IOException {
        Map<String, Coordinate> truth = wgs84Stations();
        CoordinateTransform toMetres = CoordinateTransform.to(Crs.GCJ_02, METRIC);
        List<Double> miss_m = new ArrayList<>();
        for (JsonNode station : read("qingdao/metro_stations_amap_gcj02.json").get("stations")) {
            Coordinate other = truth.get(station.get("name").asText());
            if (other != null) {
                miss_m.add(toMetres.apply(
                                station.get("lng").asDouble(),
                                station.get("lat").asDouble())
                        .distance(other));
            }
        }
        List<Double> sorted = miss_m.stream().sorted().toList();

        assertThat(sorted).hasSize(81);
        assertThat(sorted.get(40)).as("median in metres").isLessThan(0.05);
    }

    private static Map<String, Coordinate> wgs84Stations() throws IOException {
        CoordinateTransform toMetres = CoordinateTransform.to(Crs.WGS84, METRIC);
        Map<String, Coordinate> stations = new HashMap<>();
        for (JsonNode feature : read("qingdao/metro_stations_wgs84.json").get("features")) {
            JsonNode at = feature.at("/geometry/coordinates");
            stations.put(
                    feature.at("/properties/name").asText(),
                    toMetres.apply(at.get(0).asDouble(), at.get(1).asDouble()));
        }
        return stations;
    }

    private static JsonNode read(String name) throws IOException {
        Path file = RealData.file(name);
        return new ObjectMapper().readTree(file.toFile());
    }
}
