package io.juluo.jobs.run;

import static io.juluo.jobs.run.SampleFigures.known;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.juluo.geodata.table.CalibrationErrorTable;
import io.juluo.geodata.table.CalibrationFactorTable;
import io.juluo.geodata.table.RunColumns;
import io.juluo.geodata.table.StopHeadwayTable;
import io.juluo.geodata.table.TableSpec;
import io.juluo.geodata.table.Tables;
import io.juluo.geodata.table.ZoneCategoryTable;
import io.juluo.geodata.table.ZoneTable;
import io.juluo.geodata.unit.TargetStatus;
import io.juluo.geodata.unit.ZoneLevel;
import io.juluo.jobs.sink.CanonicalHash;
import io.juluo.jobs.sink.InputHash;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructField;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;

/** What a nightly run leaves for its readers. */
class SampleOutputsTest {
    private static final int SHEET_WIDTH_PX = 3508;
    private static final int SHEET_HEIGHT_PX = 2480;
    private static final Map<ZoneLevel, Integer> ZONES =
            Map.of(ZoneLevel.CITY, 1, ZoneLevel.DISTRICT, 10, ZoneLevel.TOWN, 65);

    private final SampleRun run = SampleRuns.usual();

    /** The sample city has no timetable and no reason to be calibrated. */
    private static final Set<TableSpec> MAY_BE_EMPTY = Set.of(
            StopHeadwayTable.SPEC, CalibrationFactorTable.SPEC, CalibrationErrorTable.SPEC, ZoneCategoryTable.SPEC);

    @Test
    void everyFileIsThereAndNoOther() throws IOException {
        try (Stream<Path> tree = Files.walk(run.files())) {
            assertThat(tree.filter(Files::isRegularFile)
                            .map(file -> run.files().relativize(file).toString()))
                    .containsExactlyInAnyOrder(
                            "maps/growth_relative.png",
                            "maps/main_city_share.png",
                            "maps/self_containment.png",
                            "maps/services_all_15min_straight.png",
                            "maps/transit_800m_population.png",
                            "zones.gpkg",
                            "zones.parquet",
                            "scorecard.csv",
                            "issues.csv",
                            "run.json",
                            "run.log");
        }
        assertThat(SampleRun.AREA.resolve("runs").resolve(run.date())).isSymbolicLink();
    }

    @Test
    void everyTableHasItsDeclaredSchemaTheRowsAndTheHashOfTheRecord() {
        assertThat(run.tables().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Tables.PUBLISHED.stream().map(TableSpec::name).toList());
        assertThat(Tables.PUBLISHED).allSatisfy(spec -> {
            JsonNode told = known(run.tables(), spec.name());
            assertThat(columns(run.rows(spec).schema().fields()))
                    .isEqualTo(columns(spec.published().schema().fields()));
            assertThat(run.rows(spec).count())
                    .isEqualTo(told.get("rows").asLong())
                    .matches(rows -> rows > 0 || MAY_BE_EMPTY.contains(spec), "has rows, or is not asked for");
            assertThat(run.rows(spec)
                            .where(RunColumns.RUN_ID.col().notEqual(run.runId()))
                            .count())
                    .isZero();
            assertThat(CanonicalHash.of(run.rows(spec), spec))
                    .isEqualTo(told.get("canonicalHash").asText());
        });
    }

    private static List<String> columns(StructField[] fields) {
        return Arrays.stream(fields)
                .map(field -> field.name() + " " + field.dataType().simpleString() + ": "
                        + field.getComment().getOrElse(() -> ""))
                .toList();
    }

    @Test
    void theRecordNamesEveryInputAsItIs() {
        Map<String, JsonNode> inputs = new HashMap<>();
        run.record().get("inputs").forEach(input -> inputs.put(input.get("name").asText(), input));

        assertThat(run.record().get("status").asText()).isEqualTo("finished");
        assertThat(run.record().get("warnings").asInt()).isEqualTo(2);
        assertThat(run.record().get("stages"))
                .hasSize(9)
                .last()
                .satisfies(stage -> assertThat(stage.get("name").asText()).isEqualTo("maps and files"));
        for (String name : List.of(
                "districts.geojson",
                "towns.geojson",
                "census_control.csv",
                "census_earlier.csv",
                "population_grid.parquet",
                "stops.parquet",
                "facilities.parquet",
                "flows.parquet")) {
            InputHash file = InputHash.of(SampleRuns.file(name));
            assertThat(known(inputs, name).get("sha256").asText()).isEqualTo(file.sha256());
            assertThat(known(inputs, name).get("bytes").asLong()).isEqualTo(file.bytes());
            assertThat(known(inputs, name).get("kind").asText()).isEqualTo("synthetic");
        }
        assertThat(inputs).containsKeys("city.yaml", "planning_targets.csv", "service_circles.csv");
    }

    @Test
    void mapsArePrintedSheetsOfA4At300DotsAnInch() throws IOException {
        try (Stream<Path> maps = Files.list(run.files().resolve("maps"))) {
            for (Path map : maps.toList()) {
                BufferedImage sheet = ImageIO.read(map.toFile());
                assertThat(sheet.getWidth()).isEqualTo(SHEET_WIDTH_PX);
                assertThat(sheet.getHeight()).isEqualTo(SHEET_HEIGHT_PX);
            }
        }
    }

    @Test
    void theScorecardSpeaksChinese() throws IOException {
        List<String> lines = Files.readAllLines(run.files().resolve("scorecard.csv"));

        assertThat(lines.get(0)).startsWith("\uFEFFarea,zone_level,");
        assertThat(lines.get(1)).startsWith("sample,city,全市,990100,示例市,");
        assertThat(lines)
                .anyMatch(line -> line.contains("主城区人口占比") && line.contains(",met," + TargetStatus.MET.nameZh() + ","));
        assertThat(lines)
                .anyMatch(line -> line.contains("长屿区")
                        && line.contains(",not_met," + TargetStatus.NOT_MET.nameZh() + ",synthetic,模拟"));
    }

    @Test
    void theGeoPackageAndTheGeoParquetDrawTheSameZones() {
        Map<String, Geometry> drawn = new HashMap<>();
        for (ZoneLevel level : ZONES.keySet()) {
            List<Row> layer = SampleRuns.session()
                    .read()
                    .format("geopackage")
                    .option("tableName", level.code())
                    .load(run.files().resolve("zones.gpkg").toString())
                    .collectAsList();
            assertThat(layer.size()).isEqualTo(known(ZONES, level));
            layer.forEach(row -> drawn.put(zone(row), row.getAs(ZoneTable.GEOMETRY.name())));
        }
        List<Row> parquet = SampleRuns.session()
                .read()
                .format("geoparquet")
                .load(run.files().resolve("zones.parquet").toString())
                .collectAsList();

        assertThat(parquet.stream()
                        .collect(Collectors.toMap(SampleOutputsTest::zone, row -> row))
                        .keySet())
                .isEqualTo(drawn.keySet());
        assertThat(parquet)
                .allSatisfy(row -> assertThat(known(drawn, zone(row)).equalsExact(row.getAs(ZoneTable.GEOMETRY.name())))
                        .isTrue());
    }

    private static String zone(Row row) {
        return row.getAs(ZoneTable.ZONE_LEVEL.name()) + " " + row.getAs(ZoneTable.ZONE_CODE.name());
    }

    @Test
    void otherProgramsReadTheGeoPackage() throws IOException, InterruptedException {
        assumeTrue(isOnThePath("ogrinfo"), "ogrinfo is not installed (Debian: gdal-bin)");
        Process ogrinfo = new ProcessBuilder("ogrinfo", "-so", "-al", "zones.gpkg")
                .directory(run.files().toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(ogrinfo.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(ogrinfo.waitFor()).isZero();
        assertThat(said)
                .containsPattern("Layer name: city\n[^#]*?Feature Count: 1\n")
                .containsPattern("Layer name: district\n[^#]*?Feature Count: 10\n")
                .containsPattern("Layer name: town\n[^#]*?Feature Count: 65\n")
                .contains("4549", "zone_name: String", "usual_residents: Real")
                .doesNotContain("ERROR", "Warning");
    }

    private static boolean isOnThePath(String program) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
