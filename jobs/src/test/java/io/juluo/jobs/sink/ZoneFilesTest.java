package io.juluo.jobs.sink;

import static io.juluo.jobs.sink.SinkWorld.JUNE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.juluo.geodata.SparkTest;
import io.juluo.geodata.unit.InputKind;
import io.juluo.geodata.unit.ZoneLevel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.geotools.api.referencing.FactoryException;
import org.geotools.referencing.CRS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;

class ZoneFilesTest extends SparkTest {
    private static final int HEADER_WITH_ENVELOPE = 40;

    @TempDir
    Path folder;

    private Path geoPackage() {
        Path file = folder.resolve("zones.gpkg");
        GeoPackageWriter.write(file, ZoneWorld.figures(spark()), JUNE);
        return file;
    }

    private static List<String> ask(Path file, String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                ResultSet found = connection.createStatement().executeQuery(sql)) {
            while (found.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    row.add(String.valueOf(found.getObject(i)));
                }
                rows.add(String.join("|", row));
            }
        }
        return rows;
    }

    @Test
    void aFigureHasTheSameColumnWhateverElseThereIs() {
        ZoneFigures figures = ZoneWorld.figures(spark());

        assertThat(ZoneFigures.columns(figures.zones(ZoneLevel.CITY)))
                .containsExactly("main_city_share", "self_containment_by_district", "self_containment_by_town");
        assertThat(ZoneFigures.columns(figures.zones(ZoneLevel.DISTRICT)))
                .containsExactly("coverage_medical", "self_containment", "services_medical_15min_straight");
        ZoneFigures.Zone city = figures.zones().get(0);
        assertThat(city.figuresInputKind()).isEqualTo(InputKind.SYNTHETIC);
        assertThat(city.geometry().getArea()).isEqualTo(2_000_000 - 40_000);
    }

    @Test
    void theGeoPackageIsWellFormed() throws SQLException {
        Path file = geoPackage();

        assertThat(ask(file, "PRAGMA application_id")).containsExactly("1196444487");
        assertThat(ask(file, "PRAGMA user_version")).containsExactly("10300");
        assertThat(ask(file, "PRAGMA integrity_check")).containsExactly("ok");
        assertThat(ask(file, "PRAGMA foreign_key_check")).isEmpty();
        assertThat(ask(file, "SELECT srs_id, organization FROM gpkg_spatial_ref_sys ORDER BY 1"))
                .containsExactly("-1|NONE", "0|NONE", "4326|EPSG", "4549|EPSG");
        assertThat(ask(
                        file,
                        "SELECT table_name, data_type, min_x, min_y, max_x, max_y, srs_id, last_change FROM"
                                + " gpkg_contents WHERE table_name IN ('town', 'target_status') ORDER BY 1"))
                .containsExactly(
                        "target_status|attributes|null|null|null|null|null|2025-06-30T00:00:00.000Z",
                        "town|features|530000.0|4000000.0|531600.0|4001000.0|4549|2025-06-30T00:00:00.000Z");
    }

    @Test
    void theGeoPackageHoldsEveryZoneAndEveryFigure() throws SQLException, ParseException {
        Path file = geoPackage();

        assertThat(ask(file, "SELECT zone_code, zone_name, self_containment, figures_input_kind FROM district"))
                .containsExactly("990101|西区|0.625|synthetic", "990102|东区|null|synthetic");
        assertThat(ask(
                        file,
                        "SELECT count(*), sum(value_state = 'undefined'), max(reference_date) FROM indicator_value"))
                .containsExactly("8|1|2020-11-01");
        assertThat(ask(file, "SELECT target_id, typeof(target_value), target_year FROM target_status"))
                .containsExactlyInAnyOrder(
                        "sample_share_2025|real|2025", "sample_share_2035|real|2025", "@sample_none|null|null");
    }

    @Test
    void equalContentMakesEqualBytes() throws IOException {
        byte[] first = Files.readAllBytes(geoPackage());

        assertThat(Files.readAllBytes(geoPackage())).isEqualTo(first);
    }

    @Test
    void geoParquetIsOneFileWithTheGeometryOfTheGeoPackage() throws Exception {
        Path file = folder.resolve("zones.parquet");
        GeoParquetWriter.write(spark(), file, ZoneWorld.figures(spark()));

        Dataset<Row> zones = spark().read().format("geoparquet").load(file.toString());
        assertThat(folder).isDirectoryNotContaining(path -> !path.equals(file));
        assertThat(zones.where("zone_code = '990101'").first().<Double>getAs("self_containment"))
                .isEqualTo(0.625);
        assertThat(zones.select("main_city_share")
                        .where("main_city_share is not null")
                        .count())
                .isEqualTo(1);
        Map<String, Geometry> parquet = new TreeMap<>();
        zones.collectAsList().forEach(row -> parquet.put(row.getAs("zone_code"), row.getAs("geometry")));
        Map<String, Geometry> packaged = packagedGeometry();
        assertThat(parquet).hasSize(5).hasSameSizeAs(packaged);
        parquet.forEach((code, geometry) ->
                assertThat(geometry.equalsExact(packaged.get(code))).isTrue());
    }

    private Map<String, Geometry> packagedGeometry() throws SQLException, ParseException {
        Map<String, Geometry> packaged = new TreeMap<>();
        Path file = geoPackage();
        for (ZoneLevel level : List.of(ZoneLevel.CITY, ZoneLevel.DISTRICT, ZoneLevel.TOWN)) {
            try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                    ResultSet found = connection
                            .createStatement()
                            .executeQuery("SELECT zone_code, geometry FROM " + level.code())) {
                while (found.next()) {
                    byte[] blob = found.getBytes(2);
                    byte[] wkb = Arrays.copyOfRange(blob, HEADER_WITH_ENVELOPE, blob.length);
                    packaged.put(found.getString(1), new WKBReader().read(wkb));
                }
            }
        }
        return packaged;
    }

    @Test
    void geoParquetTellsItsReferenceSystemAndExtent() throws IOException {
        Path file = folder.resolve("zones.parquet");
        GeoParquetWriter.write(spark(), file, ZoneWorld.figures(spark()));

        String geo;
        try (ParquetFileReader reader = ParquetFileReader.open(
                HadoopInputFile.fromPath(new org.apache.hadoop.fs.Path(file.toUri()), new Configuration()))) {
            geo = reader.getFileMetaData().getKeyValueMetaData().get("geo");
        }
        JsonNode column = new ObjectMapper().readTree(geo).at("/columns/geometry");
        assertThat(new ObjectMapper().readTree(geo).at("/primary_column").asText())
                .isEqualTo("geometry");
        assertThat(column.at("/encoding").asText()).isEqualTo("WKB");
        assertThat(column.at("/crs/id/code").asInt()).isEqualTo(4549);
        assertThat(column.at("/geometry_types").toString()).isEqualTo("[\"MultiPolygon\"]");
        assertThat(column.at("/bbox/2").asDouble()).isEqualTo(532_000, within(1e-9));
    }

    @Test
    void theReferenceSystemIsWrittenInFull() throws FactoryException, IOException {
        MetricCrs crs = MetricCrs.of("EPSG:4549");
        JsonNode json = new ObjectMapper().readTree(crs.projJson().orElseThrow());

        assertThat(CRS.equalsIgnoreMetadata(CRS.parseWKT(crs.wkt()), CRS.decode("EPSG:4549", true)))
                .isTrue();
        assertThat(json.at("/conversion/parameters/1/value").asDouble()).isEqualTo(120);
        assertThat(json.at("/conversion/parameters/3/value").asDouble()).isEqualTo(500_000);
        assertThat(json.at("/base_crs/datum/ellipsoid/inverse_flattening").asDouble())
                .isEqualTo(298.257222101, within(1e-9));
        assertThat(MetricCrs.of("EPSG:32628").projJson()).isPresent();
        assertThat(MetricCrs.of("EPSG:3035").projJson()).as("Lambert").isEmpty();
    }

    @Test
    void anEmptyGeometryHasNoEnvelope() {
        byte[] blob = GeoPackageGeometry.encode(ZoneWorld.nothing(), 4549);

        assertThat(blob[3]).isEqualTo((byte) 0b0001_0001);
        assertThat(blob.length).isLessThan(HEADER_WITH_ENVELOPE);
    }

    @Test
    void gdalReadsNamesReferenceSystemAndCounts() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/ogrinfo")), "ogrinfo (Debian: gdal-bin) is not installed");
        Process process = new ProcessBuilder(
                        "/usr/bin/ogrinfo", "-so", "-al", geoPackage().toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isZero();
        assertThat(said)
                .doesNotContain("Warning")
                .doesNotContain("ERROR")
                .contains("Layer name: city", "Layer name: district", "Layer name: town")
                .contains("Geometry: Multi Polygon", "ID[\"EPSG\",4549]")
                .contains("Feature Count: 1", "Feature Count: 2", "Feature Count: 8", "Feature Count: 3")
                .contains("self_containment_by_town: Real");
    }
}
