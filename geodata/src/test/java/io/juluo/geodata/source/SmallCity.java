package io.juluo.geodata.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.juluo.geodata.city.TestProfiles;
import io.juluo.geodata.issue.DataIssue;
import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.geodata.issue.DataRefused;
import io.juluo.geodata.issue.IssueReport;
import io.juluo.geodata.seed.Seeds;
import io.juluo.geodata.seed.ZoneRegister;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * A city of two districts side by side, 10 km by 10 km each, 东区 990001 from x 500 km and 西区 990002 from x 510 km, y
 * 3,990 km. Towns: 990001001 and 990001002, the lower and the upper half of the first; 990002001, all of the second.
 */
final class SmallCity {
    /** What the committed seeds know of codes and names. */
    static final ZoneRegister REGISTER =
            Seeds.load(Path.of(System.getProperty("juluo.home"), "seeds"), null).zoneRegister();

    static final double X0 = 500_000;
    static final double Y0 = 3_990_000;

    final Path folder;
    final TestProfiles profile;
    final IssueReport issues = new IssueReport();

    SmallCity(Path folder) {
        this.folder = folder;
        this.profile = TestProfiles.in(folder);
        layer("districts.geojson", district("东区", "990001", 0), district("西区", "990002", 10_000));
        layer(
                "towns.geojson",
                town("下镇", "990001001", "990001", box(0, 0, 10_000, 5_000)),
                town("上镇", "990001002", "990001", box(0, 5_000, 10_000, 10_000)),
                town("西镇", "990002001", "990002", box(10_000, 0, 20_000, 10_000)));
    }

    static String district(String name, String code, double west) {
        return feature("\"name\":\"" + name + "\",\"adcode\":\"" + code + "\"", box(west, 0, west + 10_000, 10_000));
    }

    static String town(String name, String code, String district, String geometry) {
        return feature(
                "\"name\":\"" + name + "\",\"code\":\"" + code + "\",\"district\":\"" + district + "\"", geometry);
    }

    static String feature(String properties, String geometry) {
        return "{\"type\":\"Feature\",\"properties\":{" + properties + "},\"geometry\":" + geometry + "}";
    }

    /** A rectangle, in metres from the city's south-west corner. */
    static String box(double west, double south, double east, double north) {
        return polygon(west, south, east, south, east, north, west, north, west, south);
    }

    /** A polygon of one ring, in metres from the city's south-west corner. */
    static String polygon(double... xy) {
        return "{\"type\":\"Polygon\",\"coordinates\":[[" + ring(xy) + "]]}";
    }

    /** The points of a ring. */
    static String ring(double... xy) {
        StringBuilder ring = new StringBuilder();
        for (int i = 0; i < xy.length; i += 2) {
            ring.append(i == 0 ? "" : ",").append(point(X0 + xy[i], Y0 + xy[i + 1]));
        }
        return ring.toString();
    }

    private static String point(double x, double y) {
        return "[" + x + "," + y + "]";
    }

    void layer(String file, String... features) {
        write(file, "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",\n", features) + "]}");
    }

    Path write(String file, String text) {
        try {
            return Files.writeString(folder.resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps the first share of the file's bytes. */
    void cut(String file, double share) throws IOException {
        byte[] bytes = Files.readAllBytes(folder.resolve(file));
        Files.write(folder.resolve(file), Arrays.copyOf(bytes, (int) (bytes.length * share)));
    }

    /** Writes rows of a query as one Parquet file. */
    void parquet(SparkSession spark, String file, String query) throws IOException {
        Path parts = Files.createTempDirectory(folder, "parts");
        spark.sql(query)
                .coalesce(1)
                .write()
                .mode("overwrite")
                .parquet(parts.toUri().toString());
        try (Stream<Path> files = Files.list(parts)) {
            Path part = files.filter(f -> f.getFileName().toString().startsWith("part-"))
                    .findFirst()
                    .orElseThrow();
            Files.copy(part, folder.resolve(file));
        }
    }

    /** Its zones, by the product's own reader. */
    Dataset<Row> zones(SparkSession spark) {
        return ZoneSource.read(spark, profile.build(), REGISTER, new IssueReport());
    }

    /** The only issue of that kind. */
    DataIssue issue(String kind) {
        List<DataIssue> found =
                issues.all().stream().filter(i -> i.kind().equals(kind)).toList();
        assertThat(found).as("issues of kind %s in %s", kind, issues.all()).hasSize(1);
        return found.get(0);
    }

    /** The reading must be refused because of an error of that kind, whose text names all of these. */
    void refuses(Runnable reading, String kind, String... texts) {
        assertThatThrownBy(reading::run).isInstanceOf(DataRefused.class);
        DataIssue issue = issue(kind);
        assertThat(issue.severity()).isEqualTo(Severity.ERROR);
        assertThat(issue.message()).contains(texts).doesNotContain("\n");
        assertThat(issue.mend()).isNotBlank();
    }

    /** There is one issue of that kind, harmless enough to go on, whose text names all of these. */
    void tells(Severity severity, String kind, long count, String... texts) {
        DataIssue issue = issue(kind);
        assertThat(issue.severity()).isEqualTo(severity);
        assertThat(issue.count()).isEqualTo(count);
        assertThat(List.of(texts))
                .allSatisfy(text -> assertThat(issue.message()).contains(text));
    }
}
