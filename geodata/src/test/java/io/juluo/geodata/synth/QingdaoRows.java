package io.juluo.geodata.synth;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.juluo.geodata.city.CityProfile;
import io.juluo.geodata.crs.CoordinateTransform;
import io.juluo.geodata.table.CensusControlTable;
import io.juluo.geodata.table.TableSpec;
import io.juluo.geodata.table.ZoneTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/** The real towns and census of Qingdao as table rows, read without Spark so that the generator is tested by itself. */
final class QingdaoRows {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private QingdaoRows() {}

    static List<Row> towns(CityProfile profile) throws IOException {
        CityProfile.ZoneInput layer = profile.towns();
        Map<String, String> codes = new HashMap<>();
        for (CSVRecord line : csv(requireNonNull(layer.codeLookup()).file().path())) {
            codes.put(line.get("areaCode") + line.get("name"), line.get("code"));
        }
        CoordinateTransform transform =
                CoordinateTransform.to(Objects.requireNonNull(layer.crs()), profile.metricCrs());
        List<Row> rows = new ArrayList<>();
        for (JsonNode feature :
                new ObjectMapper().readTree(layer.file().path().toFile()).get("features")) {
            String name = feature.get("properties").get(layer.name()).asText();
            String parent = feature.get("properties")
                    .get(requireNonNull(layer.parent()))
                    .asText();
            rows.add(row(
                    ZoneTable.SPEC,
                    "town",
                    requireNonNull(codes.get(parent + name)),
                    name,
                    parent,
                    profile.mainCity().contains(parent),
                    "observed",
                    transform.apply(multiPolygon(feature.get("geometry")))));
        }
        return rows;
    }

    static List<Row> controls(CityProfile profile) throws IOException {
        CityProfile.ControlInput control = requireNonNull(profile.census().control());
        List<Row> rows = new ArrayList<>();
        for (CSVRecord line : csv(control.file().path())) {
            String code = line.get(control.code()).replace(".0", "");
            if (!code.equals(profile.code())) {
                rows.add(row(
                        CensusControlTable.SPEC,
                        code,
                        line.get(requireNonNull(control.name())),
                        control.locatedIn().getOrDefault(code, code),
                        Long.parseLong(line.get(control.population())),
                        "observed",
                        null));
            }
        }
        return rows;
    }

    private static Row row(TableSpec table, @Nullable Object... values) {
        return new GenericRowWithSchema(values, table.schema());
    }

    private static List<CSVRecord> csv(Path file) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = CSVParser.parse(Files.newBufferedReader(file), format)) {
            return parser.getRecords();
        }
    }

    private static MultiPolygon multiPolygon(JsonNode geometry) {
        List<Polygon> polygons = new ArrayList<>();
        boolean single = geometry.get("type").asText().equals("Polygon");
        if (single) {
            polygons.add(polygon(geometry.get("coordinates")));
        } else {
            geometry.get("coordinates").forEach(rings -> polygons.add(polygon(rings)));
        }
        return FACTORY.createMultiPolygon(polygons.toArray(Polygon[]::new));
    }

    private static Polygon polygon(JsonNode rings) {
        List<LinearRing> all = new ArrayList<>();
        for (JsonNode ring : rings) {
            List<Coordinate> points = new ArrayList<>();
            ring.forEach(point -> points.add(
                    new Coordinate(point.get(0).asDouble(), point.get(1).asDouble())));
            all.add(FACTORY.createLinearRing(points.toArray(Coordinate[]::new)));
        }
        return FACTORY.createPolygon(all.get(0), all.subList(1, all.size()).toArray(LinearRing[]::new));
    }
}
