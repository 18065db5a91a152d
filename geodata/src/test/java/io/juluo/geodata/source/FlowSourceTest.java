package io.juluo.geodata.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.juluo.geodata.BadInput;
import io.juluo.geodata.SparkTest;
import io.juluo.geodata.issue.DataIssue.Severity;
import java.io.IOException;
import java.nio.file.Path;
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
        return FlowSource.read(spark(), city.profile.build(), city.issues, city.zones(spark()));
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
}
