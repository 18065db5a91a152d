package io.juluo.geodata.source;

import static io.juluo.geodata.source.SmallCity.box;
import static io.juluo.geodata.source.SmallCity.district;
import static io.juluo.geodata.source.SmallCity.feature;
import static io.juluo.geodata.source.SmallCity.polygon;
import static io.juluo.geodata.source.SmallCity.town;
import static org.assertj.core.api.Assertions.assertThat;

import io.juluo.geodata.SparkTest;
import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.geodata.table.ZoneTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;

class ZoneSourceTest extends SparkTest {
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
        return ZoneSource.read(spark(), city.profile.build(), city.issues).collectAsList();
    }

    @Test
    void aGoodCityIsReadWholeAndWithoutIssues() {
        List<Row> zones = read();

        assertThat(zones).hasSize(5);
        assertThat(city.issues.all()).isEmpty();
        Row east = zones.get(0);
        assertThat(east.getString(1)).isEqualTo("990001");
        assertThat(east.<String>getAs(ZoneTable.PARENT_CODE.name())).isEqualTo("990000");
        assertThat(east.<Boolean>getAs(ZoneTable.IN_MAIN_CITY.name())).isTrue();
        assertThat(east.<Geometry>getAs(ZoneTable.GEOMETRY.name()).getArea()).isEqualTo(1e8);
        Row west = zones.get(4);
        assertThat(west.<String>getAs(ZoneTable.ZONE_LEVEL.name())).isEqualTo("town");
        assertThat(west.<String>getAs(ZoneTable.PARENT_CODE.name())).isEqualTo("990002");
        assertThat(west.<Boolean>getAs(ZoneTable.IN_MAIN_CITY.name())).isFalse();
        assertThat(west.<String>getAs(ZoneTable.INPUT_KIND.name())).isEqualTo("observed");
    }

    @Test
    void codesComeFromTheLookupAndKeepLeadingZeros() {
        city.write("codes.csv", "\uFEFFcode,name,areaCode\n007.0,下镇,990001\n008,上镇,990001\n009,西镇,990002\n");
        city.profile.townsWithLookup(TOWNS, "EPSG:4549", "district", "codes.csv");

        assertThat(read()).extracting(row -> row.getString(1)).containsExactly("990001", "990002", "007", "008", "009");
    }

    @Test
    void aTownThatTheLookupLacksIsNamed() {
        city.write("codes.csv", "code,name,areaCode\n1,下镇,990001\n2,西镇,990002\n3,西镇,990002\n");
        city.profile.townsWithLookup(TOWNS, "EPSG:4549", "district", "codes.csv");

        city.refuses(this::read, "null_code", "feature 2 (上镇) in 990001");
        assertThat(city.issue("ambiguous_code").message()).contains("西镇", "2 or 3");
    }

    @Test
    void aMissingFileIsNamed() throws IOException {
        Files.delete(folder.resolve(TOWNS));
        city.refuses(this::read, "missing_file", folder.resolve(TOWNS).toString());
    }

    @Test
    void anEmptyFileIsNamed() {
        city.write(TOWNS, "");
        city.refuses(this::read, "empty_file", "0 bytes");
    }

    @Test
    void aTruncatedFileIsNamedWithThePlaceOfTheBreak() throws IOException {
        city.cut(TOWNS, 0.7);
        city.refuses(this::read, "broken_json", "breaks off", "line 3");
    }

    @Test
    void aLayerWithoutFeaturesIsRefused() {
        city.layer(TOWNS);
        city.refuses(this::read, "no_rows", "no features");
    }

    @Test
    void aMissingAttributeIsNamed() {
        city.layer(DISTRICTS, feature("\"name\":\"东区\"", box(0, 0, 10_000, 10_000)));
        city.refuses(this::read, "missing_attribute", "adcode");
    }

    @Test
    void aSelfIntersectionIsNamedWithItsPlace() {
        city.layer(
                TOWNS,
                WEST_TOWN,
                town("蝶镇", "990001001", "990001", polygon(0, 0, 1_000, 1_000, 1_000, 0, 0, 1_000, 0, 0)));

        city.refuses(this::read, "invalid_polygon", "feature 2 (蝶镇)", "Self-intersection at 500500.00, 3990500.00");
        assertThat(Objects.requireNonNull(city.issue("invalid_polygon").place()).getCoordinate().x)
                .isEqualTo(500_500);
    }

    @Test
    void nullAndEmptyAndBrokenPolygonsAreNamed() {
        city.layer(
                TOWNS,
                town("无镇", "1", "990001", "null"),
                town("空镇", "2", "990001", "{\"type\":\"Polygon\",\"coordinates\":[]}"),
                town("开镇", "3", "990001", polygon(0, 0, 1_000, 0, 1_000, 1_000, 0, 900)),
                town("点镇", "4", "990001", "{\"type\":\"Point\",\"coordinates\":[500000,3990000]}"));

        city.refuses(this::read, "empty_polygon", "feature 1 (无镇)", "feature 2 (空镇)");
        assertThat(city.issue("broken_ring").message()).contains("feature 3 (开镇)");
        assertThat(city.issue("not_a_polygon").message()).contains("feature 4 (点镇) is a Point");
    }

    @Test
    void twoTownsWithOneCodeAreNamed() {
        city.layer(
                TOWNS,
                WEST_TOWN,
                town("甲镇", "990001001", "990001", box(0, 0, 10_000, 5_000)),
                town("乙镇", "990001001", "990001", box(0, 5_000, 10_000, 10_000)));
        city.refuses(this::read, "duplicate_code", "990001001", "feature 2 (甲镇)", "feature 3 (乙镇)");
    }

    @Test
    void twoTownsOfOneDistrictWithOneNameAreAWarning() {
        city.layer(
                TOWNS,
                WEST_TOWN,
                town("甲镇", "990001001", "990001", box(0, 0, 10_000, 5_000)),
                town("甲镇", "990001002", "990001", box(0, 5_000, 10_000, 10_000)));

        assertThat(read()).hasSize(5);
        city.tells(Severity.WARNING, "duplicate_name", 1, "甲镇 in 990001");
    }

    @Test
    void aTownOfAnUnknownDistrictIsNamed() {
        city.layer(TOWNS, WEST_TOWN, town("迷镇", "5", "990009", box(0, 0, 10_000, 10_000)));
        city.refuses(this::read, "unknown_parent", "迷镇 5 in 990009");
    }

    @Test
    void aMainCityThatIsNoDistrictIsNamed() {
        city.profile.city("990000", Set.of("990001", "990007"));
        city.refuses(this::read, "unknown_main_city", "990007");
    }

    @Test
    void aTownOutsideEveryDistrictIsNamed() {
        city.layer(TOWNS, WEST_TOWN, town("岛镇", "6", "990001", box(-3_000, 0, 1_000, 1_000)));
        city.refuses(this::read, "town_outside_districts", "岛镇 6", "75.0 %");
    }

    @Test
    void aTownInAnotherDistrictThanItNamesIsNamed() {
        city.layer(TOWNS, town("错镇", "7", "990001", box(9_000, 0, 13_000, 1_000)));
        city.refuses(this::read, "town_in_other_district", "错镇 7", "75.0 %", "西区 990002");
    }

    @Test
    void aTownPartlyOutsideItsDistrictIsAWarningWithTheArea() {
        city.layer(TOWNS, WEST_TOWN, town("边镇", "8", "990001", box(-1_000, 0, 9_000, 10_000)));

        assertThat(read()).hasSize(4);
        city.tells(Severity.WARNING, "town_partly_outside", 1, "边镇 8", "10.0 %", "10.00 km²");
        city.tells(Severity.NOTICE, "district_without_town", 1, "东区 990001", "10.0 %");
    }

    @Test
    void overlappingTownsAreNamedWithTheArea() {
        city.layer(
                TOWNS,
                WEST_TOWN,
                town("甲镇", "1", "990001", box(0, 0, 10_000, 5_100)),
                town("乙镇", "2", "990001", box(0, 5_000, 10_000, 10_000)));
        city.refuses(this::read, "overlapping_zones", "甲镇 1 and 乙镇 2", "1.00 km²");
    }

    @Test
    void aSliverIsNoOverlap() {
        city.layer(
                TOWNS,
                WEST_TOWN,
                town("甲镇", "1", "990001", box(0, 0, 10_000, 5_000.00009)),
                town("乙镇", "2", "990001", box(0, 5_000, 10_000, 10_000)));
        assertThat(read()).hasSize(5);
        assertThat(city.issues.all()).isEmpty();
    }

    @Test
    void degreesWhereMetresAreDeclaredAreRefused() {
        String degrees =
                "{\"type\":\"Polygon\",\"coordinates\":[[[120,36],[120.1,36],[120.1,36.1],[120,36.1],[120,36]]]}";
        city.layer(DISTRICTS, feature("\"name\":\"东区\",\"adcode\":\"990001\"", degrees));
        city.refuses(this::read, "wrong_crs", "look like degrees", "EPSG:4549");
    }

    @Test
    void metresWhereDegreesAreDeclaredAreRefused() {
        city.profile.districts(DISTRICTS, "GCJ-02");
        city.refuses(this::read, "wrong_crs", "no longitudes and latitudes", "GCJ-02");
    }

    @Test
    void districtsBeyondTheMetricSystemsAreaAreRefused() {
        city.layer(DISTRICTS, district("远区", "990001", 3_000_000));
        city.refuses(this::read, "wrong_crs", "EPSG:4549");
    }

    @Test
    void townsFarFromTheDistrictsAreRefused() {
        city.profile.towns(TOWNS, "EPSG:4548");
        city.refuses(this::read, "wrong_crs", "50 km", "EPSG:4548");
    }

    @Test
    void aFeatureWithoutNameOrCodeIsNamed() {
        city.layer(DISTRICTS, feature("\"name\":null,\"adcode\":null", box(0, 0, 10_000, 10_000)));
        city.refuses(this::read, "null_code", "feature 1");
        assertThat(city.issue("null_name").message()).contains("feature 1");
    }
}
