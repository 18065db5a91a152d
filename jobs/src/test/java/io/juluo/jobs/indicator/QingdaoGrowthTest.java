package io.juluo.jobs.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.juluo.geodata.RealData;
import io.juluo.geodata.SparkTest;
import io.juluo.geodata.city.CityProfile;
import io.juluo.geodata.city.CityProfiles;
import io.juluo.geodata.issue.DataIssue;
import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.geodata.issue.IssueReport;
import io.juluo.geodata.seed.Seeds;
import io.juluo.geodata.seed.ZoneRegister;
import io.juluo.geodata.source.CensusControlSource;
import io.juluo.geodata.source.ZoneSource;
import io.juluo.geodata.table.CensusControlTable;
import io.juluo.geodata.table.IndicatorValueTable;
import io.juluo.jobs.uncertainty.ErrorModel;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Qingdao's growth from the census of 2010 to that of 2020 across the mergers of 2012 and 2017. The expected numbers were
 * computed from the two files by hand: 四方 (462,497) with 市北, 胶南 (868,348) with 黄岛, 即墨 under its new code, 高新区
 * (41,823) with 城阳.
 */
class QingdaoGrowthTest extends SparkTest {
    private static final Path HOME = Path.of(System.getProperty("juluo.home"));
    private static final Map<String, Long> GROWTH_2010_2020 = Map.of(
            "370202", -58_204L,
            "370203", 76_164L,
            "370211", 511_041L,
            "370212", 122_901L,
            "370213", 224_892L,
            "370214", 372_397L,
            "370215", 158_876L,
            "370281", 144_766L,
            "370283", -166_076L,
            "370285", -30_122L);
    private static final Map<String, Long> RESIDENTS_2010 = Map.of(
            "370202", 544_847L,
            "370203", 1_020_715L,
            "370211", 1_392_554L,
            "370212", 379_469L,
            "370213", 512_389L,
            "370214", 737_209L,
            "370215", 1_177_201L,
            "370281", 843_054L,
            "370283", 1_357_424L,
            "370285", 750_225L);

    @TempDir
    static Path cache;

    private static final IssueReport ISSUES = new IssueReport();
    private static final SmallWorld SMALL = new SmallWorld();
    private static List<Row> figures = List.of();

    @BeforeAll
    static void compute() {
        CityProfile profile = CityProfiles.load(
                        HOME.resolve("geodata/cities/qingdao/city.yaml"), RealData.file("qingdao"), cache)
                .profile();
        ZoneRegister register = Seeds.load(HOME.resolve("seeds"), null).zoneRegister();
        Dataset<Row> zones = ZoneSource.read(spark(), profile, register, new IssueReport());
        IndicatorTables none = SMALL.tables();
        IndicatorTables tables = new IndicatorTables(
                zones,
                none.pieces(),
                CensusControlSource.read(spark(), profile, register, new IssueReport(), zones),
                none.flows(),
                none.serviceDistances(),
                none.stopCover(),
                CensusControlSource.readEarlier(spark(), profile, register, ISSUES, zones)
                        .cache(),
                none.zoneGround(),
                none.zonePeople(),
                ErrorModel.ofUniform(0.9, 0.25),
                null);
        IndicatorParameters parameters = SMALL.parameters("370200");
        figures = new Growth()
                .compute(tables, parameters)
                .unionByName(new UrbanisationRate().compute(tables, parameters))
                .collectAsList();
        assertThat(tables.earlierControls()
                        .selectExpr("sum(" + CensusControlTable.POPULATION.name() + ")")
                        .first()
                        .getLong(0))
                .isEqualTo(8_715_087);
    }

    private static double value(String definition, String code) {
        return figures.stream()
                .filter(row -> definition.equals(row.getAs(IndicatorValueTable.DEFINITION_ID.name()))
                        && code.equals(row.getAs(IndicatorValueTable.ZONE_CODE.name())))
                .map(SmallWorld::value)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void eachDistrictGrewByTheCensusesOwnNumbers() {
        GROWTH_2010_2020.forEach((code, people) ->
                assertThat(value("growth_persons", code)).as(code).isEqualTo((double) people));
        RESIDENTS_2010.forEach((code, people) -> assertThat(value("growth_relative", code))
                .as(code)
                .isEqualTo((double) GROWTH_2010_2020.getOrDefault(code, 0L) / people));
    }

    @Test
    void theCityGrewByAMillionAndAThird() {
        assertThat(value("growth_persons", "370200")).isEqualTo(1_356_635);
        assertThat(value("growth_relative", "370200")).isCloseTo(0.155665, within(1e-6));
    }

    @Test
    void theUrbanisationRateWasPassedBeforeThePopulationPlanSetIt() {
        assertThat(value("urbanisation_rate", "370200")).isEqualTo(7_688_474.0 / 10_071_722);
        assertThat(value("urbanisation_rate_earlier", "370200")).isEqualTo(5_735_439.0 / 8_715_087);
        assertThat(value("urbanisation_rate", "370211")).isCloseTo(0.820029, within(1e-6));
        assertThat(value("urbanisation_rate", "370214")).isEqualTo(1_061_731.0 / 1_109_606);
        assertThat(value("urbanisation_rate_earlier", "370203")).isEqualTo(1);
    }

    @Test
    void theLookAlikeCharacterAndTheMergersAreToldAndNothingElse() {
        assertThat(ISSUES.all())
                .extracting(DataIssue::kind)
                .containsExactlyInAnyOrder("look_alike_character", "merged_unit", "former_code");
        assertThat(ISSUES.all())
                .filteredOn(issue -> issue.severity() == Severity.WARNING)
                .singleElement()
                .satisfies(issue -> assertThat(issue.message()).contains("370203 巿北区 → 市北区"));
    }
}
