package io.juluo.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.juluo.geodata.SparkTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A layer of the planner's own gets all figures by one entry in city.yaml, and changes none of the others. */
class CustomZonesRunTest extends SparkTest {
    private static final String ENTRY =
            "  custom: [{id: areas, title: {zh: 站域, en: Station areas}, file: areas.geojson,"
                    + " crs: EPSG:4549, code: code, name: name}]\nmain_city:";

    @TempDir
    Path folder;

    @TempDir
    Path out;

    private TinyCity city;

    @BeforeEach
    void build() {
        city = new TinyCity(folder);
    }

    private NightlyTrial run(String name) {
        NightlyTrial trial = new NightlyTrial(out.resolve(name), "tiny");
        trial.nightly(city.profile()).finished();
        return trial;
    }

    private Dataset<Row> table(NightlyTrial run, String name) {
        return spark().read()
                .format("delta")
                .load(run.area().resolve("tables/" + name).toString());
    }

    @Test
    void figuresOfACustomZone() throws IOException {
        NightlyTrial without = run("without");
        city.layer(
                "areas.geojson",
                TinyCity.zone("西半", "west", TinyCity.box(0, 0, 2000, 2000)),
                TinyCity.zone("站域", "station", TinyCity.box(1900, 0, 2150, 125)));
        city.replace("city.yaml", "main_city:", ENTRY);
        NightlyTrial with = run("with");

        assertThat(figure(with, "usual_residents", "west")).isEqualTo(1024);
        assertThat(figure(with, "usual_residents", "station")).isEqualTo(16 * 250 * 125 / 62_500.0);
        assertThat(figure(with, "self_containment", "west")).isEqualTo(0.5);
        assertThat(table(with, "indicator_value")
                        .where("zone_code = 'station' and definition_id = 'self_containment'")
                        .collectAsList())
                .extracting(row -> row.<String>getAs("value_state"))
                .containsExactly("no_data");
        nothingElseChanged(without, with);
        theLedgerOfTheLayerCloses(with);
        assertThat(Files.readString(with.run("2025-06-30").resolve("scorecard.csv")))
                .contains("tiny,custom,自定义分区,west,西半,");
        assertThat(spark().read()
                        .format("geopackage")
                        .option("tableName", "custom")
                        .load(with.run("2025-06-30").resolve("zones.gpkg").toString())
                        .count())
                .isEqualTo(2);
    }

    @Test
    void peopleOfACoastalCellGoToItsLandWithTheirAttributes() {
        StringBuilder grid = new StringBuilder("cell_id,x_m,y_m,population,kids,old\n");
        for (int i = 0; i < TinyCity.CELLS; i++) {
            grid.append(
                    "c" + i + "," + (500_125 + 250 * (i % 16)) + "," + (3_990_125 + 250 * (i / 16)) + ",16,4,0.25\n");
        }
        city.write("grid.csv", grid.toString());
        city.layer("areas.geojson", TinyCity.zone("站域", "station", TinyCity.box(1900, 0, 2150, 125)));
        city.layer("land.geojson", TinyCity.zone("陆", "land", TinyCity.box(0, 0, 4000, 125)));
        city.replace("city.yaml", "main_city:", ENTRY);
        city.replace("city.yaml", "census:\n", "ground: {land: {file: land.geojson, crs: EPSG:4549}}\ncensus:\n");
        city.replace(
                "city.yaml",
                "{file: grid.parquet, crs: EPSG:4549, cell_m: 250}",
                "{file: grid.csv, crs: EPSG:4549, cell_m: 250, apportion: land_only, attributes: [{id: kids, column: kids,"
                        + " kind: count}, {id: old, column: old, kind: share}]}");
        NightlyTrial run = run("land");

        // The station area has half the land of either cell: 0.4 and 0.6 of it.
        assertThat(figure(run, "usual_residents", "station")).isEqualTo(16);
        Dataset<Row> attributes = table(run, "zone_attribute").where("zone_code = 'station'");
        assertThat(attributes.orderBy("attribute_id").collectAsList())
                .extracting(row -> row.getAs("attribute_id") + " " + row.getAs("value"))
                .containsExactly("kids 4.0", "moved_persons 8.0", "old 0.25");
        assertThat(table(run, "zone_ground").where("zone_level = 'city'").collectAsList())
                .extracting(row -> row.<Double>getAs("land_area_km2"))
                .containsExactly(0.5);
        assertThat(table(run, "issue").where("kind = 'people_moved'").count()).isEqualTo(1);
    }

    @Test
    void noOtherZoneChangesWhateverBordersAreDrawn() {
        unevenCity();
        NightlyTrial without = run("without");
        areasOfOddShape();
        NightlyTrial with = run("with");

        assertThat(table(with, "population_piece").count())
                .isGreaterThan(table(without, "population_piece").count());
        nothingElseChanged(without, with);
    }

    @Test
    void noOtherZoneChangesWherePeopleAreMovedToLand() {
        unevenCity();
        city.layer("land.geojson", TinyCity.zone("陆", "land", TinyCity.box(30, 40, 3970, 1270)));
        city.replace("city.yaml", "census:\n", "ground: {land: {file: land.geojson, crs: EPSG:4549}}\ncensus:\n");
        city.replace("city.yaml", "cell_m: 250}", "cell_m: 250, apportion: land_only}");
        NightlyTrial without = run("without");
        areasOfOddShape();
        NightlyTrial with = run("with");

        nothingElseChanged(without, with);
    }

    /** Town borders cut cells, and cells hold different and broken numbers of people. */
    private void unevenCity() {
        city.towns(
                TinyCity.box(0, 0, 2000, 930),
                TinyCity.box(0, 930, 2000, 2000),
                TinyCity.box(2000, 0, 4000, 1110),
                TinyCity.box(2000, 1110, 4000, 2000));
        city.grid(rows -> {
            for (int i = 0; i < rows.size(); i++) {
                rows.get(i)[3] = 100 * (1 + i * 37 % 11) / 7.0;
            }
        });
    }

    /** Three that overlap and cut cells, towns and the circles around stops, and one of whole towns. */
    private void areasOfOddShape() {
        city.layer(
                "areas.geojson",
                TinyCity.zone("斜", "slant", TinyCity.polygon(-90, 310, 3410, 170, 2210, 1730, -90, 310)),
                TinyCity.zone("菱", "lozenge", TinyCity.polygon(1010, 90, 1410, 510, 990, 1330, 470, 610, 1010, 90)),
                TinyCity.zone("带", "belt", TinyCity.box(333, 777, 3777, 1111)));
        city.replace("city.yaml", "main_city:", ENTRY);
    }

    /** Every column of every row of city, districts and towns is as it was, to the last bit. */
    private void nothingElseChanged(NightlyTrial without, NightlyTrial with) {
        for (String table : List.of("indicator_value", "target_status", "ledger", "zone_ground", "zone_attribute")) {
            List<String> before = hierarchy(table(without, table));
            assertThat(hierarchy(table(with, table))).as(table).isNotEmpty().containsExactlyElementsOf(before);
        }
    }

    private static List<String> hierarchy(Dataset<Row> rows) {
        return rows.where("zone_level <> 'custom'").drop("run_id").collectAsList().stream()
                .map(Row::toString)
                .sorted()
                .toList();
    }

    private void theLedgerOfTheLayerCloses(NightlyTrial with) {
        assertThat(table(with, "ledger").where("zone_level = 'custom'").collectAsList())
                .extracting(row -> row.getAs("zone_code") + " " + row.getAs("line") + " " + row.getAs("persons"))
                .containsExactlyInAnyOrder(
                        "areas total 2048.0",
                        "areas inside 1028.8",
                        "areas outside_layer 1019.2",
                        "areas counted_again 3.2");
    }

    private double figure(NightlyTrial run, String definition, String zone) {
        List<Row> rows = table(run, "indicator_value")
                .where("zone_level = 'custom' and definition_id = '" + definition + "' and zone_code = '" + zone + "'")
                .collectAsList();
        assertThat(rows).as(definition + " of " + zone).hasSize(1);
        return rows.get(0).<Double>getAs("value");
    }
}
