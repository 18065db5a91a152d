package io.juluo.geodata.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.juluo.geodata.RealData;
import io.juluo.geodata.SparkTest;
import io.juluo.geodata.city.CityProfile;
import io.juluo.geodata.city.CityProfile.InputFile;
import io.juluo.geodata.city.CityProfile.TransitInput;
import io.juluo.geodata.city.FileFormat;
import io.juluo.geodata.city.TestProfiles;
import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.geodata.issue.IssueReport;
import io.juluo.geodata.table.CensusControlTable;
import io.juluo.geodata.table.FlowTable;
import io.juluo.geodata.table.StopTable;
import io.juluo.geodata.table.ZoneTable;
import io.juluo.geodata.unit.InputKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The readers on Qingdao's real boundaries, census and stops. */
class QingdaoSourcesTest extends SparkTest {
    private static final Set<String> MAIN_CITY = Set.of("370202", "370203", "370213", "370212", "370214");

    private final IssueReport issues = new IssueReport();

    private static TestProfiles qingdao() {
        TestProfiles profile = TestProfiles.in(RealData.file("qingdao"))
                .city("370200", MAIN_CITY)
                .districts("districts_osm_wgs84.geojson", "EPSG:4326")
                .townsWithLookup("towns_osm_wgs84.geojson", "EPSG:4326", "district_adcode", "town_codes.csv")
                .control("qingdao_2020_by_district.csv", "区划代码", "区县", "人口数_合计", Map.of("370271", "370214"));
        return profile.transit(
                new TransitInput(
                        profile.observed("metro_stations_amap_gcj02.json"), "amap-metro", "GCJ-02", "rail", null),
                new TransitInput(profile.observed("bus_routes_bd09.data"), "cityvein-routes", "BD-09", "bus", 500.0));
    }

    @Test
    void tenDistrictsAndAllTownsHaveTheirCode() {
        Dataset<Row> zones = ZoneSource.read(spark(), qingdao().build(), SmallCity.REGISTER, issues)
                .cache();

        assertThat(zones.filter(ZoneTable.ZONE_LEVEL.col().equalTo("district")).count())
                .isEqualTo(10);
        List<String> codes = zones
                .filter(ZoneTable.ZONE_LEVEL.col().equalTo("town"))
                .select(ZoneTable.ZONE_CODE.col())
                .collectAsList()
                .stream()
                .map(row -> row.getString(0))
                .toList();
        assertThat(codes).hasSize(135).doesNotHaveDuplicates().allMatch(code -> code.matches("3702[0-9]{5}"));
        assertThat(issues.count(Severity.ERROR)).isZero();
    }

    @Test
    void theTrueSeaInsideDistrictsIsTold() {
        ZoneSource.read(spark(), qingdao().build(), SmallCity.REGISTER, issues);

        assertThat(issues.all()).anySatisfy(issue -> {
            assertThat(issue.kind()).isEqualTo("district_without_town");
            assertThat(issue.severity()).isEqualTo(Severity.NOTICE);
            assertThat(issue.message()).contains("市南区 370202: ", "(15.2 %)");
        });
    }

    @Test
    void theCensusAddsUp() {
        CityProfile profile = qingdao().build();
        Dataset<Row> zones = ZoneSource.read(spark(), profile, SmallCity.REGISTER, new IssueReport());

        Row sum = CensusControlSource.read(spark(), profile, SmallCity.REGISTER, issues, zones)
                .agg(
                        functions.count(functions.lit(1)),
                        functions.sum(CensusControlTable.POPULATION.col()),
                        functions.countDistinct(CensusControlTable.DISTRICT_CODE.col()))
                .first();

        assertThat(sum.toString()).isEqualTo("[11,10071722,10]");
        assertThat(issues.all()).isEmpty();
    }

    @Test
    void metroStationsAndDerivedBusStopsLieInTheCity() {
        CityProfile profile = qingdao().build();
        Dataset<Row> zones = ZoneSource.read(spark(), profile, SmallCity.REGISTER, new IssueReport());

        Dataset<Row> stops = StopSource.read(spark(), profile, issues, zones, StopSourceTest.RULES)
                .stops()
                .cache();

        assertThat(stops.filter(StopTable.MODE.col().equalTo("rail")).count()).isEqualTo(172);
        assertThat(stops.filter(StopTable.MODE.col().equalTo("bus")).count()).isBetween(15_000L, 25_000L);
        assertThat(stops.filter(StopTable.MODE.col().equalTo("bus"))
                        .filter("input_kind <> 'derived'")
                        .count())
                .isZero();
        CityExtent city = CityExtent.of(zones);
        assertThat(stops.filter(city.isNear(StopTable.X_M.col(), StopTable.Y_M.col()))
                        .count())
                .isEqualTo(stops.count());
        assertThat(issues.count(Severity.ERROR) + issues.count(Severity.WARNING))
                .isZero();
    }

    /** Until 2017 the towns of 即墨 began with 370282, as those of 370215 do today. */
    @Test
    void flowsByTheCodesOfBefore2017AreThoseOfToday(@TempDir Path folder) throws IOException {
        Dataset<Row> zones = ZoneSource.read(spark(), qingdao().build(), SmallCity.REGISTER, new IssueReport())
                .cache();
        List<String> towns = zones
                .filter(ZoneTable.ZONE_LEVEL.col().equalTo("town"))
                .select(ZoneTable.ZONE_CODE.col())
                .collectAsList()
                .stream()
                .map(row -> row.getString(0))
                .sorted()
                .toList();
        StringBuilder today = new StringBuilder("home_code,work_code,commuters\n");
        for (int i = 0; i < towns.size(); i++) {
            today.append(towns.get(i) + "," + towns.get(i * 7 % towns.size()) + "," + (i + 1) + "\n");
        }
        Files.writeString(folder.resolve("today.csv"), today);
        Files.writeString(folder.resolve("2016.csv"), today.toString().replace("370215", "370282"));

        List<Row> expected = flows(folder.resolve("today.csv"), zones);
        assertThat(issues.all()).isEmpty();
        List<Row> found = flows(folder.resolve("2016.csv"), zones);

        assertThat(expected).hasSize(135);
        assertThat(found).isEqualTo(expected);
        assertThat(issues.all()).singleElement().satisfies(issue -> {
            assertThat(issue.kind()).isEqualTo("former_code");
            assertThat(issue.message()).contains("370282");
        });
    }

    private List<Row> flows(Path file, Dataset<Row> zones) {
        InputFile input = new InputFile(file, InputKind.OBSERVED, FileFormat.of(FileFormat.CSV));
        return FlowSource.read(spark(), qingdao().flows(input).build(), SmallCity.REGISTER, issues, zones)
                .flows()
                .orderBy(FlowTable.HOME_CODE.col())
                .collectAsList();
    }
}
