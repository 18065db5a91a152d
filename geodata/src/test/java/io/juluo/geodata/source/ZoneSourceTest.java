package io.juluo.geodata.source;

import static io.juluo.geodata.source.SmallCity.box;
import static io.juluo.geodata.source.SmallCity.district;
import static io.juluo.geodata.source.SmallCity.feature;
import static io.juluo.geodata.source.SmallCity.polygon;
import static io.juluo.geodata.source.SmallCity.town;
import static org.assertj.core.api.Assertions.assertThat;

import io.juluo.geodata.BadInput;
import io.juluo.geodata.SparkTest;
import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.geodata.table.ZoneTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
        return ZoneSource.read(spark(), city.profile.build(), SmallCity.REGISTER, city.issues)
                .collectAsList();
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

        city.refuses(this::read, "null_code", "feature 2 (上镇), 990001");
        assertThat(city.issue("ambiguous_code").message()).contains("feature 3 (西镇): 西镇 2, 西镇 3");
    }

    @Test
    void aNameInAnotherSpellingIsFoundAndTold() {
        city.write("codes.csv", "code,name,areaCode\n1,下（镇）,990001\n2,上镇街道办事处,990001\n3,西 鎮,990002\n");
        city.layer(
                TOWNS,
                town("下（镇）", "", "990001", box(0, 0, 10_000, 5_000)),
                town("上镇街道", "", "990001", box(0, 5_000, 10_000, 10_000)),
                WEST_TOWN);
        city.profile.townsWithLookup(TOWNS, "EPSG:4549", "district", "codes.csv");

        assertThat(read()).extracting(row -> row.getString(1)).containsExactly("990001", "990002", "1", "2", "3");
        city.tells(Severity.WARNING, "name_variant", 2, "feature 2 (上镇街道) = 上镇街道办事处 2", "feature 3 (西镇) = 西 鎮 3");
    }

    @Test
    void aSpellingThatCouldBeTwoTownsIsRefused() {
        city.write("codes.csv", "code,name,areaCode\n1,下镇,990001\n2,上镇,990001\n3,城西街道,990002\n4,城西镇,990002\n");
        city.layer(
                TOWNS,
                town("下镇", "", "990001", box(0, 0, 10_000, 5_000)),
                town("上镇", "", "990001", box(0, 5_000, 10_000, 10_000)),
                town("城西办事处", "", "990002", box(10_000, 0, 20_000, 10_000)));
        city.profile.townsWithLookup(TOWNS, "EPSG:4549", "district", "codes.csv");

        city.refuses(this::read, "ambiguous_code", "feature 3 (城西办事处): 城西街道 3, 城西镇 4");
    }

    @Test
    void aLookAlikeCharacterInANameIsSetRightAndTold() {
        city.layer(DISTRICTS, district("巿区", "990001", 0), district("西区", "990002", 10_000));

        assertThat(read().get(0).getString(2)).isEqualTo("市区");
        city.tells(Severity.WARNING, "look_alike_character", 1, "feature 1 (巿区) → 市区");
    }

    @Test
    void formerCodesAreReadAsTheyAreToday() {
        city.profile.city("370200", Set.of("370282"));
        city.layer(DISTRICTS, district("即墨市", "370282", 0), district("西区", "990002", 10_000));
        city.layer(TOWNS, WEST_TOWN, town("下镇", "370282001", "370282", box(0, 0, 10_000, 10_000)));

        List<Row> zones = read();

        assertThat(zones)
                .extracting(row -> row.getString(1) + " " + row.getString(2) + " " + row.getString(3))
                .containsExactly("370215 即墨区 370200", "990002 西区 370200", "370215001 下镇 370215", "990002001 西镇 990002");
        assertThat(zones.get(0).<Boolean>getAs(ZoneTable.IN_MAIN_CITY.name())).isTrue();
        assertThat(zones.get(2).<Boolean>getAs(ZoneTable.IN_MAIN_CITY.name())).isTrue();
        assertThat(city.issues.all())
                .extracting(issue -> issue.kind() + " " + issue.input())
                .containsExactlyInAnyOrder(
                        "former_code districts.geojson", "former_code towns.geojson", "former_code city.yaml");
    }

    @Test
    void aPolygonOfAMergedDistrictIsRefusedWithWhatToJoin() {
        city.layer(DISTRICTS, district("四方区", "370205", 0), district("西区", "990002", 10_000));

        city.refuses(this::read, "merged_zone", "feature 1 (四方区): 370205 四方区 → 370203 市北区 (2012)");
        assertThat(city.issue("merged_zone").mend()).contains("join");
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
    @BadInput(
            number = 10,
            input = "two zones of one level with one code",
            must = "is refused; the code and both features are named")
    void twoTownsWithOneCodeAreNamed() {
        city.layer(
                TOWNS,
                WEST_TOWN,
                town("甲镇", "990001001", "990001", box(0, 0, 10_000, 5_000)),
                town("乙镇", "990001001", "990001", box(0, 5_000, 10_000, 10_000)));
        city.refuses(this::read, "duplicate_code", "990001001: feature 2 (甲镇), feature 3 (乙镇)");
    }

    @Test
    @BadInput(number = 10, input = "two towns of one district with one name", must = "is a warning that names both")
    void twoTownsOfOneDistrictWithOneNameAreAWarning() {
        city.layer(
                TOWNS,
                WEST_TOWN,
                town("甲镇", "990001001", "990001", box(0, 0, 10_000, 5_000)),
                town("甲镇", "990001002", "990001", box(0, 5_000, 10_000, 10_000)));

        assertThat(read()).hasSize(5);
        city.tells(Severity.WARNING, "duplicate_name", 1, "甲镇 (990001)");
    }

    @Test
    void aTownOfAnUnknownDistrictIsNamed() {
        city.layer(TOWNS, WEST_TOWN, town("迷镇", "5", "990009", box(0, 0, 10_000, 10_000)));
        city.refuses(this::read, "unknown_parent", "迷镇 5: 990009");
    }

    @Test
    void aMainCityThatIsNoDistrictIsNamed() {
        city.profile.city("990000", Set.of("990001", "990007"));
        city.refuses(this::read, "unknown_main_city", "990007");
    }

    @Test
    void whatCanBeUsedIsReadAlthoughTheRestIsRefused() {
        city.layer(
                TOWNS,
                WEST_TOWN,
                town("蝶镇", "1", "990001", polygon(0, 0, 1_000, 1_000, 1_000, 0, 0, 1_000, 0, 0)),
                town("甲镇", "2", "990001", box(0, 0, 10_000, 5_000)),
                town("乙镇", "2", "990001", box(0, 5_000, 10_000, 10_000)));

        ZoneReading reading = ZoneSource.attempt(spark(), city.profile.build(), SmallCity.REGISTER, city.issues);

        assertThat(reading.refused()).isTrue();
        assertThat(reading.zones().collectAsList())
                .extracting(row -> row.getString(2))
                .containsExactly("东区", "西区", "甲镇", "西镇");
        assertThat(city.issues.count(Severity.ERROR)).isEqualTo(2);
    }

    @Test
    void aLayerThatCannotBeReadLeavesTheOther() throws IOException {
        city.cut(TOWNS, 0.7);

        ZoneReading reading = ZoneSource.attempt(spark(), city.profile.build(), SmallCity.REGISTER, city.issues);

        assertThat(reading.refused()).isTrue();
        assertThat(reading.zones().collectAsList())
                .extracting(row -> row.getString(2))
                .containsExactly("东区", "西区");
    }

    @Test
    void aFeatureWithoutNameOrCodeIsNamed() {
        city.layer(DISTRICTS, feature("\"name\":null,\"adcode\":null", box(0, 0, 10_000, 10_000)));
        city.refuses(this::read, "null_code", "feature 1");
        assertThat(city.issue("null_name").message()).contains("feature 1");
    }
}
