package io.juluo.geodata.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.juluo.geodata.BadInput;
import io.juluo.geodata.RealData;
import io.juluo.geodata.SparkTest;
import io.juluo.geodata.city.CityProfile.LayerInput;
import io.juluo.geodata.city.CityProfile.ZoneInput;
import io.juluo.geodata.city.TestProfiles;
import io.juluo.geodata.issue.DataIssue;
import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.geodata.issue.IssueReport;
import io.juluo.geodata.source.zone.ZoneFeature;
import io.juluo.geodata.table.CensusControlTable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/** Qingdao's real layers of other years and sources: invalid polygons, codes that have ended, names written otherwise. */
class QingdaoZonesTest extends SparkTest {
    private final IssueReport issues = new IssueReport();

    private TestProfiles qingdao() {
        return TestProfiles.in(RealData.file("qingdao"))
                .city("370200", Set.of("370202", "370203", "370213", "370212", "370214"))
                .districts("districts_osm_wgs84.geojson", "EPSG:4326")
                .townsWithLookup("towns_osm_wgs84.geojson", "EPSG:4326", "district_adcode", "town_codes.csv");
    }

    private DataIssue issue(String kind) {
        List<DataIssue> found =
                issues.all().stream().filter(issue -> issue.kind().equals(kind)).toList();
        assertThat(found).as("%s in %s", kind, issues.all()).hasSize(1);
        return found.get(0);
    }

    @Test
    @BadInput(
            number = 1,
            input = "ten of ten real districts with self-intersections",
            must = "are repaired; less than a tenth of a square metre of each is in doubt")
    void allTenInvalidDistrictsAreRepairedWithHardlyAnyAreaInDoubt() {
        TestProfiles profile = qingdao();
        LayerInput layer = new LayerInput(profile.observed("districts_echarts_invalid_gcj02.geojson"), "GCJ-02");

        List<ZoneFeature> districts =
                ZoneFeatures.of(spark(), layer, profile.build(), issues).features();

        assertThat(districts)
                .hasSize(10)
                .allMatch(district -> district.geometry().isValid());
        DataIssue repaired = issue("repaired_polygon");
        assertThat(repaired.count()).isEqualTo(6);
        assertThat(repaired.sample()).allMatch(text -> text.matches(".*, in doubt 0\\.0[0-9] m² .*"));
        DataIssue cleaned = issue("cleaned_polygon");
        assertThat(cleaned.count()).isEqualTo(4);
        assertThat(cleaned.sample()).allMatch(text -> text.contains("self-intersection @ 120."));
        assertThat(issues.all()).hasSize(2);
    }

    @Test
    void theInvalidLayerOfOldCodesServesAsDistrictLayer() {
        TestProfiles profile = qingdao();
        ZoneInput echarts = new ZoneInput(
                profile.observed("districts_echarts_invalid_gcj02.geojson"), "GCJ-02", "id", "name", null, null);
        Dataset<Row> zones = ZoneSource.read(spark(), profile.districts(echarts).build(), SmallCity.REGISTER, issues);

        assertThat(zones.filter("zone_level = 'district'").select("zone_code").collectAsList().stream()
                        .map(row -> row.getString(0)))
                .contains("370215")
                .hasSize(10);
        assertThat(issue("former_code").message()).contains("370282 即墨市 → 370215 即墨区 (2017)");
        assertThat(issue("overlap_resolved").count()).isEqualTo(2);
        assertThat(issues.count(Severity.ERROR)).isZero();
    }

    @Test
    void theCensusOf2010IsReadByTheDistrictsOfToday() {
        TestProfiles profile = qingdao().control("qingdao_2010_by_district.csv", "区划代码", "地区", "合计", Map.of());
        Dataset<Row> zones = ZoneSource.read(spark(), profile.build(), SmallCity.REGISTER, new IssueReport());

        Map<String, Long> people =
                CensusControlSource.read(spark(), profile.build(), SmallCity.REGISTER, issues, zones)
                        .collectAsList()
                        .stream()
                        .collect(Collectors.toMap(
                                row -> row.getAs(CensusControlTable.DISTRICT_CODE.name()),
                                row -> row.getAs(CensusControlTable.POPULATION.name())));

        assertThat(people)
                .hasSize(10)
                .containsEntry("370203", 558_218L + 462_497)
                .containsEntry("370211", 524_206L + 868_348)
                .containsEntry("370215", 1_177_201L);
        assertThat(people.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(8_715_087);
        assertThat(issue("former_code").message()).contains("370282 即墨市 → 370215 即墨区 (2017)");
        assertThat(issue("merged_unit").severity()).isEqualTo(Severity.NOTICE);
        assertThat(issue("merged_unit").message()).contains("370205 四方区 → 370203 市北区 (2012): 462,497");
        assertThat(issue("look_alike_character").message()).contains("370203 巿北区 → 市北区");
        assertThat(issues.all()).hasSize(3);
    }
}
