package io.juluo.geodata.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.juluo.geodata.issue.OperatorError;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CityProblemsTest {
    @TempDir
    Path folder;

    private TestCity city;

    @BeforeEach
    void city() throws IOException {
        city = new TestCity(folder);
    }

    @Test
    void theMessageNamesLineKeyValueAndMend() throws IOException {
        assertThat(city.problemsWith("crs: GCJ-02\n", "crs: EPSG:99999\n"))
                .containsExactly("city.yaml:13: zones.town.crs: EPSG:99999 is no known coordinate system;"
                        + " write an EPSG code, GCJ-02 or BD-09");
    }

    /** One wrong piece gives one problem, in its line. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    area: test_bay           | area: Test Bay              | city.yaml:1: area: Test Bay is no slug
                    code: "990000"           | code: 990000                | city.yaml:2: code: 990000 is no text to YAML but a number (put it in quotes: "990000")
                    metric_crs: EPSG:4549    | metric_crs: EPSG:4326       | city.yaml:4: metric_crs: EPSG:4326 is not projected
                    metric_crs: EPSG:4549    | metric_crs: EPSG:2263       | city.yaml:4: metric_crs: EPSG:2263 is not projected in metres
                    metric_crs: EPSG:4549    | metric_crs: GCJ-02          | city.yaml:4: metric_crs: GCJ-02 is not projected (
                    by: [areaCode, name]     | by: [name]                  | city.yaml:16: zones.town.code_lookup.by: 1 columns; write 2
                    ["990001", "990002"]     | [990001, "990002"]          | city.yaml:17: main_city: 990001 is no text to YAML but a number
                    ["990001", "990002"]     | ["990001", "990001"]        | city.yaml:17: main_city: 990001 stands twice
                    ["990001", "990002"]     | []                          | city.yaml:17: main_city: the list is empty
                    ["990001", "990002"]     | "990001"                    | city.yaml:17: main_city: a single value stands here; write a list of codes
                    2020-11-01               | 2020-11-31                  | city.yaml:19: census.reference_date: 2020-11-31 is no date
                    census.csv               | gone.csv                    | city.yaml:21: census.control.file: gone.csv is missing
                    {"990071": "990001"}     | {990071: "990001"}          | city.yaml:25: census.control.located_in: 990071 is no text
                    {"990071": "990001"}     | {"990072": "990001"}        | city.yaml:26: census.control.home_towns: 990071 has no district; write it under located_in
                    cell_m: 250              | cell_m: -1                  | city.yaml:27: census.grid.cell_m: -1 is out of range
                    cell_m: 250              | cell_m: wide                | city.yaml:27: census.grid.cell_m: wide is no number
                    cell_m: 250              | cell_m: .nan                | city.yaml:27: census.grid.cell_m: .nan is no plain number
                    grid.parquet             | grid.xyz                    | city.yaml:27: census.grid.file: grid.xyz does not tell its format; write format: one of parquet, geotiff
                    cell_m: 250              | 'cell_m: 250, cell_deg: 0.01' | city.yaml:27: census.grid: cells need one size
                    cell_m: 250              | 'columns: {people: pop}, cell_m: 250' | city.yaml:27: census.grid.columns: people is no column of population_cell
                    format: amap-metro, crs: GCJ-02 | format: amap-metro   | city.yaml:29: transit[0]: crs is missing and amap-metro does not tell it
                    format: amap-metro       | format: netex               | city.yaml:29: transit[0].format: netex is not known here; write one of amap-metro
                    , derive_stops_every_m: 500 | ''                       | city.yaml:30: transit[1]: route lines have no stops; write derive_stops_every_m
                    , mode: rail             | ', mode: rail, derive_stops_every_m: 5' | city.yaml:29: transit[0].derive_stops_every_m: amap-metro has stops of its own
                    , mode: rail             | ''                          | city.yaml:29: transit[0]: mode is missing
                    flows.parquet, synthetic: true | flows.parquet, synthetic: maybe | city.yaml:32: flows.synthetic: maybe is neither true nor false
                    flows.parquet            | ../flows.parquet            | city.yaml:32: flows.file: ../flows.parquet leads out of the cache
                    """)
    void oneWrongPieceGivesOneProblem(String piece, String replacement, String expected) throws IOException {
        String[] problems = city.problemsWith(piece, replacement);

        assertThat(problems).hasSize(1);
        assertThat(problems[0]).startsWith(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    limits: {bad_row_share: 1.5}  | city.yaml:33: limits.bad_row_share: 1.5 is out of range; write a share
                    limits: {bad_row_share: -0.1} | city.yaml:33: limits.bad_row_share: -0.1 is out of range; write a share
                    limits: {min_devices: 2}      | city.yaml:33: limits.min_devices: 2 is out of range; write a whole number, 3 or more
                    limits: {min_devices: 3.5}    | city.yaml:33: limits.min_devices: 3.5 is out of range
                    targets: none.csv             | city.yaml:33: targets: none.csv is missing
                    run_date: tomorrow            | city.yaml:33: run_date: tomorrow is no date
                    kitchen_sink: 1               | city.yaml:33: kitchen_sink: unknown key; known here: area, code
                    generated_city:               | city.yaml:33: generated_city: the value is empty
                    """)
    void oneWrongLineGivesOneProblem(String line, String expected) throws IOException {
        String[] problems = city.problems(TestCity.GOOD + line + "\n");

        assertThat(problems).hasSize(1);
        assertThat(problems[0]).startsWith(expected);
    }

    @Test
    void allProblemsAreToldAtOnceInTheOrderOfTheirLines() throws IOException {
        String[] problems = city.problems(TestCity.GOOD
                .replace("code: \"990000\"", "code: 990000")
                .replace("crs: GCJ-02\n", "crs: EPSG:1\n")
                .replace("file: bus.data", "file: gone.data")
                .replace("flows:", "flow:"));

        assertThat(problems).hasSize(5);
        assertThat(problems[0]).startsWith("city.yaml:1: flows: missing");
        assertThat(problems[1]).startsWith("city.yaml:2: code");
        assertThat(problems[2]).startsWith("city.yaml:13: zones.town.crs");
        assertThat(problems[3]).startsWith("city.yaml:30: transit[1].file");
        assertThat(problems[4]).startsWith("city.yaml:32: flow: unknown key; did you mean flows?");
    }

    @Test
    void aMistypedKeyIsUnknownAndTheRightOneMissing() throws IOException {
        assertThat(city.problemsWith("parent: district_adcode", "parrent: district_adcode"))
                .satisfiesExactly(
                        missing -> assertThat(missing).startsWith("city.yaml:12: zones.town.parent: missing"),
                        unknown -> assertThat(unknown)
                                .isEqualTo("city.yaml:15: zones.town.parrent: unknown key; did you mean parent?"));
    }

    @Test
    void aDoubledKeyIsNamedWithBothLines() throws IOException {
        assertThat(city.problems(TestCity.GOOD + "area: other\n"))
                .containsExactly("city.yaml:33: area: stands twice, first in line 1; remove one of them");
    }

    @Test
    void aMissingFileTellsWhereItWasLookedForAndHowToObtainIt() throws IOException {
        Path yaml = city.yaml(TestCity.GOOD);
        Files.delete(folder.resolve("census.csv"));
        Path data = Files.createDirectories(folder.resolve("data"));

        assertThatThrownBy(() -> CityProfiles.load(yaml, data, city.cache, folder.resolve("real")))
                .isInstanceOf(OperatorError.class)
                .hasMessageStartingWith("city.yaml:21: census.control.file: census.csv is missing")
                .hasMessageContaining(data.resolve("census.csv").toString())
                .hasMessageContaining(folder.resolve("real")
                        .resolve("test_bay")
                        .resolve("census.csv")
                        .toString())
                .hasMessageContaining(folder.resolve("census.csv").toString())
                .hasMessageContaining("to be had: the yearbook of Test Bay");
    }

    @Test
    void theZonesCodeComesFromOnePlace() throws IOException {
        assertThat(city.problemsWith("    code: adcode\n", ""))
                .containsExactly("city.yaml:6: zones.district: the zones' code must come from one place;"
                        + " write either code or code_lookup");
    }

    @Test
    void whatIsNoYamlIsNamedWithItsLine() throws IOException {
        assertThat(city.problems("area: test\nname: {zh: 试湾市\ncode: [\n")[0])
                .startsWith("city.yaml:3: the file: is no YAML from here on");
        assertThat(city.problems(""))
                .containsExactly("city.yaml:1: the file: holds no keys; write it after docs/configuration.md");
        assertThat(city.problems("- a\n- b\n")[0]).contains("holds no keys");
    }

    @Test
    void anotherEncodingIsNamed() throws IOException {
        Path yaml = folder.resolve("city.yaml");
        Files.write(yaml, TestCity.GOOD.getBytes(Charset.forName("GB18030")));

        assertThatThrownBy(() -> CityProfiles.load(yaml, null, city.cache, null))
                .isInstanceOf(OperatorError.class)
                .hasMessageContaining("is no UTF-8 text");
    }
}
