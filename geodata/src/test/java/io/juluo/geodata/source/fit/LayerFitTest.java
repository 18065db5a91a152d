package io.juluo.geodata.source.fit;

import static io.juluo.geodata.source.fit.QingdaoLayers.METRIC;
import static org.assertj.core.api.Assertions.assertThat;

import io.juluo.geodata.BadInput;
import io.juluo.geodata.issue.DataIssue;
import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.geodata.issue.IssueReport;
import io.juluo.geodata.source.fit.FitLayer.Role;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Qingdao's real files with one system declared wrongly at a time, and with all of them right. */
class LayerFitTest {
    private static final String WGS84 = "EPSG:4326";
    private static final String OSM = "districts_osm_wgs84.geojson";
    private static final String DATAV = "districts_datav_gcj02.geojson";
    private static final String ECHARTS = "districts_echarts_invalid_gcj02.geojson";
    private static final String METRO = "metro_stations_amap_gcj02.json";
    private static final String BUSES = "bus_routes_bd09.data";

    private static List<FitLayer> city(String districts, String districtCrs, String metroCrs, String busCrs) {
        return new ArrayList<>(List.of(
                QingdaoLayers.zones(districts, districtCrs, Role.DISTRICTS),
                QingdaoLayers.zones("towns_osm_wgs84.geojson", WGS84, Role.TOWNS),
                QingdaoLayers.metro(metroCrs),
                QingdaoLayers.buses(busCrs)));
    }

    private static List<DataIssue> mismatches(List<FitLayer> layers, boolean fail) {
        IssueReport issues = new IssueReport();
        LayerFit.check(layers, METRIC, fail, issues);
        return issues.all().stream()
                .filter(issue -> issue.kind().equals("crs_mismatch"))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        OSM + "," + WGS84,
        OSM + ",EPSG:4490",
        DATAV + ",GCJ-02",
        ECHARTS + ",GCJ-02",
    })
    void whereAllIsDeclaredRightNothingIsSaid(String districts, String crs) {
        List<FitLayer> layers = city(districts, crs, "GCJ-02", "BD-09");
        assertThat(mismatches(layers, false)).isEmpty();

        layers.add(QingdaoLayers.stationsInWgs84());
        layers.add(QingdaoLayers.zones(DATAV, "GCJ-02", Role.REFERENCE));
        assertThat(mismatches(layers, false)).isEmpty();
    }

    @Test
    @BadInput(
            number = 15,
            input = "metro stations in GCJ-02, declared as WGS84",
            must = "are warned of with the shift, estimated from stations of the same name")
    void stationsAreHeldAgainstReferencesOfTheSameName() {
        List<FitLayer> layers = city(OSM, WGS84, WGS84, "BD-09");
        layers.add(QingdaoLayers.stationsInWgs84());

        assertThat(mismatches(layers, false)).singleElement().satisfies(issue -> {
            assertThat(issue.input()).isEqualTo(METRO);
            assertThat(issue.severity()).isEqualTo(Severity.WARNING);
            assertThat(issue.count()).isEqualTo(172);
            assertThat(issue.sample())
                    .contains(
                            "EPSG:4326 -> GCJ-02: positions 172, shift 462 m, bearing 267°",
                            "metro_stations_wgs84.json: 460.0 m -> 0.0 m, positions 81");
            assertThat(issue.place()).isNotNull();
        });
    }

    @Test
    void itIsAnErrorWhereTheProfileSaysSo() {
        assertThat(mismatches(city(OSM, WGS84, WGS84, "BD-09"), true))
                .extracting(DataIssue::severity)
                .containsExactly(Severity.ERROR);
    }

    @ParameterizedTest
    @ValueSource(strings = {WGS84, "BD-09"})
    void withoutReferencesTheOtherStopsTellToo(String declared) {
        assertThat(mismatches(city(OSM, WGS84, declared, "BD-09"), false))
                .singleElement()
                .satisfies(issue -> {
                    assertThat(issue.input()).isEqualTo(METRO);
                    assertThat(issue.sample().get(0)).startsWith(declared + " -> GCJ-02: positions 172");
                    assertThat(issue.sample().get(1)).startsWith(BUSES);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {WGS84, "GCJ-02"})
    void busRoutesAreHeldAgainstTheMetro(String declared) {
        assertThat(mismatches(city(OSM, WGS84, "GCJ-02", declared), false))
                .singleElement()
                .satisfies(issue -> {
                    assertThat(issue.input()).isEqualTo(BUSES);
                    assertThat(issue.sample().get(0)).startsWith(declared + " -> BD-09: ");
                    assertThat(issue.sample().get(1)).startsWith(METRO);
                });
    }

    /** DataV's borders are then 7 m from the towns' in the median, ECharts' coarse ones 64 m; shifted, 160 m and 210 m. */
    @ParameterizedTest
    @ValueSource(strings = {DATAV, ECHARTS})
    @BadInput(
            number = 15,
            input = "districts in GCJ-02, declared as WGS84 or saying so themselves",
            must = "are warned of with the shift, by the borders that they share with the towns")
    void districtsAreHeldAgainstTowns(String file) {
        assertThat(mismatches(city(file, WGS84, "GCJ-02", "BD-09"), false))
                .singleElement()
                .satisfies(issue -> {
                    assertThat(issue.input()).isEqualTo(file);
                    assertThat(issue.sample().get(0)).startsWith("EPSG:4326 -> GCJ-02: positions 10, shift 4");
                    assertThat(issue.sample().get(1)).startsWith("towns_osm_wgs84.geojson: ");
                });
    }

    /** Towns drawn too far east or districts drawn too far west: the borders cannot tell, another layer can. */
    @Test
    void whatTwoLayersExplainAlikeIsNotGuessed() {
        List<FitLayer> layers = city(OSM, "GCJ-02", "GCJ-02", "BD-09");
        assertThat(mismatches(layers, false)).isEmpty();

        layers.add(QingdaoLayers.zones(DATAV, "GCJ-02", Role.REFERENCE));
        assertThat(mismatches(layers, false)).singleElement().satisfies(issue -> {
            assertThat(issue.input()).isEqualTo(OSM);
            assertThat(issue.sample().get(0)).startsWith("GCJ-02 -> EPSG:4326: ");
        });
    }

    @Test
    void theStripIsToldBesideAndNotForALayerThatIsWrongAsAWhole() {
        IssueReport issues = new IssueReport();
        List<FitLayer> layers = city(DATAV, WGS84, "GCJ-02", "BD-09");
        layers.add(QingdaoLayers.zones(DATAV, "GCJ-02", Role.REFERENCE));

        LayerFit.check(layers, METRIC, false, issues);

        assertThat(issues.all())
                .extracting(issue -> issue.kind() + " " + issue.input())
                .containsExactlyInAnyOrder("crs_mismatch " + DATAV, "shifted_vertices towns_osm_wgs84.geojson");
    }
}
