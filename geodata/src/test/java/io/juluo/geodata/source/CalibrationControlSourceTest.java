package io.juluo.geodata.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.juluo.geodata.BadInput;
import io.juluo.geodata.SparkTest;
import io.juluo.geodata.city.CalibrationInput;
import io.juluo.geodata.city.CalibrationInput.Level;
import io.juluo.geodata.city.CalibrationInput.MarginInput;
import io.juluo.geodata.city.CalibrationInput.TownControlInput;
import io.juluo.geodata.city.CityProfile;
import io.juluo.geodata.issue.DataIssue.Severity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** District 990001 has 100 people and the high-tech zone's 20 besides, 990002 has 40. */
class CalibrationControlSourceTest extends SparkTest {
    @TempDir
    private Path folder;

    private SmallCity city;
    private final List<MarginInput> margins = new ArrayList<>();
    private @Nullable TownControlInput towns;

    @BeforeEach
    void build() {
        city = new SmallCity(folder);
        city.profile.control("census.csv", "code", null, "people", Map.of("990071", "990001"));
        city.write("census.csv", "code,people\n990000,160\n990001,100\n990002,40\n990071,20\n");
    }

    private void margin(String dimension, boolean percent, @Nullable String rest, String... columns) {
        Map<String, List<String>> categories = new LinkedHashMap<>();
        for (String column : columns) {
            categories.put(column, List.of(column));
        }
        margins.add(new MarginInput(
                city.profile.observed("margins.csv"), "code", dimension, percent, categories, rest, Map.of()));
    }

    private void townControl(String... lines) {
        city.write("towns.csv", "code,people\n" + String.join("\n", lines) + "\n");
        towns = new TownControlInput(city.profile.observed("towns.csv"), "code", "people");
    }

    private List<String> read(Level level) {
        CityProfile profile = city.profile
                .calibration(new CalibrationInput(level, 1.5, towns, margins))
                .build();
        Dataset<Row> zones = city.zones(spark());
        Dataset<Row> controls = CensusControlSource.read(spark(), profile, SmallCity.REGISTER, city.issues, zones);
        return CalibrationControlSource.read(spark(), profile, SmallCity.REGISTER, city.issues, zones, controls)
                .collectAsList()
                .stream()
                .map(row -> row.mkString(" "))
                .toList();
    }

    @Test
    void nothingIsReadWhereNothingIsScaled() {
        assertThat(read(Level.NONE)).isEmpty();
    }

    @Test
    void unitsAddUpToTheirDistricts() {
        margin("sex", false, null, "male", "female");
        city.write("margins.csv", "code,male,female\n990000,1,1\n990001.0,60,40.0\n990002,10,30\n990071,15,5\n");

        assertThat(read(Level.DISTRICT))
                .containsExactly(
                        "district 990001 total all 120.0 observed",
                        "district 990002 total all 40.0 observed",
                        "district 990001 sex male 75.0 observed",
                        "district 990001 sex female 45.0 observed",
                        "district 990002 sex male 10.0 observed",
                        "district 990002 sex female 30.0 observed");
        assertThat(city.issues.all()).isEmpty();
    }

    @Test
    void percentagesAreOfTheUnitAndTheRestIsWhatTheyLeave() {
        margin("age", true, "grown", "young", "old");
        city.write("margins.csv", "code,young,old\n990001,10,20\n990002,25,25\n990071,50,0\n");

        assertThat(read(Level.DISTRICT))
                .contains(
                        "district 990001 age young 20.0 observed",
                        "district 990001 age old 20.0 observed",
                        "district 990001 age grown 80.0 observed",
                        "district 990002 age grown 20.0 observed");
        assertThat(city.issues.all()).isEmpty();
    }

    @Test
    @BadInput(
            number = 61,
            input = "census totals by age and by sex that do not add up to the same people",
            must = "are told with both totals and the difference, and scaled to the zone's people")
    void marginsThatContradictTheTotalAreScaledAndTold() {
        margin("sex", false, null, "male", "female");
        city.write("margins.csv", "code,male,female\n990001,60,40\n990002,10.5,31.5\n990071,15,5\n");

        assertThat(read(Level.DISTRICT))
                .contains("district 990002 sex male 10.0 observed", "district 990002 sex female 30.0 observed");
        city.tells(Severity.WARNING, "margins_contradict", 1, "990002 sex", "42.0 ≠ 40.0", "+2.0");
    }

    @Test
    void marginsOfOtherPeopleAreRefused() {
        margin("sex", false, null, "male", "female");
        city.write("margins.csv", "code,male,female\n990001,60,40\n990002,10,40\n990071,15,5\n");

        city.refuses(() -> read(Level.DISTRICT), "margins_of_other_people", "990002 sex", "50.0 ≠ 40.0", "+10.0");
    }

    @Test
    void aDistrictWithoutItsRowIsTold() {
        margin("sex", false, null, "male", "female");
        city.write("margins.csv", "code,male,female\n990001,60,60\n");

        assertThat(read(Level.DISTRICT)).hasSize(4);
        city.tells(Severity.WARNING, "zone_without_margin", 1, "990002");
    }

    @Test
    void valuesThatAreNoNumbersAndUnknownUnitsAreRefusedByLine() {
        margin("sex", false, null, "male", "female");
        city.write("margins.csv", "code,male,female\n990001,60,-1\n990009,1,1\n990002,10,30\n990002,10,30\n");

        city.refuses(() -> read(Level.DISTRICT), "bad_margin", "line 2 (990001)");
        assertThat(city.issue("unknown_unit").message()).contains("line 3 (990009)");
        assertThat(city.issue("duplicate_code").message()).contains("line 5 (990002)");
        assertThat(city.issues.all())
                .as("a row that is there but cannot be read is not missing too")
                .noneMatch(issue -> issue.kind().equals("zone_without_margin"));
    }

    @Test
    void townsHoldAgainstTheirDistrictAndTheDifferenceIsTold() {
        townControl("990001,120", "990001001,50", "990001002,60", "990002001,40");

        assertThat(read(Level.TOWN))
                .containsExactly(
                        "town 990001001 total all 50.0 observed",
                        "town 990001002 total all 60.0 observed",
                        "town 990002001 total all 40.0 observed",
                        "district 990001 total all 110.0 observed",
                        "district 990002 total all 40.0 observed");
        city.tells(Severity.WARNING, "towns_differ_from_district", 1, "990001: 110 ≠ 120 (-10)");
    }

    @Test
    void everyTownNeedsItsTotal() {
        townControl("990001001,50", "990002001,40", "990002009,1");

        city.refuses(() -> read(Level.TOWN), "town_without_control", "990001002");
        assertThat(city.issue("unknown_unit").message()).contains("line 4 (990002009)");
    }

    @Test
    void aTownWhoseTotalCannotBeReadIsNotMissingToo() {
        townControl("990001001,50", "990001002,sixty", "990002001,40");

        city.refuses(() -> read(Level.TOWN), "bad_population", "line 3 (990001002)");
        assertThat(city.issues.all()).noneMatch(issue -> issue.kind().equals("town_without_control"));
    }

    @Test
    void categoriesOfTownsNeedPeopleScaledToTowns() {
        margin("sex", false, null, "male", "female");
        city.write("margins.csv", "code,male,female\n990001,1,1\n990001001,25,25\n990001002,40,30\n990002001,20,20\n");

        city.refuses(() -> read(Level.DISTRICT), "margin_of_towns", "sex");
    }

    @Test
    void categoriesOfTownsAreReadWhereTownsAreScaled() {
        margin("sex", false, null, "male", "female");
        townControl("990001001,50", "990001002,70", "990002001,40");
        city.write("margins.csv", "code,male,female\n990001,1,1\n990001001,25,25\n990001002,40,30\n990002001,20,20\n");

        assertThat(read(Level.TOWN))
                .contains("town 990001002 sex male 40.0 observed", "town 990002001 sex female 20.0 observed")
                .hasSize(3 + 2 + 6);
    }
}
