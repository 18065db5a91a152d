package io.juluo.jobs.run;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.juluo.geodata.RealData;
import io.juluo.geodata.SparkTest;
import io.juluo.geodata.city.CityProfiles;
import io.juluo.geodata.synth.SyntheticInputs;
import io.juluo.geodata.table.CalibrationFactorTable;
import io.juluo.geodata.table.IndicatorValueTable;
import io.juluo.geodata.table.LedgerTable;
import io.juluo.geodata.table.RunColumns;
import io.juluo.geodata.table.TableSpec;
import io.juluo.geodata.table.TargetStatusTable;
import io.juluo.geodata.table.ZoneCategoryTable;
import io.juluo.jobs.population.LedgerLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Qingdao's real boundaries, census, metro and bus routes by the command itself, twice. The expected people are those of
 * the census of 2020 added up by hand: 市南, 市北, 李沧, 崂山 and 城阳 have 3,890,956 of 10,071,722, with 高新区 3,932,779.
 */
class QingdaoNightlyTest extends SparkTest {
    private static final String DATE = "2025-06-30";
    private static final double RESIDENTS = 10_071_722;
    private static final double HIGH_TECH_ZONE = 41_823;
    private static final Path PROFILE = Path.of(System.getProperty("juluo.home"), "geodata/cities/qingdao/city.yaml");

    @TempDir
    static Path out;

    private static NightlyTrial trial = new NightlyTrial(Path.of("."), "qingdao");
    private static Map<String, String> firstHashes = Map.of();
    private static String firstRun = "";

    @BeforeAll
    static void runTwice() throws IOException {
        String data = RealData.file("qingdao").toString();
        trial = new NightlyTrial(out, "qingdao");
        asInARun(() -> trial.nightly(PROFILE, "--data", data, "--date", DATE)).finished();
        firstHashes = hashes();
        firstRun = runJson().path("runId").asText();
        asInARun(() -> trial.nightly(PROFILE, "--data", data, "--date", DATE)).finished();
    }

    private static JsonNode runJson() throws IOException {
        return new ObjectMapper().readTree(trial.run(DATE).resolve("run.json").toFile());
    }

    private static Map<String, String> hashes() throws IOException {
        Map<String, String> hashes = new HashMap<>();
        runJson()
                .path("tables")
                .forEach(table -> hashes.put(
                        table.path("name").asText(), table.path("canonicalHash").asText()));
        return hashes;
    }

    private static Dataset<Row> table(TableSpec spec) {
        Path table = trial.area().resolve("tables").resolve(spec.name());
        return spark().read().format("delta").load(table.toString());
    }

    private static Dataset<Row> values(String level, String definition) {
        return table(IndicatorValueTable.SPEC)
                .where(IndicatorValueTable.ZONE_LEVEL.col().equalTo(level))
                .where(IndicatorValueTable.DEFINITION_ID.col().equalTo(definition));
    }

    private static Map<String, Double> residents(String level) {
        return values(level, "usual_residents").collectAsList().stream()
                .collect(Collectors.toMap(
                        row -> row.getAs(IndicatorValueTable.ZONE_CODE.name()),
                        row -> row.getAs(IndicatorValueTable.VALUE.name())));
    }

    private static void isShare(String definition, double people) {
        Row share = values("city", definition).first();
        assertThat(share.<Double>getAs(IndicatorValueTable.NUMERATOR.name())).isEqualTo(people);
        assertThat(share.<Double>getAs(IndicatorValueTable.DENOMINATOR.name())).isEqualTo(RESIDENTS);
        assertThat(share.<Double>getAs(IndicatorValueTable.VALUE.name())).isEqualTo(people / RESIDENTS);
        assertThat(share.<String>getAs(IndicatorValueTable.INPUT_KIND.name())).isEqualTo("observed");
    }

    @Test
    void theShareOfTheMainCityIsObservedAndMissesItsTarget() {
        isShare("main_city_share", 3_932_779);
        isShare("main_city_share_without_hightech", 3_890_956);
        Row target = table(TargetStatusTable.SPEC)
                .where(TargetStatusTable.TARGET_ID.col().equalTo("qingdao_main_city_share_2025"))
                .first();
        assertThat(target.<Double>getAs(TargetStatusTable.TARGET_VALUE.name())).isEqualTo(0.40);
        assertThat(target.<Double>getAs(TargetStatusTable.TOLERANCE.name())).isEqualTo(0.005);
        assertThat(target.<String>getAs(TargetStatusTable.STATUS.name())).isEqualTo("not_met");
    }

    @Test
    void theResidentsOfEachDistrictAreThoseOfTheCensus() throws IOException {
        Map<String, Double> census = new HashMap<>();
        Path file = RealData.file("qingdao").resolve("qingdao_2020_by_district.csv");
        List<String> lines = Files.readAllLines(file);
        List<String> header = List.of(lines.get(0).replace("\uFEFF", "").split(","));
        for (String line : lines.subList(1, lines.size())) {
            String[] row = line.split(",");
            String code = row[header.indexOf("区划代码")].replace(".0", "");
            census.put(code, Double.parseDouble(row[header.indexOf("人口数_合计")]));
        }
        census.remove("370200");
        assertThat(census.remove("370271")).isEqualTo(HIGH_TECH_ZONE);
        census.merge("370214", HIGH_TECH_ZONE, Double::sum);

        Map<String, Double> residents = residents("district");

        assertThat(residents).hasSize(10).containsOnlyKeys(census.keySet());
        census.forEach(
                (code, people) -> assertThat(residents.get(code)).as(code).isCloseTo(people, within(1e-6)));
    }

    @Test
    void eachTownHasThePeopleThatTheGeneratorPutThere() throws IOException {
        Path made = CityProfiles.load(PROFILE, RealData.file("qingdao"), Home.cache())
                .profile()
                .syntheticDir();
        Map<String, Double> residents = residents("town");
        List<String> truth = Files.readAllLines(made.resolve(SyntheticInputs.TRUTH_FILE_NAME));

        assertThat(residents).hasSize(135);
        assertThat(truth).hasSize(136);
        for (String line : truth.subList(1, truth.size())) {
            String[] town = line.split(",");
            double people = Double.parseDouble(town[1]);
            assertThat(requireNonNull(residents.get(town[0]))).as(town[0]).isCloseTo(people, within(1e-6 * people));
        }
    }

    @Test
    void everyDefinitionOfTownsHasARowForEachOfThem() {
        List<Row> rows = table(IndicatorValueTable.SPEC)
                .where(IndicatorValueTable.ZONE_LEVEL.col().equalTo("town"))
                .groupBy(
                        IndicatorValueTable.DEFINITION_ID.col(),
                        IndicatorValueTable.SERVICE.col(),
                        IndicatorValueTable.UNIT_LEVEL.col())
                .agg(functions.count(functions.lit(1)), functions.countDistinct(IndicatorValueTable.ZONE_CODE.col()))
                .collectAsList();

        assertThat(rows)
                .hasSizeGreaterThan(15)
                .allSatisfy(row -> assertThat(row.toString()).endsWith(",135,135]"));
    }

    @Test
    void nothingThatRestsOnSyntheticOrDerivedInputIsAssessed() {
        List<String> states = table(TargetStatusTable.SPEC)
                .where(TargetStatusTable.INPUT_KIND.col().notEqual("observed"))
                .where(TargetStatusTable.TARGET_VALUE.col().isNotNull())
                .select(TargetStatusTable.STATUS.col())
                .distinct()
                .collectAsList()
                .stream()
                .map(row -> row.getString(0))
                .toList();

        assertThat(states).containsExactly("not_assessed");
    }

    @Test
    void theTransitTargetOfTheWestCoastIsHeldAgainstItsOwnDistrictAlone() {
        List<Row> rows = table(TargetStatusTable.SPEC)
                .where(TargetStatusTable.DEFINITION_ID.col().equalTo("transit_800m_population"))
                .where(TargetStatusTable.TARGET_VALUE.col().isNotNull())
                .select(TargetStatusTable.ZONE_CODE.col(), TargetStatusTable.TARGET_VALUE.col())
                .collectAsList();

        assertThat(rows).singleElement().hasToString("[370211,0.9]");
    }

    @Test
    void theLedgerAccountsForEveryPerson() {
        assertThat(line("census_control", LedgerLine.TOTAL)).isEqualTo(RESIDENTS);
        assertThat(line("census_control", LedgerLine.INSIDE)).isEqualTo(RESIDENTS);
        assertThat(line("population_cell", LedgerLine.TOTAL)).isCloseTo(RESIDENTS, within(1e-6));
        assertThat(line("population_cell", LedgerLine.INSIDE)).isCloseTo(RESIDENTS, within(1e-2));
        assertThat(line("population_cell", LedgerLine.INSIDE)
                        + line("population_cell", LedgerLine.IN_DISTRICT_NO_TOWN)
                        + line("population_cell", LedgerLine.OUTSIDE_CITY))
                .isCloseTo(RESIDENTS, within(1e-6));
        assertThat(line("commute_flow", LedgerLine.UNLOCATABLE)).isZero();
    }

    private static double line(String input, LedgerLine line) {
        return table(LedgerTable.SPEC)
                .where(LedgerTable.INPUT.col().equalTo(input))
                .where(LedgerTable.ZONE_LEVEL.col().equalTo("city"))
                .where(LedgerTable.LINE.col().equalTo(line.code()))
                .select(LedgerTable.PERSONS.col())
                .first()
                .getDouble(0);
    }

    @Test
    void theSecondRunGivesTheSameRowsAndTakesThePlaceOfTheFirst() throws IOException {
        String secondRun = runJson().path("runId").asText();

        assertThat(firstHashes).hasSizeGreaterThan(8);
        assertThat(hashes()).isEqualTo(firstHashes);
        assertThat(secondRun).isNotEqualTo(firstRun);
        assertThat(table(IndicatorValueTable.SPEC)
                        .select(RunColumns.RUN_ID.col())
                        .distinct()
                        .collectAsList())
                .singleElement()
                .hasToString("[" + secondRun + "]");
    }

    @Test
    void theSyntheticGridWasMadeToTheCensusSoNothingIsScaled() {
        List<Row> factors = table(CalibrationFactorTable.SPEC).collectAsList();

        assertThat(factors).hasSize(10 * (1 + 2 + 2 + 3));
        assertThat(factors).allSatisfy(row -> {
            assertThat(row.<Boolean>getAs(CalibrationFactorTable.FLAGGED.name()))
                    .isFalse();
            Double factor = row.getAs(CalibrationFactorTable.FACTOR.name());
            double control = row.getAs(CalibrationFactorTable.CONTROL.name());
            assertThat(factor == null ? 1 : factor).as(row.toString()).isCloseTo(1, within(1e-9));
            assertThat(row.<Double>getAs(CalibrationFactorTable.AFTER.name())).isCloseTo(control, within(1e-6));
        });
        assertThat(factors.stream()
                        .filter(row -> row.isNullAt(row.fieldIndex(CalibrationFactorTable.FACTOR.name())))
                        .map(row -> row.<Double>getAs(CalibrationFactorTable.CONTROL.name())))
                .as("nobody is rural in 市南, 市北 and 李沧")
                .containsExactly(0.0, 0.0, 0.0);
    }

    @Test
    void everyTownHasItsPeopleByCategory() {
        Dataset<Row> towns = table(ZoneCategoryTable.SPEC)
                .where(ZoneCategoryTable.ZONE_LEVEL.col().equalTo("town"));
        Dataset<Row> city = table(ZoneCategoryTable.SPEC)
                .where(ZoneCategoryTable.ZONE_LEVEL.col().equalTo("city"));

        assertThat(towns.count()).isEqualTo(135 * (2 + 2 + 3));
        assertThat(city.where(ZoneCategoryTable.CATEGORY.col().equalTo("male"))
                        .select(ZoneCategoryTable.PERSONS.col())
                        .head()
                        .getDouble(0))
                .isCloseTo(5_132_234, within(1e-5));
    }
}
