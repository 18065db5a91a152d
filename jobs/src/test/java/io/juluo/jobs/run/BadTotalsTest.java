package io.juluo.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.juluo.geodata.BadInput;
import io.juluo.geodata.SparkTest;
import io.juluo.jobs.run.CheckTrial.Ended;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Faults of what the population is scaled to, weighed by and told for, by the command itself: all are told at once. */
class BadTotalsTest extends SparkTest {
    private static final String CONTROL = "control: {file: census.csv, code: code, name: name, population: people}";
    private static final String GRID = "{file: grid.parquet, crs: EPSG:4549, cell_m: 250}";

    @TempDir
    Path folder;

    @TempDir
    Path out;

    private TinyCity city;
    private CheckTrial trial;

    @BeforeEach
    void aCityWithoutFault() {
        city = new TinyCity(folder);
        trial = new CheckTrial(out);
    }

    /** By the check: the Chinese text has no English word, the English one says all of these. */
    private Ended isRefusedFor(String... told) {
        Ended ended = trial.check(city.profile(), "--lang", "zh").with(ExitCode.DATA_REFUSED);
        ended.isChinese();
        assertThat(trial.issues()).contains(told);
        return ended;
    }

    private void census(String... sections) {
        city.replace("city.yaml", CONTROL, CONTROL + "\n  " + String.join("\n  ", sections));
    }

    private static String margin(String file, String dimension) {
        return "  - {file: " + file + ", code: code, dimension: " + dimension
                + ", categories: {one: [one], two: [two]}}";
    }

    @Test
    @BadInput(
            number = 61,
            input = "an earlier census, totals of towns and by categories with one fault each",
            must = "are refused together; each names its file, the line or zone, and the mend")
    void faultsOfAllTotalsAreToldTogether() {
        city.write(
                "earlier.csv",
                "code,people,urban\n990901,512,256\n990902,12人,0\n990903,64,32\n,1,1\n990904,128,256\n990901,8,8\n");
        city.write("town_totals.csv", "code,people\n990901001,512\n990901002,512\n990902001,1024\n990903001,7\n");
        city.write("sexes.csv", "code,one,two\n990901,500,plenty\n990902,512,512\n990999,1,1\n");
        city.write("ages.csv", "code,one,two\n990901,512,512\n990902,512,256\n990902,512,256\n");
        city.write("origins.csv", "code,one,two\n990901001,256,256\n990901002,256,256\n");
        census(
                "earlier: {file: earlier.csv, code: code, population: people, urban: urban, reference_date: 2010-11-01}",
                "calibrate: district",
                "town_control: {file: town_totals.csv, code: code, population: people}",
                "margins:",
                margin("sexes.csv", "sex"),
                margin("ages.csv", "age"),
                margin("origins.csv", "born_in"));

        isRefusedFor(
                "earlier.csv: rows have no code in the column code: line 5. Mend: fill in the unit's code",
                "earlier.csv: rows have no whole number of people in the column people: line 3 (990902): 12人. Mend: ",
                "earlier.csv: rows have no whole number of people, at most all of the unit's, in the column urban:"
                        + " line 6 (990904): 256 / 128. Mend: ",
                "earlier.csv: codes stand on several rows: 990901",
                "earlier.csv: census units lie in no district of the district layer: 990903 990903; 990904 990904. Mend: say"
                        + " where they lie under census.earlier.located_in",
                "town_totals.csv: rows name no town of the town layer: line 5 (990903001). Mend: ",
                "town_totals.csv: towns have no total: 990902002. Mend: add their rows, with 0 where nobody lives",
                "sexes.csv: rows have no usable numbers for sex: line 2 (990901). Mend: ",
                "sexes.csv: rows of sex name no census unit and no town: line 4 (990999). Mend: ",
                "ages.csv: codes stand on several rows: line 4 (990902). Mend: ",
                "ages.csv: the categories of age do not add up to the zone's people by the census; by more than 5 %, too"
                        + " much to be scaled: 990902 age: 768.0 ≠ 1,024.0 (-256.0). Mend: ",
                "origins.csv: the categories are those of towns, but people are scaled to districts: born_in. Mend: ");
    }

    @Test
    @BadInput(
            number = 61,
            input = "totals of towns and of categories that differ from the census by a little, or lack a zone",
            must = "are used, and told: whose hold, by how much they were scaled, what is not scaled by them")
    void totalsThatContradictEachOtherALittleAreUsedAndTold() {
        city.write("town_totals.csv", "code,people\n990901001,400\n990901002,640\n990902001,512\n990902002,512\n");
        city.write("sexes.csv", "code,one,two\n990901,520,531\n990902,512,512\n");
        city.write("ages.csv", "code,one,two\n990901,1000,40\n");
        census(
                "calibrate: town",
                "town_control: {file: town_totals.csv, code: code, population: people}",
                "margins:",
                margin("sexes.csv", "sex"),
                margin("ages.csv", "age"));

        trial.check(city.profile(), "--lang", "zh").with(ExitCode.FINISHED).isChinese();

        assertThat(trial.issues().lines())
                .containsExactlyInAnyOrder(
                        "town_totals.csv: the towns of districts do not add up to the district's census total; the towns'"
                                + " hold: 990901: 1,040 ≠ 1,024 (+16). Mend: look for a missing or doubled town, or for"
                                + " totals of another date",
                        "sexes.csv: the categories of sex do not add up to the zone's people by the census; they are scaled"
                                + " to them: 990901 sex: 1,051.0 ≠ 1,040.0 (+11.0). Mend: look for a missing, doubled or"
                                + " mistyped column or unit",
                        "ages.csv: zones have no row of age; their people are not scaled by it: 990902. Mend: add their"
                                + " rows");
    }

    @Test
    @BadInput(
            number = 62,
            input =
                    "a line in the layer of land, a polygon among the streets, attributes of the grid that are no numbers",
            must = "are refused together; a polygon that cuts itself is mended and told")
    void faultsOfTheGroundAndOfTheGridsAttributesAreToldTogether() {
        city.write("sexes.csv", "code,one,two\n990901,512,512\n990902,512,512\n");
        census("calibrate: district", "margins:", margin("sexes.csv", "sex"));
        city.layer("land.geojson", shape(TinyCity.line(0, 0, 4000, 0)), shape(TinyCity.box(0, 0, 4000, 2000)));
        city.layer("built_up.geojson", shape(TinyCity.polygon(0, 0, 1000, 1000, 1000, 0, 0, 1000, 0, 0)));
        city.layer("streets.geojson", shape(TinyCity.box(0, 0, 100, 100)), shape(TinyCity.line(0, 400, 4000, 400)));
        city.write("grid.csv", """
                cell_id,x_m,y_m,population,kids,old
                a,500125,3990125,16,4,0.25
                b,500375,3990125,16,-4,0.25
                c,500625,3990125,16,4,1.25
                """);
        city.replace(
                "city.yaml",
                "limits:",
                "ground: {land: {file: land.geojson, crs: EPSG:4549}, built_up: {file: built_up.geojson, crs: EPSG:4549},"
                        + " streets: {file: streets.geojson, crs: EPSG:4549}}\nlimits:");
        city.replace(
                "city.yaml",
                GRID,
                "{file: grid.csv, crs: EPSG:4549, cell_m: 250, attributes: [{id: kids, column: kids, kind: count},"
                        + " {id: old, column: old, kind: share}]}");

        Ended ended = isRefusedFor(
                "land.geojson: features are no polygon or multipolygon (1 of 2 rows; 50.00 % of the rows are unusable, the"
                        + " profile stops a run above 5.00 %): feature 1. Mend: keep polygons only",
                "streets.geojson: features are no line (1 of 2 rows; 50.00 % ",
                ": feature 1. Mend: keep lines only",
                "built_up.geojson: areas that cut themselves were mended: feature 1. Mend: mend them in a GIS",
                "grid.csv: cells have an attribute (kids, old) that is negative, no number or, of a share, above 1 (2 of 3"
                        + " rows; 66.67 % ",
                "): line 3 (b); line 4 (c). Mend: write finite numbers, 0 or more");
        assertThat(ended.out().lines().map(line -> line.replaceAll(" {2,}", " | ")))
                .as("the rows that a calibration makes of a file are not those of the file")
                .contains(" | 校准用总数 | sexes.csv | csv | - | - | 实测 | 正常");
    }

    private static String shape(String geometry) {
        return "{\"type\":\"Feature\",\"properties\":{},\"geometry\":" + geometry + "}";
    }

    @Test
    @BadInput(
            number = 63,
            input = "zones of the planner's own without a code, with a code of another layer, or with the sign |",
            must = "are refused together, feature by feature; those beyond the city are a warning with the area")
    void faultsOfCustomZonesAreToldTogether() {
        city.layer("areas.geojson", TinyCity.zone("甲", "a", TinyCity.box(0, 0, 1000, 1000)));
        city.layer(
                "units.geojson",
                TinyCity.zone("乙", "a", TinyCity.box(0, 0, 500, 500)),
                TinyCity.zone("丙", "b|c", TinyCity.box(0, 0, 500, 500)),
                TinyCity.zone("丁", "", TinyCity.box(0, 0, 500, 500)),
                TinyCity.zone("戊", "e", TinyCity.box(3000, 0, 5000, 1000)));
        city.replace(
                "city.yaml",
                "main_city:",
                "  custom:\n    - {id: areas, title: {zh: 站域, en: Areas}, file: areas.geojson, crs: EPSG:4549, code: code}\n"
                        + "    - {id: units, title: {zh: 单元, en: Units}, file: units.geojson, crs: EPSG:4549, code: code,"
                        + " name: name}\nmain_city:");

        isRefusedFor(
                "units.geojson: codes stand in another custom layer too: a: feature 1 (乙). Mend: give each zone its own code",
                "units.geojson: codes of custom zones hold the sign |: feature 2 (丙): b|c. Mend: write codes without it",
                "units.geojson: features have no code: feature 3 (丁). Mend: fill in the attribute code",
                "units.geojson: ",
                "1.00 km²");
    }

    @Test
    @BadInput(
            number = 64,
            input = "settings that contradict each other: a calibration without totals, weights without a layer",
            must = "stop the command before any file is read; all are told at once, with line, key and mend")
    void settingsThatContradictEachOtherAreToldTogether() {
        city.replace("city.yaml", CONTROL, "calibrate: town");
        city.replace(
                "city.yaml",
                GRID,
                "{file: grid.parquet, crs: EPSG:4549, cell_m: 250, apportion: dasymetric, weights: {land: 1}, attributes:"
                        + " [{id: kids, column: kids, kind: count, of: population},"
                        + " {id: old, column: old, kind: share, of: grown_ups}, {id: kids, column: k, kind: count}]}");

        Ended ended = trial.check(city.profile());

        assertThat(ended.code()).isEqualTo(ExitCode.COMMAND.code());
        assertThat(ended.err())
                .contains(
                        "city.yaml:12: census.calibrate: people cannot be scaled without census totals; write census.control",
                        "city.yaml:12: census.calibrate: people cannot be scaled to towns without their totals; write"
                                + " census.town_control",
                        "city.yaml:13: census.grid.weights.land: no such layer is declared; write it under ground.land",
                        "attributes[0].of: a count is a share of nothing; remove the key",
                        "attributes[1].of: grown_ups is no attribute of the kind count; write population, or the id of a"
                                + " count",
                        "attributes[2].id: kids is the id of another attribute too; give each its own")
                .doesNotContain("\tat ");
    }
}
