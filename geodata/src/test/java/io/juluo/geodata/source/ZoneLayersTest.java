package io.juluo.geodata.source;

import static io.juluo.geodata.source.SmallCity.box;
import static io.juluo.geodata.source.SmallCity.district;
import static io.juluo.geodata.source.SmallCity.feature;
import static io.juluo.geodata.source.SmallCity.polygon;
import static io.juluo.geodata.source.SmallCity.ring;
import static io.juluo.geodata.source.SmallCity.town;
import static org.assertj.core.api.Assertions.assertThat;

import io.juluo.geodata.BadInput;
import io.juluo.geodata.SparkTest;
import io.juluo.geodata.city.CityProfile.LayerInput;
import io.juluo.geodata.city.CityProfile.ZoneContext;
import io.juluo.geodata.issue.DataIssue;
import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.geodata.table.ZoneTable;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;

/** Zones of a level against each other, and layers against layers. */
class ZoneLayersTest extends SparkTest {
    private static final String DISTRICTS = "districts.geojson";
    private static final String TOWNS = "towns.geojson";
    private static final String WEST_TOWN = town("西镇", "990002001", "990002", box(10_000, 0, 20_000, 10_000));

    @TempDir
    private Path folder;

    private SmallCity city;

    @BeforeEach
    void build() {
        city = new SmallCity(folder);
    }

    private List<Row> read() {
        return ZoneSource.read(spark(), city.profile.build(), SmallCity.REGISTER, city.issues)
                .collectAsList();
    }

    @Test
    void aTownOutsideEveryDistrictIsNamed() {
        city.layer(TOWNS, WEST_TOWN, town("岛镇", "6", "990001", box(-3_000, 0, 1_000, 1_000)));
        city.refuses(
                this::read,
                "town_outside_districts",
                "岛镇 6: 东区 990001 1.00 km² (25.0 %), no district 3.00 km² (75.0 %)");
    }

    @Test
    void aTownInAnotherDistrictThanItNamesIsNamed() {
        city.layer(TOWNS, town("错镇", "7", "990001", box(9_000, 0, 13_000, 1_000)));
        city.refuses(
                this::read, "town_in_other_district", "错镇 7: 西区 990002 3.00 km² (75.0 %), 东区 990001 1.00 km² (25.0 %)");
    }

    @Test
    @BadInput(
            number = 11,
            input = "a town that reaches out of its district",
            must = "is a warning with the area in each district; a district that its towns do not fill is a notice")
    void aTownPartlyOutsideItsDistrictIsAWarningWithTheArea() {
        city.layer(TOWNS, WEST_TOWN, town("边镇", "8", "990001", box(-1_000, 0, 9_000, 10_000)));

        assertThat(read()).hasSize(4);
        city.tells(
                Severity.WARNING,
                "town_partly_outside",
                1,
                "边镇 8: 东区 990001 90.00 km² (90.0 %), no district 10.00 km² (10.0 %)");
        city.tells(Severity.NOTICE, "district_without_town", 1, "东区 990001: 10.00 km² (10.0 %)");
    }

    @Test
    @BadInput(number = 6, input = "towns that overlap", must = "is refused with the pair, the area and the place")
    void overlappingTownsAreNamedWithTheArea() {
        city.layer(
                TOWNS,
                WEST_TOWN,
                town("甲镇", "1", "990001", box(0, 0, 10_000, 5_100)),
                town("乙镇", "2", "990001", box(0, 5_000, 10_000, 10_000)));
        city.refuses(this::read, "overlapping_zones", "甲镇 1 ∩ 乙镇 2: 1.00 km²");
    }

    @Test
    @BadInput(
            number = 7,
            input = "two towns whose common border was digitised twice",
            must = "the strips go to the smaller code; the pair, the area and the place are told")
    void aStripThatTwoTownsShareGoesToTheSmallerCode() {
        city.layer(
                TOWNS,
                WEST_TOWN,
                town("甲镇", "2", "990001", box(0, 0, 10_000, 5_001)),
                town("乙镇", "1", "990001", box(0, 5_000, 10_000, 10_000)));

        List<Row> zones = read();

        assertThat(zones)
                .extracting(row -> row.getString(1))
                .containsExactly("990001", "990002", "1", "2", "990002001");
        assertThat(zones.get(2).<Geometry>getAs(ZoneTable.GEOMETRY.name()).getArea())
                .isEqualTo(5e7);
        assertThat(zones.get(3).<Geometry>getAs(ZoneTable.GEOMETRY.name()).getArea())
                .isEqualTo(5e7);
        city.tells(Severity.WARNING, "overlap_resolved", 1, "乙镇 1 ∩ 甲镇 2: 0.01 km²");
        assertThat(Objects.requireNonNull(city.issue("overlap_resolved").place())
                        .getArea())
                .isEqualTo(1e4);
    }

    @Test
    @BadInput(
            number = 7,
            input = "a strip between two towns, and a hole, that no town covers",
            must = "are told with area and place; the people there count to the district alone")
    void gapsBetweenTownsAreToldWithTheirAreas() {
        city.layer(
                TOWNS,
                WEST_TOWN,
                town("甲镇", "1", "990001", box(0, 0, 10_000, 4_998)),
                town(
                        "乙镇",
                        "2",
                        "990001",
                        polygon(0, 5_000, 10_000, 5_000, 10_000, 10_000, 0, 10_000, 0, 5_000)
                                .replace(
                                        "]]}",
                                        "],[" + ring(1_000, 6_000, 1_100, 6_000, 1_100, 6_100, 1_000, 6_000) + "]]}")));

        assertThat(read()).hasSize(5);
        city.tells(Severity.WARNING, "gap_between_towns", 2, "东区 990001: 0.02 km²; 东区 990001: 5000.0 m²");
        assertThat(city.issues.all()).hasSize(1);
    }

    @Test
    void aHoleInTheCityIsToldWithItsArea() {
        city.layer(
                DISTRICTS,
                district("西区", "990002", 10_000),
                feature(
                        "\"name\":\"东区\",\"adcode\":\"990001\"",
                        box(0, 0, 10_000, 10_000)
                                .replace(
                                        "]]}",
                                        "],[" + ring(1_000, 1_000, 2_000, 1_000, 2_000, 2_000, 1_000, 1_000) + "]]}")));

        assertThat(read()).hasSize(5);
        city.tells(Severity.WARNING, "gap_between_districts", 1, "0.50 km²");
    }

    @Test
    @BadInput(
            number = 11,
            input = "districts that do not add up to the city's outline",
            must = "what is missing and what lies beyond is told with area and place")
    void theDistrictsAreHeldAgainstTheCitysOutline() {
        city.layer("city.geojson", feature("", box(0, 0, 25_000, 9_990)));
        city.profile.zoneContext(
                new ZoneContext(new LayerInput(city.profile.observed("city.geojson"), "EPSG:4549"), null, true));

        assertThat(read()).hasSize(5);
        city.tells(Severity.WARNING, "city_without_district", 1, "49.95 km² (20.0 %)");
        city.tells(Severity.NOTICE, "district_beyond_city", 1, "0.20 km² (0.1 %)");
    }

    @Test
    void waterInAZoneIsToldAndChangesNothing() {
        city.layer("water.geojson", feature("", box(0, 0, 2_000, 1_000)), feature("", box(1_000, 0, 3_000, 1_000)));
        city.profile.zoneContext(
                new ZoneContext(null, new LayerInput(city.profile.observed("water.geojson"), "EPSG:4549"), true));

        assertThat(read().get(2).<Geometry>getAs(ZoneTable.GEOMETRY.name()).getArea())
                .isEqualTo(5e7);
        assertThat(city.issues.all())
                .extracting(DataIssue::message)
                .containsExactlyInAnyOrder(
                        "zones have water in them: 东区 990001: 3.00 km² (3.0 %)",
                        "zones have water in them: 下镇 990001001: 3.00 km² (6.0 %)");
    }
}
