package io.juluo.geodata.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.juluo.geodata.BadInput;
import io.juluo.geodata.SparkTest;
import io.juluo.geodata.city.CityProfile.TransitInput;
import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.geodata.seed.TagRules;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StopSourceTest extends SparkTest {
    static final StopRules RULES = new StopRules(new TagRules(List.of()), List.of(), LocalDate.of(2025, 6, 30));
    private static final String HEADER = "stop_id,stop_name,mode,x_m,y_m\n";
    private static final String GOOD = HEADER + "s1,一站,bus,501000,3991000\ns2,,ferry,502000,3991000\n";

    @TempDir
    private Path folder;

    private SmallCity city;

    @BeforeEach
    void build() {
        city = new SmallCity(folder);
        city.profile.stops("stops.csv", "stops-csv", "EPSG:4549", null);
    }

    private List<Row> read() {
        return StopSource.read(spark(), city.profile.build(), city.issues, city.zones(spark()), RULES)
                .stops()
                .orderBy("stop_id")
                .collectAsList();
    }

    @Test
    void stopsAreReadFromCsv() {
        city.write("stops.csv", GOOD);

        assertThat(read())
                .extracting(Row::toString)
                .containsExactly(
                        "[s1,一站,bus,501000.0,3991000.0,observed]", "[s2,null,ferry,502000.0,3991000.0,observed]");
        assertThat(city.issues.all()).isEmpty();
    }

    @Test
    void stopsAreReadFromParquet() throws IOException {
        city.parquet(spark(), "stops.parquet", "select 's1' as stop_id, 501000D as x_m, 3991000D as y_m");
        city.profile.stops("stops.parquet", "stops-csv", "EPSG:4549", "rail");

        assertThat(read()).extracting(Row::toString).containsExactly("[s1,null,rail,501000.0,3991000.0,observed]");
    }

    @Test
    void unusableStopsAreNamed() {
        city.write(
                "stops.csv",
                GOOD + ",无,bus,501000,3991000\ns4,,plane,501000,3991000\ns5,,bus,,3991000\ns6,,bus,here,3991000\n");

        city.refuses(this::read, "no_position", "s5");
        assertThat(city.issue("bad_number").message()).contains("line 7 (x_m=here)");
        assertThat(city.issue("null_id").message()).contains("stop 3");
        assertThat(city.issue("bad_mode").message()).contains("s4: plane");
    }

    @Test
    void doubleIdsAreNamedOverAllInputs() {
        city.write("stops.csv", GOOD);
        city.write("more.csv", HEADER + "s2,,bus,503000,3991000\n");
        city.profile.transit(
                new TransitInput(city.profile.observed("stops.csv"), "stops-csv", "EPSG:4549", null, null),
                new TransitInput(city.profile.observed("more.csv"), "stops-csv", "EPSG:4549", null, null));
        city.refuses(this::read, "duplicate_key", "s2 (also in stops.csv)");
    }

    @Test
    @BadInput(
            number = 42,
            input = "a stop outside every district",
            must = "is kept, for it serves people inside, and counted")
    void aSingleStopOutsideIsKeptAndTold() {
        city.write("stops.csv", GOOD + "s3,,bus,400000,3991000\n");

        assertThat(read()).hasSize(3);
        city.tells(Severity.NOTICE, "outside_districts", 1, "s3");
    }

    @Test
    void stopsInDegreesWhereMetresAreDeclaredAreRefused() {
        city.write("stops.csv", HEADER + "s1,,bus,120.1,36.1\n");
        city.refuses(this::read, "wrong_crs", "look like degrees", "EPSG:4549");
    }

    @Test
    void metresWhereDegreesAreDeclaredAreRefused() {
        city.write("stops.csv", GOOD);
        city.profile.stops("stops.csv", "stops-csv", "BD-09", null);
        city.refuses(this::read, "wrong_crs", "BD-09");
    }

    @Test
    void aHeaderWithoutRowsIsRefused() {
        city.write("stops.csv", HEADER);
        city.refuses(this::read, "no_rows", "header but no rows");
    }

    @Test
    void stopsArePlacedAlongRoutesAndSharedPlacesKeptOnce() {
        city.write("routes.data", "[[600,2200,120.01,36.05,0,0.009],[600,2200,120.01,36.05,0.01,0]]");
        city.profile.routes("routes.data", "EPSG:4326", 400);

        List<Row> stops = read();

        assertThat(stops)
                .extracting(row -> row.getString(0))
                .containsExactly(
                        "routes-0001-001",
                        "routes-0001-002",
                        "routes-0001-003",
                        "routes-0001-004",
                        "routes-0002-002",
                        "routes-0002-003",
                        "routes-0002-004");
        assertThat(stops).allSatisfy(row -> assertThat(row.getString(5)).isEqualTo("derived"));
        assertThat(stops.get(1).getDouble(4) - stops.get(0).getDouble(4)).isBetween(399.9, 400.001);
        city.tells(Severity.NOTICE, "merged_stops", 1, "kept once: 1");
    }

    @Test
    void routesThatAreNoLineAreNamed() {
        city.write("routes.data", "[[600,2200,120.01,36.05,0,0.009],[600,2200,120.01,36.05],[600,2200,1,2,3,\"x\"]]");
        city.profile.routes("routes.data", "EPSG:4326", 400);
        city.refuses(this::read, "bad_route", "route 2; route 3");
    }

    @Test
    void metroStationsAreReadFromAmapsJson() {
        city.write(
                "metro.json",
                "{\"stations\":[{\"id\":\"7\",\"name\":\"东站\",\"lng\":120.015,\"lat\":36.055},"
                        + "{\"id\":\"8\",\"name\":\"无处站\",\"lng\":null,\"lat\":36.055}]}");
        city.profile.stops("metro.json", "amap-metro", "GCJ-02", "rail").badRowShare(0.5);

        List<Row> stops = read();

        assertThat(stops).hasSize(1);
        assertThat(stops.get(0).getString(1)).isEqualTo("东站");
        city.tells(Severity.WARNING, "no_position", 1, "8");
    }

    @Test
    void aTruncatedJsonIsNamedWithThePlaceOfTheBreak() {
        city.write("metro.json", "{\"stations\":[{\"id\":\"7\",");
        city.profile.stops("metro.json", "amap-metro", "GCJ-02", "rail");
        city.refuses(this::read, "broken_json", "line 1");
    }
}
