package io.juluo.jobs.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.juluo.geodata.unit.ZoneLevel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.WKBWriter;

/** Zones of a trial city's GeoJSON as they stand there: level, code, parent and WKB. */
final class ZoneFile {
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private ZoneFile() {}

    /**
     * A row for each feature.
     *
     * @param parent the property with the code of the zone above; null: none
     */
    static List<Object[]> rows(Path file, ZoneLevel level, @Nullable String parent) {
        List<Object[]> rows = new ArrayList<>();
        try {
            for (JsonNode feature : new ObjectMapper().readTree(file.toFile()).get("features")) {
                JsonNode properties = feature.get("properties");
                rows.add(new Object[] {
                    level.code(),
                    properties.get("code").asText(),
                    parent == null ? "" : properties.get(parent).asText(),
                    new WKBWriter().write(shape(feature.get("geometry")))
                });
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + ": " + e.getMessage(), e);
        }
        return rows;
    }

    private static Geometry shape(JsonNode geometry) {
        JsonNode coordinates = geometry.get("coordinates");
        if (geometry.get("type").asText().equals("Polygon")) {
            return polygon(coordinates);
        }
        List<Polygon> polygons = new ArrayList<>();
        coordinates.forEach(each -> polygons.add(polygon(each)));
        return GEOMETRY.createMultiPolygon(polygons.toArray(Polygon[]::new));
    }

    private static Polygon polygon(JsonNode rings) {
        List<LinearRing> all = new ArrayList<>();
        for (JsonNode ring : rings) {
            List<Coordinate> points = new ArrayList<>();
            ring.forEach(point -> points.add(
                    new Coordinate(point.get(0).asDouble(), point.get(1).asDouble())));
            all.add(GEOMETRY.createLinearRing(points.toArray(Coordinate[]::new)));
        }
        return GEOMETRY.createPolygon(all.get(0), all.subList(1, all.size()).toArray(LinearRing[]::new));
    }
}
