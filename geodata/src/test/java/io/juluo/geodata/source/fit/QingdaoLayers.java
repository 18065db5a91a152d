package io.juluo.geodata.source.fit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.juluo.geodata.RealData;
import io.juluo.geodata.crs.CoordinateTransform;
import io.juluo.geodata.source.fit.FitLayer.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** Qingdao's real files as layers, each placed by whatever system a test declares. */
final class QingdaoLayers {
    static final String METRIC = "EPSG:4549";
    private static final GeometryFactory SHAPES = new GeometryFactory();
    private static final Map<String, JsonNode> READ = new ConcurrentHashMap<>();

    private QingdaoLayers() {}

    static FitLayer metro(String crs) {
        return metro("metro_stations_amap_gcj02.json", crs);
    }

    private static FitLayer metro(String file, String crs) {
        CoordinateTransform toMetric = CoordinateTransform.to(crs, METRIC);
        List<Spot> stations = new ArrayList<>();
        for (JsonNode station : json(file).get("stations")) {
            stations.add(new Spot(
                    toMetric.apply(
                            station.get("lng").asDouble(), station.get("lat").asDouble()),
                    station.get("name").asText(),
                    1));
        }
        return FitLayer.ofPoints(file, crs, Role.STOPS, stations);
    }

    /** The stations of the other source, known to be right. */
    static FitLayer stationsInWgs84() {
        String file = "metro_stations_wgs84.json";
        CoordinateTransform toMetric = CoordinateTransform.to("EPSG:4326", METRIC);
        List<Spot> stations = new ArrayList<>();
        for (JsonNode feature : json(file).get("features")) {
            JsonNode at = feature.at("/geometry/coordinates");
            stations.add(new Spot(
                    toMetric.apply(at.get(0).asDouble(), at.get(1).asDouble()),
                    feature.at("/properties/name").asText(),
                    1));
        }
        return FitLayer.ofPoints(file, "EPSG:4326", Role.REFERENCE, stations);
    }

    /** Every fifth point at which a bus route is drawn. */
    static FitLayer buses(String crs) {
        String file = "bus_routes_bd09.data";
        CoordinateTransform toMetric = CoordinateTransform.to(crs, METRIC);
        List<Spot> points = new ArrayList<>();
        for (JsonNode route : json(file)) {
            double lon = 0;
            double lat = 0;
            for (int i = 2; i + 1 < route.size(); i += 2) {
                lon += route.get(i).asDouble();
                lat += route.get(i + 1).asDouble();
                if (i % 10 == 2) {
                    points.add(Spot.at(toMetric.apply(lon, lat)));
                }
            }
        }
        return FitLayer.ofPoints(file, crs, Role.STOPS, points);
    }

    static FitLayer zones(String file, String crs, Role role) {
        return FitLayer.ofShapes(file, crs, role, polygons(file, crs));
    }

    static List<Outline> polygons(String file, String crs) {
        CoordinateTransform toMetric = CoordinateTransform.to(crs, METRIC);
        List<Outline> polygons = new ArrayList<>();
        for (JsonNode feature : json(file).get("features")) {
            JsonNode geometry = feature.get("geometry");
            boolean many = geometry.get("type").asText().equals("MultiPolygon");
            List<Polygon> parts = new ArrayList<>();
            for (JsonNode part : many ? geometry.get("coordinates") : List.of(geometry.get("coordinates"))) {
                parts.add(polygon(part, toMetric));
            }
            polygons.add(new Outline(
                    feature.at("/properties/name").asText(), SHAPES.createMultiPolygon(parts.toArray(Polygon[]::new))));
        }
        return polygons;
    }

    private static Polygon polygon(JsonNode rings, CoordinateTransform toMetric) {
        List<LinearRing> drawn = new ArrayList<>();
        for (JsonNode ring : rings) {
            List<Coordinate> points = new ArrayList<>();
            ring.forEach(point -> points.add(
                    toMetric.apply(point.get(0).asDouble(), point.get(1).asDouble())));
            drawn.add(SHAPES.createLinearRing(points.toArray(Coordinate[]::new)));
        }
        return SHAPES.createPolygon(drawn.get(0), drawn.subList(1, drawn.size()).toArray(LinearRing[]::new));
    }

    /** Read once: the tests place the same files by many systems. */
    private static JsonNode json(String file) {
        return READ.computeIfAbsent(file, QingdaoLayers::parsed);
    }

    private static JsonNode parsed(String file) {
        try {
            return new ObjectMapper()
                    .readTree(RealData.file("qingdao").resolve(file).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
