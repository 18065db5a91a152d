package io.juluo.geodata.source.vector;

import static org.assertj.core.api.Assertions.assertThat;

import io.juluo.geodata.BadInput;
import io.juluo.geodata.city.FileFormat;
import io.juluo.geodata.crs.CrsOfFile;
import io.juluo.geodata.issue.DataIssue.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Test;

class GeoParquetTest extends VectorTest {
    private static final FileFormat GEOPARQUET = FileFormat.of(FileFormat.GEOPARQUET);
    private static final String CGCS_120 =
            "{\"type\":\"ProjectedCRS\",\"name\":\"CGCS2000\",\"id\":{\"authority\":\"EPSG\",\"code\":4549}}";

    /** The towns as table: name, code and shape. */
    private Dataset<Row> table() {
        FeatureRows features = open(towns(), FileFormat.GEOJSON).orElseThrow();
        return features.rows()
                .orderBy(FeatureRows.NUMBER)
                .select(
                        FeatureRows.attribute("name").as("name"),
                        FeatureRows.attribute("code").as("code"),
                        functions.col(FeatureRows.GEOMETRY).as("geometry"));
    }

    private Path written(DataFrameWriter<Row> writer, String file) throws IOException {
        Path parts = Files.createTempDirectory(folder, "parts");
        writer.mode("overwrite").save(parts.toUri().toString());
        try (Stream<Path> files = Files.list(parts)) {
            Path part = files.filter(f -> String.valueOf(f.getFileName()).startsWith("part-"))
                    .findFirst()
                    .orElseThrow();
            return Files.copy(part, folder.resolve(file));
        }
    }

    private Path geoparquet(String crs) throws IOException {
        DataFrameWriter<Row> writer = table().coalesce(1).write().format("geoparquet");
        return written(crs.isEmpty() ? writer : writer.option("geoparquet.crs", crs), "towns.parquet");
    }

    @Test
    void sedonasFileIsReadWithTheSystemItNames() throws IOException {
        assertTowns(geoparquet(CGCS_120), GEOPARQUET);
        assertThat(issues.all()).isEmpty();
    }

    @Test
    void aFolderOfPartsIsOneLayer() {
        Path parts = folder.resolve("towns.parquet");
        table().repartition(3, functions.col("code"))
                .write()
                .format("geoparquet")
                .option("geoparquet.crs", CGCS_120)
                .save(parts.toString());
        List<Row> rows = rows(open(parts, GEOPARQUET, null).orElseThrow());
        assertThat(rows).extracting(row -> attribute(row, "code")).containsExactlyInAnyOrderElementsOf(CODES);
        assertThat(rows).extracting(row -> row.<Long>getAs(FeatureRows.NUMBER)).containsExactly(1L, 2L, 3L);
    }

    @Test
    void aNullCrsMustBeDeclared() throws IOException {
        Path file = geoparquet("null");
        assertThat(open(file, GEOPARQUET, "EPSG:4549")).isPresent();
        refuses(file, FileFormat.GEOPARQUET, "no_crs", "towns.parquet");
    }

    @Test
    void aCrsThatIsNotToldIsWgs84AsItsStandardHasIt() {
        String silent = "{\"primary_column\":\"g\",\"columns\":{\"g\":{\"encoding\":\"WKB\"}}}";
        assertThat(GeoMetadata.of(silent, null))
                .isEqualTo(new GeoMetadata("g", "WKB", CrsOfFile.byStandard("EPSG:4326")));
    }

    @Test
    void aCrsWithoutIdentifierMustBeDeclared() throws IOException {
        Path file = geoparquet("{\"type\":\"ProjectedCRS\",\"name\":\"青岛城建坐标系\"}");
        refuses(file, FileFormat.GEOPARQUET, "unknown_crs", "青岛城建坐标系");
    }

    @Test
    void plainParquetNeedsItsColumnAndSystemDeclared() throws IOException {
        Dataset<Row> plain = table().selectExpr("name", "code", "ST_AsBinary(geometry) AS shape");
        Path file = written(plain.coalesce(1).write().format("parquet"), "plain.parquet");
        FileFormat named = new FileFormat(FileFormat.GEOPARQUET, null, null, "shape", Map.of());
        assertThatTheseAreTheTowns(rows(open(file, named, "EPSG:4549").orElseThrow()));

        refuses(file, FileFormat.GEOPARQUET, "no_geometry_column", "name, code, shape");
    }

    @Test
    void anotherEncodingIsNamed() throws IOException {
        Path file = geoparquet(CGCS_120);
        FileFormat named = new FileFormat(FileFormat.GEOPARQUET, null, null, "missing", Map.of());
        assertThat(open(file, named, null)).isEmpty();
        tells(Severity.ERROR, "not_wkb", "missing");
    }

    @Test
    void numbersBecomeText() throws IOException {
        Dataset<Row> numbers = table().withColumn("code", functions.expr("370202001L"));
        Path file = written(
                numbers.coalesce(1).write().format("geoparquet").option("geoparquet.crs", CGCS_120), "n.parquet");
        assertThat(attribute(
                        rows(open(file, FileFormat.GEOPARQUET).orElseThrow()).get(0), "code"))
                .isEqualTo("370202001");
    }

    @Test
    @BadInput(
            number = 59,
            input = "pattern characters, blank, percent sign in the path",
            must = "is a path like any other")
    void namesOfFoldersAreNoPatterns() throws IOException {
        Path odd = Files.createDirectories(folder.resolve("城 [2020] {a,b} 100%25 *"));
        assertTowns(Files.copy(geoparquet(CGCS_120), odd.resolve("towns.parquet")), GEOPARQUET);
    }

    @Test
    void anAttributeThatIsMissingIsNamed() throws IOException {
        Path file = written(
                table().drop("code").coalesce(1).write().format("geoparquet").option("geoparquet.crs", CGCS_120),
                "towns.parquet");
        refuses(file, FileFormat.GEOPARQUET, "missing_attribute", "code / name, geometry");
    }

    @Test
    @BadInput(number = 25, input = "truncated GeoParquet", must = "refused")
    void aCutFileIsRefused() throws IOException {
        Path file = geoparquet(CGCS_120);
        cut("towns.parquet", -10);
        refuses(file, FileFormat.GEOPARQUET, "damaged_parquet");
    }

    @Test
    @BadInput(number = 26, input = "flipped byte in a page of GeoParquet with checksums", must = "refused")
    void aFlippedByteIsRefused() throws IOException {
        Path file = geoparquet(CGCS_120);
        byte[] whole = Files.readAllBytes(file);
        int refused = 0;
        for (int at = 10; at < 400; at += 13) {
            overwrite("towns.parquet", at, whole[at] ^ 0x40);
            long errors = issues.count(Severity.ERROR);
            boolean same = open(file, GEOPARQUET, null)
                    .map(features -> rows(features).stream()
                            .map(row -> attribute(row, "name") + geometry(row))
                            .toList()
                            .equals(rows(open(towns(), FileFormat.GEOJSON).orElseThrow()).stream()
                                    .map(row -> attribute(row, "name") + geometry(row))
                                    .toList()))
                    .orElse(true);
            assertThat(same).as("byte %s", at).isTrue();
            refused += issues.count(Severity.ERROR) > errors ? 1 : 0;
            Files.write(file, whole);
        }
        assertThat(refused).isGreaterThan(20);
    }
}
