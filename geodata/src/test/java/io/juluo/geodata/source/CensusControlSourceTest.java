package io.juluo.geodata.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.juluo.geodata.BadInput;
import io.juluo.geodata.SparkTest;
import io.juluo.geodata.city.CityProfile.ControlInput;
import io.juluo.geodata.city.CityProfile.EarlierCensus;
import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.geodata.issue.DataRefused;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CensusControlSourceTest extends SparkTest {
    @TempDir
    private Path folder;

    private SmallCity city;

    @BeforeEach
    void build() {
        city = new SmallCity(folder);
        city.profile.control("census.csv", "区划代码", "区县", "人口", Map.of("990071", "990001"));
    }

    private List<Row> read() {
        return CensusControlSource.read(
                        spark(), city.profile.build(), SmallCity.REGISTER, city.issues, city.zones(spark()))
                .collectAsList();
    }

    private void census(String... lines) {
        city.write("census.csv", "\uFEFF区划代码,区县,人口\r\n" + String.join("\r\n", lines) + "\r\n");
    }

    @Test
    void decimalCodesAreReadAsMeantAndTheTotalIsLeftOut() {
        census("990000.0,试湾市,7", "990001.0,东区,4", " 990002.0 , 西区 ,2", "990071.0,高新区,1.0");

        List<Row> units = read();

        assertThat(units)
                .extracting(Row::toString)
                .containsExactly(
                        "[990001,东区,990001,4,observed,null]",
                        "[990002,西区,990002,2,observed,null]",
                        "[990071,高新区,990001,1,observed,null]");
        assertThat(city.issues.all()).isEmpty();
    }

    @Test
    void aTotalThatIsNotTheSumIsAWarning() {
        census("990000,试湾市,8", "990001,东区,4", "990002,西区,2");

        assertThat(read()).hasSize(2);
        city.tells(Severity.WARNING, "total_differs", 1, "8 people", "add up to 6", "-2");
    }

    @Test
    void aFractionThatIsNotZeroStaysAndIsNoDistrict() {
        census("990001.5,东区,4", "990002,西区,2");

        city.refuses(this::read, "unit_without_district", "990001.5");
        assertThat(city.issue("district_without_census").message()).contains("990001");
    }

    @Test
    void peopleThatAreNoWholeNumberAreNamedByLine() {
        census("990001,东区,4.5", "990002,西区,-2", ",南区,3");

        city.refuses(this::read, "bad_population", "line 2 (990001): 4.5", "line 3 (990002): -2");
        assertThat(city.issue("null_code").message()).contains("line 4");
    }

    @Test
    void doubleRowsAreNamed() {
        census("990001,东区,4", "990001.0,东区,4", "990002,西区,2");
        city.refuses(this::read, "duplicate_code", "990001 东区");
    }

    @Test
    void aHeaderWithoutRowsIsRefused() {
        census();
        city.refuses(this::read, "no_rows", "header but no rows");
    }

    @Test
    void aMissingColumnIsNamed() {
        city.write("census.csv", "区划代码,区县\n990001,东区\n");
        city.refuses(this::read, "missing_column", "人口");
    }

    @Test
    void aRaggedRowIsNamed() {
        census("990001,东区,4", "990002,西区,2,000");
        city.refuses(this::read, "ragged_row", "line 3");
    }

    @Test
    void aMissingFileIsNamed() {
        city.refuses(this::read, "missing_file", "census.csv");
    }

    @Test
    @BadInput(number = 21, input = "census totals in GBK, not declared", must = "is an error that names GBK")
    void textInGbkIsRefused() throws IOException {
        Files.write(folder.resolve("census.csv"), "区划代码,区县,人口\n990001,东区,4\n".getBytes(Charset.forName("GBK")));
        city.refuses(this::read, "wrong_encoding", "not UTF-8", "line 1 (GBK)");
    }

    @Test
    void aProfileWithoutControlGivesNoRows() {
        SmallCity other = new SmallCity(folder);

        assertThat(CensusControlSource.read(
                                spark(), other.profile.build(), SmallCity.REGISTER, other.issues, other.zones(spark()))
                        .collectAsList())
                .isEmpty();
    }

    private List<Row> earlier(String... lines) {
        city.write("earlier.csv", "代码,名称,总人口,城镇\n" + String.join("\n", lines) + "\n");
        ControlInput totals =
                new ControlInput(city.profile.observed("earlier.csv"), "代码", "名称", "总人口", "城镇", Map.of(), Map.of());
        city.profile.earlier(new EarlierCensus(LocalDate.of(2010, 11, 1), totals));
        return CensusControlSource.readEarlier(
                        spark(), city.profile.build(), SmallCity.REGISTER, city.issues, city.zones(spark()))
                .collectAsList();
    }

    @Test
    void theEarlierCensusIsReadByItsOwnColumnsWithItsUrbanPeople() {
        assertThat(earlier("990000,试湾市,6,5", "990001,东区,4,4", "990002.0,西区,2,1"))
                .extracting(Row::toString)
                .containsExactly("[990001,东区,990001,4,observed,4]", "[990002,西区,990002,2,observed,1]");
        assertThat(city.issues.all()).isEmpty();
    }

    @Test
    void urbanPeopleWhoAreNoNumberOrMoreThanThereAreAreRefusedByLine() {
        city.refuses(
                () -> earlier("990001,东区,4,5", "990002,西区,2,"),
                "bad_population",
                "城镇",
                "line 2 (990001): 5 / 4",
                "line 3 (990002)");
    }

    @Test
    void anEarlierUnitThatLiesNowhereIsRefusedUnderTheKeyThatMendsIt() {
        assertThatThrownBy(() -> earlier("990001,东区,4,4", "990003,南区,2,2")).isInstanceOf(DataRefused.class);
        assertThat(city.issue("unit_without_district").message()).contains("990003");
        assertThat(city.issue("unit_without_district").mend()).contains("census.earlier.located_in");
    }

    @Test
    void aProfileWithoutAnEarlierCensusGivesNoRows() {
        assertThat(CensusControlSource.readEarlier(
                                spark(), city.profile.build(), SmallCity.REGISTER, city.issues, city.zones(spark()))
                        .collectAsList())
                .isEmpty();
    }
}
