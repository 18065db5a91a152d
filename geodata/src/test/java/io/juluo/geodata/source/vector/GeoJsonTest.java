package io.juluo.geodata.source.vector;

import static org.assertj.core.api.Assertions.assertThat;

import io.juluo.geodata.BadInput;
import io.juluo.geodata.city.FileFormat;
import io.juluo.geodata.issue.DataIssue.Severity;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;

class GeoJsonTest extends VectorTest {
    private static final String NAMED = "\"name\":\"甲\",\"code\":\"1\"";

    private List<Row> read(String... features) {
        return rows(open(write("a.geojson", collection(null, features)), FileFormat.GEOJSON)
                .orElseThrow(() -> new AssertionError(issues.all())));
    }

    private void refuses(String text, String kind, String... texts) {
        refuses(write("a.geojson", text), FileFormat.GEOJSON, kind, texts);
    }

    private static String shape(String type, String coordinates) {
        return feature(NAMED, "{\"type\":\"" + type + "\",\"coordinates\":" + coordinates + "}");
    }

    @Test
    void aCollectionIsReadWithTheSystemItNames() {
        assertTowns(towns(), FileFormat.of(FileFormat.GEOJSON));
        assertThat(issues.all()).isEmpty();
    }

    @Test
    void withoutACrsItIsInWgs84AsItsStandardHasIt() {
        Path file = write("a.geojson", collection(null, shape("Point", "[120,36]")));
        assertThat(open(file, FileFormat.GEOJSON).orElseThrow().crs()).isEqualTo("EPSG:4326");

        assertThat(open(file, FileFormat.of(FileFormat.GEOJSON), "GCJ-02")
                        .orElseThrow()
                        .crs())
                .isEqualTo("GCJ-02");
        assertThat(issues.all()).isEmpty();
    }

    @Test
    void crs84IsWgs84() {
        Path file = write("a.geojson", collection("OGC:1.3:CRS84", shape("Point", "[120,36]")));
        assertThat(open(file, FileFormat.GEOJSON).orElseThrow().crs()).isEqualTo("EPSG:4326");
    }

    @Test
    void aNullCrsMustBeDeclared() {
        String text = collection(null, shape("Point", "[1,2]")).replace("\"features\"", "\"crs\":null,\"features\"");
        refuses(text, "no_crs", "a.geojson");
    }

    @Test
    @BadInput(number = 18, input = "declared CRS differs from the file's own", must = "declared one wins, warning")
    void anotherDeclaredSystemWinsWithAWarning() {
        assertThat(open(towns(), FileFormat.of(FileFormat.GEOJSON), "EPSG:4548")
                        .orElseThrow()
                        .crs())
                .isEqualTo("EPSG:4548");
        tells(Severity.WARNING, "crs_differs", "EPSG:4548 / EPSG:4549");
    }

    @Test
    void membersMayStandInAnyOrder() {
        String text = "{\"features\":[{\"geometry\":{\"coordinates\":[[[0,0],[1,0],[1,1],[0,0]]],\"bbox\":[0,0,1,1],"
                + "\"type\":\"Polygon\"},\"extra\":{\"a\":[{}]},\"properties\":{\"code\":7,\"name\":\"乙\"},"
                + "\"type\":\"Feature\"}],\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"EPSG:4490\"}},"
                + "\"type\":\"FeatureCollection\"}";
        FeatureRows features =
                open(write("a.geojson", text), FileFormat.GEOJSON).orElseThrow();
        assertThat(features.crs()).isEqualTo("EPSG:4490");
        assertThat(geometry(rows(features).get(0)).getArea()).isEqualTo(0.5);
        assertThat(attribute(rows(features).get(0), "code")).isEqualTo("7");
    }

    @Test
    @BadInput(
            number = 31,
            input = "codes with leading zeros, long numbers in GeoJSON",
            must = "stay text, digit by digit")
    void valuesKeepTheirDigits() {
        String values = "\"name\":12345678901234567890123,\"code\":\"007\"";
        Row row = read(feature(values, "{\"type\":\"Point\",\"coordinates\":[1,2]}"))
                .get(0);
        assertThat(attribute(row, "name")).isEqualTo("12345678901234567890123");
        assertThat(attribute(row, "code")).isEqualTo("007");
    }

    @Test
    void aColumnMayBeCalledOtherwise() {
        Path file = write("a.geojson", collection(null, feature("\"NAME_1\":\"甲\",\"code\":null", "null")));
        FileFormat format = new FileFormat(FileFormat.GEOJSON, null, null, null, Map.of("name", "NAME_1"));
        Row row = rows(open(file, format, null).orElseThrow()).get(0);
        assertThat(attribute(row, "name")).isEqualTo("甲");
        assertThat(attribute(row, "code")).isNull();
    }

    @Test
    void aFeaturesOwnIdStandsForAPropertyOfThatName() {
        String id = "{\"type\":\"Feature\",\"id\":\"007\",\"properties\":{\"name\":\"甲\"},\"geometry\":null}";
        String both = "{\"type\":\"Feature\",\"properties\":{\"name\":\"乙\",\"id\":\"9\"},\"id\":8,\"geometry\":null}";
        Path file = write("a.geojson", collection(null, id, both));
        FileFormat format = new FileFormat(FileFormat.GEOJSON, null, null, null, Map.of("code", "id"));
        List<Row> rows = rows(open(file, format, null).orElseThrow());
        assertThat(attribute(rows.get(0), "code")).isEqualTo("007");
        assertThat(attribute(rows.get(1), "code")).isEqualTo("9");
    }

    @Test
    void everyTypeOfGeometryIsRead() {
        List<Row> rows = read(
                shape("Point", "[1,2]"),
                shape("MultiPoint", "[[1,2],[3,4]]"),
                shape("LineString", "[[1,2],[3,4],[5,6]]"),
                shape("MultiLineString", "[[[1,2],[3,4]],[[5,6],[7,8]]]"),
                shape("Polygon", "[[[0,0],[9,0],[9,9],[0,0]],[[2,1],[3,1],[3,2],[2,1]]]"),
                shape("MultiPolygon", "[[[[0,0],[9,0],[9,9],[0,0]]],[[[20,0],[29,0],[29,9],[20,0]]]]"),
                feature(
                        NAMED,
                        "{\"type\":\"GeometryCollection\",\"geometries\":[{\"type\":\"Point\",\"coordinates\":[1,2]},"
                                + "{\"type\":\"LineString\",\"coordinates\":[[1,2],[3,4]]}]}"));
        assertThat(rows)
                .extracting(row -> geometry(row).toText())
                .containsExactly(
                        "POINT (1 2)",
                        "MULTIPOINT ((1 2), (3 4))",
                        "LINESTRING (1 2, 3 4, 5 6)",
                        "MULTILINESTRING ((1 2, 3 4), (5 6, 7 8))",
                        "POLYGON ((0 0, 9 0, 9 9, 0 0), (2 1, 3 1, 3 2, 2 1))",
                        "MULTIPOLYGON (((0 0, 9 0, 9 9, 0 0)), ((20 0, 29 0, 29 9, 20 0)))",
                        "GEOMETRYCOLLECTION (POINT (1 2), LINESTRING (1 2, 3 4))");
    }

    @Test
    @BadInput(
            number = 13,
            input = "heights, curves, unknown types",
            must = "heights left out and told; types named as faults")
    void heightsAreLeftOutAndToldUnknownTypesAreFaults() {
        List<Row> rows = read(
                shape("Polygon", "[[[0,0,5],[9,0,5],[9,9,5],[0,0,5]]]"),
                shape("Curve", "[[0,0]]"),
                shape("Point", "[1,2]"));
        assertThat(geometry(rows.get(0)).toText()).isEqualTo("POLYGON ((0 0, 9 0, 9 9, 0 0))");
        assertThat(fault(rows.get(1))).isEqualTo("unsupported_geometry: Curve");
        assertThat(fault(rows.get(2))).isNull();
        tells(Severity.NOTICE, "heights_left_out", "feature 1");
        assertThat(issues.all()).hasSize(1);
    }

    @Test
    @BadInput(
            number = 2,
            input = "ring that is not closed or has a value that is no number",
            must = "fault of its feature")
    void whatNoGeometryCanBeBuiltOfIsAFaultOfItsFeature() {
        List<Row> rows = read(
                feature(NAMED, "null"),
                shape("Polygon", "[]"),
                shape("Polygon", "[[]]"),
                shape("Polygon", "[[[0,0],[9,0],[9,9],[0,1]]]"),
                shape("Polygon", "[[[0,0],[9,0],[0,0]]]"),
                shape("Polygon", "[[[0,0],[9,\"0\"],[9,9],[0,0]]]"),
                shape("Polygon", "[[[0,0],[9],[9,9],[0,0]]]"),
                shape("Point", "[1e999,2]"),
                shape("Polygon", "[[0,0],[9,0],[9,9],[0,0]]"),
                shape("MultiPolygon", "[[[[0,0],[9,0],[9,9],[0,0]]],[]]"),
                "{\"type\":\"Feature\",\"properties\":{}}",
                "7",
                shape("Point", "[1,2]"));
        assertThat(rows)
                .extracting(VectorTest::fault)
                .containsExactly(
                        "no_geometry",
                        "empty_geometry",
                        "empty_geometry",
                        "broken_ring",
                        "broken_ring",
                        "bad_coordinate",
                        "bad_coordinate",
                        "bad_coordinate",
                        "unreadable_geometry",
                        "empty_geometry",
                        "no_geometry",
                        "no_geometry",
                        null);
        assertThat(rows.get(12).<Geometry>getAs(FeatureRows.GEOMETRY)).isNotNull();
        assertThat(rows.subList(0, 12))
                .extracting(row -> row.getAs(FeatureRows.GEOMETRY))
                .containsOnlyNulls();
    }

    @Test
    @BadInput(number = 5, input = "null or empty geometry", must = "fault of its feature")
    void aFeatureWithoutGeometryIsKeptWithItsFault() {
        List<Row> rows = read(feature(NAMED, "null"), shape("MultiPolygon", "[]"), shape("Point", "[1,2]"));
        assertThat(rows).extracting(VectorTest::fault).containsExactly("no_geometry", "empty_geometry", null);
        assertThat(rows).extracting(row -> attribute(row, "name")).containsOnly("甲");
    }

    @Test
    void aMissingAttributeIsNamedWithThoseThereAre() {
        String text = collection(null, feature("\"name\":1,\"id\":2", "null"));
        refuses(text, "missing_attribute", "code / id, name");
    }

    @Test
    void aLayerWithoutFeaturesHasNoRows() {
        assertThat(read()).isEmpty();
        assertThat(issues.all()).isEmpty();
    }

    @Test
    void otherJsonIsNamed() {
        refuses("{\"type\":\"Topology\",\"objects\":{}}", "not_a_feature_collection", "type Topology");
    }

    @Test
    @BadInput(number = 23, input = "GeoJSON cut off", must = "refused with the line of the break")
    void aBreakIsNamedWithItsPlace() throws IOException {
        Path file = towns();
        cut("towns.geojson", 500);
        refuses(file, FileFormat.GEOJSON, "broken_json", "line 2");
    }

    @Test
    void moreThanOneObjectIsRefused() {
        refuses(collection(null, shape("Point", "[1,2]")) + "\n{}", "broken_json", "line 2");
    }

    @Test
    @BadInput(number = 21, input = "GeoJSON in GBK", must = "refused")
    void gbkIsRefused() throws IOException {
        byte[] bytes = collection(null, shape("Point", "[1,2]")).getBytes(Charset.forName("GBK"));
        refuses(Files.write(folder.resolve("a.geojson"), bytes), FileFormat.GEOJSON, "broken_json", "UTF-8");
    }

    @Test
    @BadInput(number = 22, input = "UTF-8 byte order mark before GeoJSON", must = "is passed over")
    void aByteOrderMarkIsPassedOver() {
        Path file = write("a.geojson", "\uFEFF" + collection(null, shape("Point", "[1,2]")));
        assertThat(open(file, FileFormat.GEOJSON)).isPresent();
    }

    @Test
    void nestingWithoutEndIsRefused() {
        refuses("{\"type\":\"FeatureCollection\",\"features\":" + "[".repeat(100_000), "broken_json");
    }

    @Test
    @BadInput(number = 12, input = "polygon of 1,000,000 vertices", must = "is read")
    void aPolygonOfAMillionVerticesIsRead() {
        int vertices = 1_000_000;
        StringBuilder ring = new StringBuilder(30 * vertices).append("[[");
        for (int i = 0; i < vertices; i++) {
            double angle = 2 * Math.PI * i / vertices;
            ring.append('[')
                    .append(Math.cos(angle))
                    .append(',')
                    .append(Math.sin(angle))
                    .append("],");
        }
        Row row = read(shape("Polygon", ring.append("[1.0,0.0]]]").toString())).get(0);
        assertThat(geometry(row).getNumPoints()).isEqualTo(vertices + 1);
        assertThat(geometry(row).getArea()).isCloseTo(Math.PI, org.assertj.core.api.Assertions.within(1e-10));
    }
}
