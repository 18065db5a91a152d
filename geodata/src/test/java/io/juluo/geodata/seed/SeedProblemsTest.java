package io.juluo.geodata.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.juluo.geodata.issue.OperatorError;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeedProblemsTest {
    private static final String TARGET_HEAD = String.join(",", SeedColumns.TARGETS) + "\n";
    private static final String ABOUT =
            "t1,bay,city,990000,试湾市,population,人口占比,main_city_share,,about,0.4,,share,0.005,2025,stated,,,verified,001,6,2,\n";
    private static final String AT_LEAST =
            "t2,bay,city,990000,试湾市,services,覆盖率,coverage,medical,at_least,1,,share,,2025,stated,,,practice,,,,\n";
    private static final String ANY = "t3,*,*,*,*,population,人口占比,main_city_share,,none,,,share,,,,,,practice,,,,\n";

    private static final String HISTORY_HEAD = String.join(",", SeedColumns.HISTORY) + "\n";
    private static final String RENAMED = "990081,海市,990015,海区,2017,renamed,verified,State Council,\n";
    private static final String NODES_HEAD = String.join(",", SeedColumns.NODES) + "\n";
    private static final String ERRORS = String.join(",", SeedColumns.ERROR_ASSUMPTIONS)
            + "\nconfidence,0.9,practice,us,\ncell_clumping,0.25,practice,us,\n"
            + "town_variation_of_fitted_grid,0.15,practice,us,\ncensus_variation,0.0005,practice,us,\n"
            + "phone_design_effect,2,practice,us,\n";
    private static final String NODE = "gu,bay,谷,990001001|990001002,practice,us,\n";
    private static final String NAMES_HEAD = String.join(",", SeedColumns.NAMES) + "\n";
    private static final String LOOK_ALIKE = "look_alike,巿,市,,verified,\n";
    private static final String ALIAS = "alias,西海岸新区,黄岛区,370211,practice,\n";

    @TempDir
    Path folder;

    @BeforeEach
    void goodSeeds() throws IOException {
        write("units.csv", "unit,meaning_en,meaning_zh\nshare,part of a whole,占比\n");
        write(
                "sources.csv",
                String.join(",", SeedColumns.SOURCES) + "\n001,试湾规划,Plan,政府,Government,,2021-05,issued,bay,1.txt\n");
        write(
                "service_circles.csv",
                String.join(",", SeedColumns.CIRCLES)
                        + "\n15min,15,1000,standard_distance,15min_straight,practice,GB 50180-2018,\n");
        write("services.csv", "service,name_zh,name_en,source_id,chapter,section\nmedical,医疗,medical care,001,6,1\n");
        write(
                "facility_classes.csv",
                String.join(",", SeedColumns.CLASSES) + "\nclinic,medical,诊所,clinic,,,practice,\n");
        write("planning_targets.csv", TARGET_HEAD + ABOUT + AT_LEAST + ANY);
        write("stop_tags.csv", String.join(",", SeedColumns.STOP_TAGS) + "\nb1,bus,highway=bus_stop,10,practice,\n");
        write(
                "time_bands.csv",
                String.join(",", SeedColumns.TIME_BANDS) + "\nam,早,morning,07:00,09:00,,practice,us,\n");
        write("zone_history.csv", HISTORY_HEAD + RENAMED);
        write("name_variants.csv", NAMES_HEAD + LOOK_ALIKE + ALIAS);
        write("functional_nodes.csv", NODES_HEAD + NODE);
        write("error_assumptions.csv", ERRORS);
    }

    /** Each assumption stands once, as a share where it is one. */
    @Test
    void aWrongAssumptionOfErrorsIsNamed() throws IOException {
        write(
                "error_assumptions.csv",
                ERRORS.replace("confidence,0.9,", "confidence,90,").replace("census_variation", "cell_clumping"));

        assertThatThrownBy(() -> Seeds.load(folder, null))
                .hasMessageContaining("error_assumptions.csv row 2: value 90.0 must be below 1")
                .hasMessageContaining("error_assumptions.csv row 5: parameter cell_clumping stands twice")
                .hasMessageContaining("error_assumptions.csv: census_variation is missing; add its row");
    }

    @Test
    void goodSeedsLoad() {
        Seeds seeds = Seeds.load(folder, null);

        assertThat(seeds.targets()).extracting(PlanningTarget::targetId).containsExactly("t1", "t2", "t3");
        assertThat(seeds.targets().get(1).tolerance()).isNull();
        assertThat(seeds.targets().get(2).ofAnyArea()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    t2,bay        | t1,bay         | row 3: target_id t1 stands twice
                    t2,bay        | t2,            | row 3: area is empty
                    at_least      | more           | row 3: comparator 'more' is none of about, at_least
                    about,0.4     | about,forty    | row 2: target_value forty is no number
                    about,0.4     | about,         | row 2: target_value must be empty where the comparator is none, and only there
                    about,0.4     | about,NaN      | row 2: target_value NaN is no number
                    share,0.005   | share,         | row 2: tolerance is empty
                    share,0.005   | share,-1       | row 2: tolerance -1.0 is negative
                    share,,2025   | share,0.1,2025 | row 3: tolerance is for about and approaches alone
                    share,0.005   | parts,0.005    | row 2: unit parts stands not in units.csv
                    verified,001  | verified,009   | row 2: source_id 009 stands not in sources.csv
                    verified,001  | verified,      | row 2: source_id is empty; name the document
                    verified,001,6 | verified,001, | row 2: chapter is empty
                    0.4,,share    | 0.4,0.3,share  | row 2: target_value_high 0.3 is not above target_value
                    1,,share      | 1,2,share      | row 3: target_value_high needs the comparator about
                    0.005,2025    | 0.005,25       | row 2: target_year 25 is no year
                    0.005,2025,stated | 0.005,,    | row 2: target_year is empty
                    2025,stated,,,verified | 2025,,,,verified | row 2: year_basis must be stated or inferred
                    services      | leisure        | row 3: theme 'leisure' is none of
                    *,*,*,*,population | *,*,1,*,population | row 4: zone_code must be *
                    none,,        | at_least,1,    | row 4: comparator must be none where the area is *
                    """)
    void oneWrongCellIsNamedWithFileAndRow(String piece, @Nullable String replacement, String expected)
            throws IOException {
        String good = TARGET_HEAD + ABOUT + AT_LEAST + ANY;
        assertThat(good).contains(piece);

        write("planning_targets.csv", good.replace(piece, replacement == null ? "" : replacement));

        assertThat(problems(null))
                .anySatisfy(problem -> assertThat(problem).startsWith("planning_targets.csv " + expected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    zone_history.csv  | 990081,海市,990015 | ,海市,990015        | row 2: old_code is empty
                    zone_history.csv  | 2017             | 17                  | row 2: year 17 is no year
                    zone_history.csv  | 2017             | ,                   | row 2: 10 values, 9 columns
                    zone_history.csv  | renamed          | moved               | row 2: change 'moved' is none of renamed, merged
                    zone_history.csv  | State Council    |                     | row 2: citation is empty
                    zone_history.csv  | 990015           | 990081              | row 2: new_code 990081 leads back to 990081
                    name_variants.csv | look_alike       | wrong               | row 2: kind 'wrong' is none of look_alike
                    name_variants.csv | 巿               | 巿区                 | row 2: written and meant must be one character
                    name_variants.csv | 巿               | 市                  | row 2: meant is what is written
                    name_variants.csv | 370211           |                     | row 3: zone_code must name the zone of an alias
                    name_variants.csv | 巿,市,           | 巿,市,370211        | row 2: zone_code must name the zone of an alias
                    """)
    void oneWrongCellAboutZonesIsNamedWithFileAndRow(
            String file, String piece, @Nullable String replacement, String expected) throws IOException {
        String good = Files.readString(folder.resolve(file));
        assertThat(good).contains(piece);

        write(file, good.replace(piece, replacement == null ? "" : replacement));

        assertThat(problems(null)).anySatisfy(problem -> assertThat(problem).startsWith(file + " " + expected));
    }

    @Test
    void aNodeTwiceOrWithoutTownsIsNamed() throws IOException {
        write("functional_nodes.csv", NODES_HEAD + NODE + NODE + "hu,bay,湖,,practice,us,\n");

        assertThat(problems(null))
                .containsExactly(
                        "functional_nodes.csv row 3: node_code gu stands twice; it must be unique",
                        "functional_nodes.csv row 4: town_codes is empty; fill it in");
    }

    @Test
    void aCodeThatHasEndedTwiceIsNamed() throws IOException {
        write("zone_history.csv", HISTORY_HEAD + RENAMED + RENAMED);

        assertThat(problems(null))
                .containsExactly("zone_history.csv row 3: old_code 990081 stands twice; it must be unique");
    }

    @Test
    void aDefinitionHasOneRowForAnyArea() throws IOException {
        write("planning_targets.csv", TARGET_HEAD + ANY + ANY.replace("t3", "t4"));

        assertThat(problems(null))
                .containsExactly("planning_targets.csv row 3: definition_id main_city_share has a * row already;"
                        + " remove one");
    }

    @Test
    void columnsAreExactlyTheDeclaredOnes() throws IOException {
        write("units.csv", "unit,meaning_en,colour,unit\nshare,part,red,share\n");

        assertThat(problems(null))
                .contains(
                        "units.csv row 1: unknown column colour; known are unit, meaning_en, meaning_zh",
                        "units.csv row 1: column unit stands twice; remove one",
                        "units.csv row 1: column meaning_zh is missing; add it");
    }

    @Test
    void problemsOfAllFilesAreToldAtOnce() throws IOException {
        write("service_circles.csv", String.join(",", SeedColumns.CIRCLES) + "\n15min,15,0,straight,s,practice,GB,\n");
        write("facility_classes.csv", String.join(",", SeedColumns.CLASSES) + "\nclinic,medical,诊所\n\n");
        Files.delete(folder.resolve("sources.csv"));

        assertThat(problems(null))
                .satisfiesExactlyInAnyOrder(
                        p -> assertThat(p).startsWith("sources.csv: cannot be read"),
                        p -> assertThat(p).startsWith("planning_targets.csv row 2: source_id 001 stands not"),
                        p -> assertThat(p).startsWith("service_circles.csv row 2: distance_m 0.0 must be above 0"),
                        p -> assertThat(p).startsWith("service_circles.csv row 2: basis 'straight' is none of"),
                        p -> assertThat(p).startsWith("facility_classes.csv row 2: 3 values, 8 columns"),
                        p -> assertThat(p).startsWith("facility_classes.csv row 3: 1 values, 8 columns"));
    }

    @Test
    void aQuoteThatIsNeverClosedIsToldWithoutTheWordsOfTheProgram() throws IOException {
        write("units.csv", "unit,meaning_zh\n\"persons,人\n");

        assertThat(problems(null))
                .anySatisfy(problem -> assertThat(problem)
                        .startsWith("units.csv: cannot be read (")
                        .contains("it must be a CSV at")
                        .doesNotContain("Exception", "org.apache"));
    }

    @Test
    void theAreasOwnTableIsReadAndItsIdsAreUniqueWithTheOthers() throws IOException {
        Path own = write("own.csv", TARGET_HEAD + ABOUT.replace("t1", "own"));
        assertThat(Seeds.load(folder, own).targets())
                .hasSize(4)
                .last()
                .satisfies(target -> assertThat(target.targetId()).isEqualTo("own"));

        write("own.csv", TARGET_HEAD + ABOUT);
        assertThat(problems(own)).containsExactly("own.csv row 2: target_id t1 stands twice; it must be unique");
    }

    @Test
    void emptyFilesAndOtherEncodingsAreNamed() throws IOException {
        write("units.csv", "");
        Files.write(
                folder.resolve("facility_classes.csv"),
                Files.readString(folder.resolve("facility_classes.csv")).getBytes(Charset.forName("GB18030")));

        assertThat(problems(null))
                .contains(
                        "units.csv: is empty; write the columns unit,meaning_en,meaning_zh",
                        "facility_classes.csv: is no UTF-8 text; save it as UTF-8");
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private String[] problems(@Nullable Path own) {
        Throwable thrown = catchThrowable(() -> Seeds.load(folder, own));
        assertThat(thrown).isInstanceOf(OperatorError.class);
        return String.valueOf(thrown.getMessage()).split(System.lineSeparator());
    }
}
