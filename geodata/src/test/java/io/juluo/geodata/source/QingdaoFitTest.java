package io.juluo.geodata.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.juluo.geodata.RealData;
import io.juluo.geodata.SparkTest;
import io.juluo.geodata.city.CityProfile;
import io.juluo.geodata.city.CityProfile.CrsCheck;
import io.juluo.geodata.city.CityProfile.ReferenceInput;
import io.juluo.geodata.city.CityProfile.TransitInput;
import io.juluo.geodata.city.TestProfiles;
import io.juluo.geodata.issue.DataIssue;
import io.juluo.geodata.issue.IssueReport;
import io.juluo.geodata.source.fit.LayerFit;
import io.juluo.geodata.source.fit.LayerTables;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/** The check of coordinate systems behind the real readers, on Qingdao as its profile declares it and with traps. */
class QingdaoFitTest extends SparkTest {
    private static final String OSM = "districts_osm_wgs84.geojson";

    private static TestProfiles qingdao(String districts, String districtCrs, String metroCrs, String busCrs) {
        TestProfiles profile = TestProfiles.in(RealData.file("qingdao"))
                .city("370200", Set.of("370202"))
                .districts(districts, districtCrs)
                .townsWithLookup("towns_osm_wgs84.geojson", "EPSG:4326", "district_adcode", "town_codes.csv");
        return profile.transit(
                        new TransitInput(
                                profile.observed("metro_stations_amap_gcj02.json"),
                                "amap-metro",
                                metroCrs,
                                "rail",
                                null),
                        new TransitInput(
                                profile.observed("bus_routes_bd09.data"), "cityvein-routes", busCrs, "bus", 500.0))
                .crsCheck(new CrsCheck(
                        false,
                        List.of(
                                new ReferenceInput(profile.observed("metro_stations_wgs84.json"), "EPSG:4326", "name"),
                                new ReferenceInput(profile.observed("districts_datav_gcj02.geojson"), "GCJ-02", null),
                                new ReferenceInput(profile.observed("streets_of_nobody.geojson"), null, null))));
    }

    private static List<DataIssue> found(CityProfile profile) {
        IssueReport ofReaders = new IssueReport();
        Dataset<Row> zones = ZoneSource.read(spark(), profile, SmallCity.REGISTER, ofReaders);
        StopReading stops = StopSource.read(spark(), profile, ofReaders, zones, StopSourceTest.RULES);
        IssueReport issues = new IssueReport();
        LayerFit.check(profile, new LayerTables(zones, null, null, stops.byInput()), issues);
        return issues.all();
    }

    @Test
    void asDeclaredOnlyTheStripsAreTold() {
        List<DataIssue> issues =
                found(qingdao(OSM, "EPSG:4326", "GCJ-02", "BD-09").build());

        assertThat(issues)
                .extracting(issue -> issue.severity() + " " + issue.kind() + " " + issue.input())
                .containsExactly(
                        "WARNING shifted_vertices " + OSM,
                        "WARNING shifted_vertices towns_osm_wgs84.geojson",
                        "NOTICE missing_reference streets_of_nobody.geojson");
        assertThat(issues.get(0).sample().get(0)).contains("(8.0 %)", "districts_datav_gcj02.geojson");
        assertThat(issues.get(0).count()).isBetween(1_250L, 1_300L);
        assertThat(issues.get(0).place()).isNotNull();
    }

    @Test
    void theMetroLeftUndeclaredIsFound() {
        assertThat(found(qingdao(OSM, "EPSG:4326", "EPSG:4326", "BD-09").build()))
                .filteredOn(issue -> issue.kind().equals("crs_mismatch"))
                .singleElement()
                .satisfies(issue -> {
                    assertThat(issue.input()).isEqualTo("metro_stations_amap_gcj02.json");
                    assertThat(issue.message()).contains("EPSG:4326 -> GCJ-02: positions 172, shift 462 m");
                });
    }

    @Test
    void theBusRoutesLeftUndeclaredAreFoundByTheirDerivedStops() {
        assertThat(found(qingdao(OSM, "EPSG:4326", "GCJ-02", "EPSG:4326").build()))
                .filteredOn(issue -> issue.kind().equals("crs_mismatch"))
                .singleElement()
                .satisfies(issue -> {
                    assertThat(issue.input()).isEqualTo("bus_routes_bd09.data");
                    assertThat(issue.message()).contains("EPSG:4326 -> BD-09");
                });
    }
}
