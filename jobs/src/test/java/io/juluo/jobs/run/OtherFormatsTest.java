package io.juluo.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.juluo.geodata.BadInput;
import io.juluo.geodata.Gdal;
import io.juluo.geodata.SparkTest;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same city with its inputs in other formats: every table that is published is the same to the last bit. */
class OtherFormatsTest extends SparkTest {
    @TempDir
    Path folder;

    @TempDir
    Path out;

    private Map<String, String> tables(TinyCity city, Path to) throws IOException {
        NightlyTrial trial = new NightlyTrial(to, "tiny");
        trial.nightly(city.profile()).finished();
        JsonNode run = new ObjectMapper()
                .readTree(trial.run("2025-06-30").resolve("run.json").toFile());
        Map<String, String> tables = new TreeMap<>();
        run.get("tables")
                .forEach(table -> tables.put(
                        table.get("name").asText(), table.get("canonicalHash").asText()));
        tables.remove("issue");
        return tables;
    }

    private void asCsv(TinyCity city, String name) {
        StringBuilder csv = new StringBuilder();
        var rows = spark().read().parquet(city.file(name + ".parquet").toString());
        csv.append(String.join(",", rows.columns())).append('\n');
        for (Row row : rows.collectAsList()) {
            csv.append(row.mkString(",")).append('\n');
        }
        city.write(name + ".csv", csv.toString());
        city.replace("city.yaml", name + ".parquet", name + ".csv");
    }

    @Test
    @BadInput(
            number = 21,
            input = "a city whose tables are CSV, in GBK where that is declared",
            must = "gives the same figures to the last bit")
    void tablesOfTextGiveTheSameFigures() throws IOException {
        TinyCity city = new TinyCity(folder);
        Map<String, String> before = tables(city, out.resolve("before"));
        assertThat(before).hasSizeGreaterThan(5);

        asCsv(city, "flows");
        city.replace("flows.csv", "commuters", "人数");
        city.write(
                "census.csv",
                new String(city.bytes("census.csv"), StandardCharsets.UTF_8).getBytes(Charset.forName("GBK")));
        city.replace("city.yaml", "flows.csv}", "flows.csv, columns: {commuters: 人数}}");
        city.replace("city.yaml", "{file: census.csv,", "{file: census.csv, encoding: GBK,");

        assertThat(tables(city, out.resolve("after"))).isEqualTo(before);
    }

    /** Names and codes of the towns stand in the .dbf: a figure is traced to it as much as to the shapes. */
    @Test
    void everyFileOfAShapefileStandsAmongTheInputsOfTheRun() throws IOException {
        TinyCity city = new TinyCity(folder);
        Gdal.run(folder, "ogr2ogr", "towns.shp", "towns.geojson", "-a_srs", "EPSG:4549", "-lco", "ENCODING=UTF-8");
        city.replace("city.yaml", "file: towns.geojson", "file: towns.shp");
        NightlyTrial trial = new NightlyTrial(out, "tiny");

        trial.nightly(city.profile()).finished();

        JsonNode run = new ObjectMapper()
                .readTree(trial.run("2025-06-30").resolve("run.json").toFile());
        assertThat(run.get("inputs").findValuesAsText("name"))
                .contains("towns.shp", "towns.shx", "towns.dbf", "towns.prj", "towns.cpg")
                .doesNotHaveDuplicates();
    }
}
