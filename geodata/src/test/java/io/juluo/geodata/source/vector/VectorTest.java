package io.juluo.geodata.source.vector;

import static org.assertj.core.api.Assertions.assertThat;

import io.juluo.geodata.Gdal;
import io.juluo.geodata.SparkTest;
import io.juluo.geodata.city.CityProfile.InputFile;
import io.juluo.geodata.city.FileFormat;
import io.juluo.geodata.issue.DataIssue;
import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.geodata.issue.IssueReport;
import io.juluo.geodata.unit.InputKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;

/**
 * Reads vector files in a folder of its own. Its towns: three squares of 1 km side by side from (500 km, 3,990 km) of
 * EPSG:4549, the middle one with a hole of 200 m and an island of 100 m in it.
 */
abstract class VectorTest extends SparkTest {
    static final List<String> NAMES = List.of("云南路街道", "八大湖街道", "湛山街道");
    static final List<String> CODES = List.of("007", "370202002", "370202003");

    @TempDir
    Path folder;

    final IssueReport issues = new IssueReport();

    /** The towns as GeoJSON that says its coordinate system. */
    Path towns() {
        List<String> features = new ArrayList<>();
        for (int i = 0; i < NAMES.size(); i++) {
            double west = 500_000 + 1_000 * i;
            String ring = ring(west, 3_990_000, 1_000);
            String hole = ring(west + 400, 3_990_400, 200);
            String island = ring(west + 450, 3_990_450, 100);
            String shape = i == 1
                    ? "{\"type\":\"MultiPolygon\",\"coordinates\":[[" + ring + "," + hole + "],[" + island + "]]}"
                    : "{\"type\":\"Polygon\",\"coordinates\":[" + ring + "]}";
            features.add(feature("\"name\":\"" + NAMES.get(i) + "\",\"code\":\"" + CODES.get(i) + "\"", shape));
        }
        return write("towns.geojson", collection("EPSG::4549", features.toArray(String[]::new)));
    }

    static String ring(double west, double south, double edge) {
        return String.format(
                "[[%1$s,%2$s],[%3$s,%2$s],[%3$s,%4$s],[%1$s,%4$s],[%1$s,%2$s]]",
                west, south, west + edge, south + edge);
    }

    static String feature(String properties, String geometry) {
        return "{\"type\":\"Feature\",\"properties\":{" + properties + "},\"geometry\":" + geometry + "}";
    }

    static String collection(@Nullable String crs, String... features) {
        String member = crs == null
                ? ""
                : "\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:" + crs + "\"}},";
        return "{\"type\":\"FeatureCollection\"," + member + "\"features\":[" + String.join(",\n", features) + "]}";
    }

    Path write(String file, String text) {
        try {
            return Files.writeString(folder.resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The towns in another format, by GDAL. */
    Path converted(String file, String... options) {
        towns();
        List<String> arguments = new ArrayList<>(List.of(options));
        arguments.addAll(List.of(file, "towns.geojson"));
        Gdal.run(folder, "ogr2ogr", arguments.toArray(String[]::new));
        return folder.resolve(file);
    }

    /** Keeps the first bytes of a file, as many as that; from the end where the number is negative. */
    void cut(String file, long bytes) throws IOException {
        byte[] all = Files.readAllBytes(folder.resolve(file));
        Files.write(folder.resolve(file), Arrays.copyOf(all, (int) (bytes < 0 ? all.length + bytes : bytes)));
    }

    /** Overwrites bytes of a file from a place on. */
    void overwrite(String file, int at, int... bytes) throws IOException {
        byte[] all = Files.readAllBytes(folder.resolve(file));
        for (int i = 0; i < bytes.length; i++) {
            all[at + i] = (byte) bytes[i];
        }
        Files.write(folder.resolve(file), all);
    }

    static InputFile input(Path path, FileFormat format) {
        return new InputFile(path, InputKind.OBSERVED, format);
    }

    Optional<FeatureRows> open(Path path, FileFormat format, @Nullable String crs) {
        return VectorFile.read(spark(), input(path, format), crs, List.of("name", "code"), issues);
    }

    Optional<FeatureRows> open(Path path, String format) {
        return open(path, FileFormat.of(format), null);
    }

    /** The rows by their number. */
    static List<Row> rows(FeatureRows features) {
        return features.rows().orderBy(FeatureRows.NUMBER).collectAsList();
    }

    static @Nullable String attribute(Row row, String name) {
        Map<String, @Nullable String> values = row.getJavaMap(row.fieldIndex(FeatureRows.ATTRIBUTES));
        return values.get(name);
    }

    /** All three towns are there with names, codes and shapes, drawn in EPSG:4549. */
    void assertTowns(Path path, FileFormat format) {
        FeatureRows features = open(path, format, null).orElseThrow(() -> new AssertionError(issues.all()));
        assertThat(features.crs()).isEqualTo("EPSG:4549");
        assertThatTheseAreTheTowns(rows(features));
    }

    static void assertThatTheseAreTheTowns(List<Row> rows) {
        assertThat(rows).extracting(row -> attribute(row, "name")).isEqualTo(NAMES);
        assertThat(rows).extracting(row -> attribute(row, "code")).isEqualTo(CODES);
        assertThat(rows)
                .extracting(row -> row.<String>getAs(FeatureRows.FEATURE))
                .contains("feature 1", "feature 3");
        assertThat(rows).extracting(row -> row.<String>getAs(FeatureRows.FAULT)).containsOnlyNulls();
        assertThat(rows).extracting(row -> geometry(row).getArea()).containsExactly(1e6, 1e6 - 40_000 + 10_000, 1e6);
        assertThat(geometry(rows.get(2)).getEnvelopeInternal().getMinX()).isEqualTo(502_000);
        assertThat(geometry(rows.get(1)).isValid()).isTrue();
    }

    static Geometry geometry(Row row) {
        return row.getAs(FeatureRows.GEOMETRY);
    }

    static @Nullable String fault(Row row) {
        return row.getAs(FeatureRows.FAULT);
    }

    /** There is one issue of that kind; its text names all of these. */
    void tells(Severity severity, String kind, String... texts) {
        DataIssue issue = issue(kind);
        assertThat(issue.severity()).isEqualTo(severity);
        assertThat(issue.message()).doesNotContain("\n");
        assertThat(List.of(texts))
                .allSatisfy(text -> assertThat(issue.message()).contains(text));
        assertThat(issue.mend()).isNotBlank();
    }

    /** The file must be refused for that reason and no other. */
    void refuses(Path path, String format, String kind, String... texts) {
        assertThat(open(path, format)).isEmpty();
        tells(Severity.ERROR, kind, texts);
        assertThat(issues.count(Severity.ERROR)).isEqualTo(1);
    }

    private DataIssue issue(String kind) {
        Stream<DataIssue> found = issues.all().stream().filter(i -> i.kind().equals(kind));
        return found.findFirst().orElseThrow(() -> new AssertionError(kind + " is not in " + issues.all()));
    }
}
