package io.juluo.geodata.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.juluo.geodata.BadInput;
import io.juluo.geodata.SparkTest;
import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.geodata.seed.ZoneChange;
import io.juluo.geodata.seed.ZoneHistory;
import io.juluo.geodata.seed.ZoneNames;
import io.juluo.geodata.seed.ZoneRegister;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlowSourceTest extends SparkTest {
    private static final String GOOD =
            "('990001001', '990001002', 8D), ('990001001', 'outside', 16D), " + "('990002001', '990002001', 32D)";

    @TempDir
    private Path folder;

    private SmallCity city;

    @BeforeEach
    void build() {
        city = new SmallCity(folder);
    }

    private FlowReading read() {
        return FlowSource.read(spark(), city.profile.build(), SmallCity.REGISTER, city.issues, city.zones(spark()));
    }

    private void flows(String values) throws IOException {
        city.parquet(
                spark(), "flows.parquet", "select * from values " + values + " as t(home_code, work_code, commuters)");
    }

    @Test
    void goodFlowsAreKept() throws IOException {
        flows(GOOD);

        FlowReading reading = read();

        assertThat(reading.flows().orderBy("home_code", "work_code").collectAsList())
                .extracting(Row::toString)
                .containsExactly(
                        "[990001001,990001002,8.0,null,synthetic]",
                        "[990001001,outside,16.0,null,synthetic]",
                        "[990002001,990002001,32.0,null,synthetic]");
        assertThat(reading.unlocatableCommuters()).isZero();
        assertThat(city.issues.all()).isEmpty();
    }

    @Test
    void devicesAreKeptWhereTheyAreGiven() throws IOException {
        city.parquet(
                spark(),
                "flows.parquet",
                "select '990001001' as home_code, 'outside' as work_code, 3.5D as commuters, 2 as sample_devices");

        assertThat(read().flows().first().getLong(3)).isEqualTo(2);
    }

    @Test
    void flowsOfUnknownZonesAreLeftOutAndTheirPeopleCounted() throws IOException {
        flows(GOOD + ", ('990009999', '990001001', 1D), ('990001001', null, 2D), (null, null, 4D)");

        FlowReading reading = read();

        assertThat(reading.flows().count()).isEqualTo(3);
        assertThat(reading.unlocatableCommuters()).isEqualTo(7);
        city.tells(Severity.WARNING, "unknown_zone", 3, "7 commuters", "990001001 -> null", "990009999 -> 990001001");
    }

    @Test
    void doublePairsAreNamed() throws IOException {
        flows(GOOD + ", ('990001001', 'outside', 1D)");
        city.refuses(this::read, "duplicate_key", "990001001 -> outside");
    }

    @Test
    @BadInput(
            number = 33,
            input = "negative or NaN commuters",
            must = "are left out and counted, an error above the limit of bad rows")
    void commutersThatAreNoPeopleAreCounted() throws IOException {
        flows(GOOD + ", ('990001002', 'outside', double('NaN')), ('990001002', '990001002', -1D)");
        city.profile.badRowShare(0.5);

        assertThat(read().flows().count()).isEqualTo(3);
        city.tells(Severity.WARNING, "bad_commuters", 2, "2 of 5 rows");
    }

    @Test
    void codesWrittenAsNumbersAreRefused() throws IOException {
        city.parquet(
                spark(), "flows.parquet", "select 990001001 as home_code, 'outside' as work_code, 1D as commuters");
        city.refuses(this::read, "wrong_type", "home_code is int32", "needed text");
    }

    @Test
    void aMissingColumnIsNamed() throws IOException {
        city.parquet(spark(), "flows.parquet", "select '990001001' as home_code, 'outside' as work_code");
        city.refuses(this::read, "missing_column", "commuters");
    }

    /** 990001002 was 990001012 until 2012; 990001001 took in 990001011 in 2012; 990002001 was 990003001 until 2017. */
    private static final ZoneRegister CHANGED = new ZoneRegister(
            new ZoneHistory(List.of(
                    change("990001012", "990001002", ZoneChange.Kind.RENAMED),
                    change("990001011", "990001001", ZoneChange.Kind.MERGED),
                    change("990003", "990002", ZoneChange.Kind.RENAMED))),
            new ZoneNames(List.of()));

    private static ZoneChange change(String from, String to, ZoneChange.Kind kind) {
        return new ZoneChange(from, "旧", to, "新", 2012, kind, "practice", "test", "");
    }

    private List<String> rowsOfToday(FlowReading reading) {
        return reading.flows().orderBy("home_code", "work_code").collectAsList().stream()
                .map(row -> row.get(0) + " " + row.get(1) + " " + row.get(2) + " " + row.get(3))
                .toList();
    }

    private FlowReading readKnowingChanges() {
        return FlowSource.read(spark(), city.profile.build(), CHANGED, city.issues, city.zones(spark()));
    }

    private void flowsOfDevices(String values) throws IOException {
        city.parquet(
                spark(),
                "flows.parquet",
                "select * from values " + values + " as t(home_code, work_code, commuters, sample_devices)");
    }

    @Test
    void flowsBetweenTownsThatMergedBecomeInternalAndAddUp() throws IOException {
        flowsOfDevices("('990001011', '990001001', 1D, 10L), ('990001001', '990001001', 2D, 20L),"
                + " ('990001001', '990001011', 4D, null), ('990001011', '990001011', 8D, 40L),"
                + " ('990001011', 'outside', 16D, null), ('outside', '990001002', 32D, 3L)");

        FlowReading reading = readKnowingChanges();

        assertThat(rowsOfToday(reading))
                .containsExactly(
                        "990001001 990001001 15.0 70", "990001001 outside 16.0 null", "outside 990001002 32.0 3");
        assertThat(reading.unlocatableCommuters()).isZero();
        city.tells(
                Severity.WARNING,
                "former_code",
                4,
                "4 flows with 29 commuters",
                "990001011 旧 → 990001001 新 (2012) (4)");
        assertThat(city.issues.all()).hasSize(1);
    }

    @Test
    void codesThatOnlyChangedAreReadAsTodays() throws IOException {
        flows("('990001012', '990003001', 1D), ('990003001', '990001002', 2D), ('990001001', '990001001', 4D)");

        assertThat(rowsOfToday(readKnowingChanges()))
                .containsExactly(
                        "990001001 990001001 4.0 null", "990001002 990002001 1.0 null", "990002001 990001002 2.0 null");
        city.tells(
                Severity.WARNING,
                "former_code",
                2,
                "2 flows with 3 commuters",
                "990001012 旧 → 990001002 新 (2012), 990003001 → 990002001 (2012) (1)",
                "990003001 → 990002001 (2012) (1)");
    }

    @Test
    void onePairUnderItsOldAndItsNewCodeStandsTwice() throws IOException {
        flows("('990001012', 'outside', 1D), ('990001002', 'outside', 2D)");

        city.refuses(this::readKnowingChanges, "duplicate_key", "990001002 -> outside");
    }

    @Test
    void aMergedPairThatIsWrittenTwiceStandsTwice() throws IOException {
        flows("('990001011', 'outside', 1D), ('990001011', 'outside', 2D), ('990001001', 'outside', 4D)");

        city.refuses(this::readKnowingChanges, "duplicate_key", "990001011 -> outside");
    }

    /** What became of the towns of a district that was merged is not known, and not guessed. */
    @Test
    void aFlowWithAFormerAndAnUnknownCodeIsLeftOut() throws IOException {
        flows(GOOD + ", ('990001012', '990009999', 1D), ('370205001', '990001011', 2D), (null, '990001011', 4D)");

        FlowReading reading = readKnowingChanges();

        assertThat(reading.flows().count()).isEqualTo(3);
        assertThat(reading.unlocatableCommuters()).isEqualTo(7);
        city.tells(Severity.WARNING, "unknown_zone", 3, "7 commuters");
        assertThat(city.issues.all()).hasSize(1);
    }
}
