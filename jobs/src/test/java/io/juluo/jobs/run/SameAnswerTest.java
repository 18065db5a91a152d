package io.juluo.jobs.run;

import static io.juluo.jobs.run.TinyCity.polygon;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.juluo.geodata.SparkTest;
import io.juluo.geodata.synth.ParquetRows;
import io.juluo.geodata.synth.ParquetRows.Field;
import io.juluo.geodata.table.CellTable;
import io.juluo.geodata.table.Tables;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A small city whose borders cut cells anywhere, with custom zones, people in fractions and a calibration with margins, by
 * the command itself: every published table is the same to the last bit whatever the number of partitions, the order of
 * the input's rows and files, and the processes that compute it.
 */
class SameAnswerTest extends SparkTest {
    private static final String DATE = "2025-06-30";
    private static final String SHUFFLES = "spark.sql.shuffle.partitions";
    private static final String ADAPTIVE = "spark.sql.adaptive.enabled";
    private static final int FEW = 8;
    private static final String READS = "spark.sql.files.minPartitionNum";
    private static final List<Field> GRID = List.of(
            Field.text(CellTable.CELL_ID.name()),
            Field.real(CellTable.X_M.name()),
            Field.real(CellTable.Y_M.name()),
            Field.real(CellTable.POPULATION.name()));

    /** What a run's jar opens to Spark in its manifest. */
    private static final List<String> OPENED = List.of(
            "java.base/java.lang",
            "java.base/java.lang.invoke",
            "java.base/java.lang.reflect",
            "java.base/java.io",
            "java.base/java.net",
            "java.base/java.nio",
            "java.base/java.util",
            "java.base/java.util.concurrent",
            "java.base/java.util.concurrent.atomic",
            "java.base/sun.nio.ch",
            "java.base/sun.nio.cs",
            "java.base/sun.security.action",
            "java.base/sun.util.calendar");

    @TempDir
    static Path folder;

    private static String shufflesOfTests = "";
    private static Map<String, String> ofOne = Map.of();

    @BeforeAll
    static void runInOnePartition() throws IOException {
        shufflesOfTests = spark().conf().get(SHUFFLES);
        ofOne = inPartitions(1);
    }

    @AfterAll
    static void putBack() {
        spark().conf().set(SHUFFLES, shufflesOfTests);
        spark().conf().unset(READS);
        takeSettingsForFewRows();
    }

    @Test
    void everyTableIsTheSameInEightPartitions() throws IOException {
        assertThat(inPartitions(8)).isEqualTo(ofOne);
    }

    @EnabledIfSystemProperty(
            named = "juluo.long",
            matches = "true",
            disabledReason = "two more whole runs take minutes: ./juluo test --long")
    @ParameterizedTest
    @ValueSource(ints = {2, 200})
    void everyTableIsTheSameInSoManyPartitions(int partitions) throws IOException {
        assertThat(inPartitions(partitions)).isEqualTo(ofOne);
    }

    @Test
    void everyPublishedTableIsCompared() {
        assertThat(ofOne).hasSize(Tables.PUBLISHED.size());
    }

    /** Two workers with a process each, and a driver of its own: rows, indexes and factors travel between them. */
    @Test
    void everyTableIsTheSameOnACluster() throws IOException, InterruptedException {
        Path home = Files.createDirectories(folder.resolve("cluster"));
        Path profile = city(home.resolve("city"), 8);
        Path out = home.resolve("out");

        Process driver = driver(home, profile, out);
        String said = new String(driver.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(driver.waitFor()).as(said).isZero();
        assertThat(hashes(new NightlyTrial(out, "tiny"))).isEqualTo(ofOne);
    }

    private static Process driver(Path home, Path profile, Path out) throws IOException {
        String classPath = System.getProperty("java.class.path");
        Path jars = Files.createDirectories(home.resolve("spark/jars"));
        for (String entry : classPath.split(File.pathSeparator, -1)) {
            Path jar = Path.of(entry);
            if (entry.endsWith(".jar") && !Files.exists(jars.resolve(jar.getFileName()))) {
                Files.createSymbolicLink(jars.resolve(jar.getFileName()), jar.toAbsolutePath());
            }
        }
        List<String> command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java", "-Xmx1g"));
        for (String opened : OPENED) {
            command.add("--add-opens=" + opened + "=ALL-UNNAMED");
        }
        command.addAll(List.of(
                "-Dspark.master=local-cluster[2,1,1024]",
                "-Dspark.sql.shuffle.partitions=8",
                "-Dspark.executor.extraClassPath=" + classPath,
                "-Dspark.driver.host=127.0.0.1",
                "-Dspark.driver.bindAddress=127.0.0.1",
                "-Dspark.local.dir=" + Files.createDirectories(home.resolve("scratch")),
                "-Duser.timezone=Asia/Shanghai",
                "-Djuluo.home=" + System.getProperty("juluo.home"),
                "-cp",
                classPath,
                Juluo.class.getName(),
                "nightly",
                "--city",
                profile.toString(),
                "--out",
                out.toString()));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).directory(home.toFile());
        builder.environment()
                .putAll(Map.of(
                        "SPARK_HOME", home.resolve("spark").toString(),
                        "SPARK_SCALA_VERSION", "2.12",
                        "SPARK_LOCAL_IP", "127.0.0.1"));
        return builder.start();
    }

    private static Map<String, String> inPartitions(int partitions) throws IOException {
        spark().conf().set(SHUFFLES, partitions);
        spark().conf().set(READS, partitions);
        spark().conf().set(ADAPTIVE, partitions > FEW); // as a run does; else every shuffle has that many tasks
        Path home = Files.createDirectories(folder.resolve("partitions_" + partitions));
        NightlyTrial trial = new NightlyTrial(home.resolve("out"), "tiny");
        trial.nightly(city(home.resolve("city"), partitions)).finished();
        return hashes(trial);
    }

    private static Map<String, String> hashes(NightlyTrial trial) throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        JsonNode run =
                new ObjectMapper().readTree(trial.run(DATE).resolve("run.json").toFile());
        run.path("tables")
                .forEach(table -> hashes.put(
                        table.path("name").asText(), table.path("canonicalHash").asText()));
        return hashes;
    }

    /** The city, its grid in so many files, each row in one of them by chance. */
    private static Path city(Path in, int files) throws IOException {
        TinyCity city = new TinyCity(Files.createDirectories(in));
        city.layer(
                "districts.geojson",
                TinyCity.zone("西区", "990901", polygon(0, 0, 1937, 0, 1999, 1000, 2061, 2000, 0, 2000, 0, 1070, 0, 0)),
                TinyCity.zone(
                        "东区",
                        "990902",
                        polygon(1937, 0, 4000, 0, 4000, 930, 4000, 2000, 2061, 2000, 1999, 1000, 1937, 0)));
        city.towns(
                polygon(0, 0, 1937, 0, 1999, 1000, 0, 1070, 0, 0),
                polygon(0, 1070, 1999, 1000, 2061, 2000, 0, 2000, 0, 1070),
                polygon(1937, 0, 4000, 0, 4000, 930, 1999, 1000, 1937, 0),
                polygon(1999, 1000, 4000, 930, 4000, 2000, 2061, 2000, 1999, 1000));
        city.layer(
                "units.geojson",
                TinyCity.zone("单元一", "u1", polygon(333, 333, 2777, 555, 1999, 1777, 333, 333)),
                TinyCity.zone("单元二", "u2", polygon(1500, 100, 3900, 100, 3900, 1100, 1500, 1300, 1500, 100)));
        city.write(
                "census.csv",
                "code,name,people,male,female,young\n990901,西区,1001,501,500,13.37\n990902,东区,1499,700,799,14.11\n");
        city.replace("city.yaml", "  grid: {file: grid.parquet,", """
                  calibrate: district
                  margins:
                    - {file: census.csv, code: code, dimension: sex, categories: {male: [male], female: [female]}}
                    - {file: census.csv, code: code, dimension: age, values: percent, categories: {young: [young]}, rest: grown}
                  grid: {file: grid, format: parquet,""".indent(2).stripTrailing());
        city.replace(
                "city.yaml",
                "main_city:",
                "  custom:\n    - {id: units, title: {zh: 单元, en: Units}, file: units.geojson, crs: EPSG:4549, code: code,"
                        + " name: name}\nmain_city:");
        grid(city.file("grid"), files);
        return city.profile();
    }

    private static void grid(Path grid, int files) throws IOException {
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < TinyCity.CELLS; i++) {
            rows.add(new Object[] {
                String.format("cell_%03d", i),
                500_125.0 + 250 * (i % 16),
                3_990_125.0 + 250 * (i / 16),
                1 + i * Math.PI % 17
            });
        }
        Random chance = new Random(files);
        Collections.shuffle(rows, chance);
        List<List<Object[]>> parts = new ArrayList<>();
        for (int part = 0; part < files; part++) {
            parts.add(new ArrayList<>());
        }
        rows.forEach(row -> parts.get(chance.nextInt(files)).add(row));
        Files.createDirectories(grid);
        for (int part = 0; part < files; part++) {
            ParquetRows.write(grid.resolve("part_" + part + ".parquet"), GRID, parts.get(part));
        }
    }
}
