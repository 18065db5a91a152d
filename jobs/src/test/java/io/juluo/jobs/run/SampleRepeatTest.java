package io.juluo.jobs.run;

import static io.juluo.jobs.run.SampleFigures.known;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.juluo.geodata.table.CalibrationErrorTable;
import io.juluo.geodata.table.CalibrationFactorTable;
import io.juluo.geodata.table.FacilityTable;
import io.juluo.geodata.table.PieceTable;
import io.juluo.geodata.table.RunColumns;
import io.juluo.geodata.table.StopHeadwayTable;
import io.juluo.geodata.table.TableSpec;
import io.juluo.geodata.table.Tables;
import io.juluo.geodata.table.ZoneCategoryTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Test;

/** Runs after runs into the same output: a date is replaced as a whole, another is not touched, a failure leaves no trace. */
class SampleRepeatTest {
    /** No timetable, and a grid that is taken as it is. */
    private static final Set<TableSpec> NOT_IN_THE_SAMPLE = Set.of(
            StopHeadwayTable.SPEC, CalibrationFactorTable.SPEC, CalibrationErrorTable.SPEC, ZoneCategoryTable.SPEC);

    @Test
    void theSameInputsGiveTheSameTables() {
        assertThat(SampleRuns.again().hashes()).isEqualTo(SampleRuns.usual().hashes());
        assertThat(SampleRuns.again().runId()).isNotEqualTo(SampleRuns.usual().runId());
    }

    @Test
    void theSecondRunOfADateReplacesTheFirst() throws IOException {
        SampleRun again = SampleRuns.again();
        for (TableSpec spec : Tables.PUBLISHED) {
            JsonNode told = known(SampleRuns.usual().tables(), spec.name());
            Dataset<Row> now = newest(spec, SampleRuns.DATE);
            assertThat(now.count()).as(spec.name()).isEqualTo(told.get("rows").asLong());
            assertIsOf(again, spec, now);
        }
        assertThat(Files.readString(link(SampleRuns.DATE).resolve("run.json"))).contains(again.runId());
    }

    /** All rows are of that run; the tables of what the sample does not ask for have none at all. */
    private static void assertIsOf(SampleRun run, TableSpec spec, Dataset<Row> rows) {
        String[] runs = NOT_IN_THE_SAMPLE.contains(spec) ? new String[0] : new String[] {run.runId()};
        assertThat(rows.select(RunColumns.RUN_ID.col()).distinct().collectAsList())
                .as(spec.name())
                .extracting(row -> row.getString(0))
                .containsExactly(runs);
    }

    @Test
    void anotherDateStaysAsItWas() throws IOException {
        SampleRuns.again();
        SampleRun other = SampleRuns.shifted();

        for (TableSpec spec : Tables.PUBLISHED) {
            assertIsOf(other, spec, newest(spec, other.date()));
        }
        assertThat(Files.readString(link(other.date()).resolve("run.json"))).contains(other.runId());
    }

    /** So that the hashes are known to tell the one from the other. */
    @Test
    void otherInputsGiveOtherTablesWhereTheyAreUsed() {
        Map<String, String> usual = SampleRuns.usual().hashes();
        Map<String, String> shifted = SampleRuns.shifted().hashes();

        assertThat(shifted.get(FacilityTable.SPEC.name())).isEqualTo(usual.get(FacilityTable.SPEC.name()));
        assertThat(shifted.get(PieceTable.SPEC.name())).isNotEqualTo(usual.get(PieceTable.SPEC.name()));
    }

    @Test
    void aRunThatFailsLeavesWhatReadersSawAndItsLog() throws IOException {
        SampleRuns.again();
        Map<String, String> before = SampleRun.published();

        SampleRun.Ended ended = SampleRun.nightly("--data", brokenGrid().toString());

        assertThat(ended.code()).isEqualTo(ExitCode.DATA_REFUSED.code());
        assertThat(ended.errors()).startsWith("Data refused: ").contains("population_grid.parquet");
        assertThat(ended.errors()).doesNotContain("\tat ");
        assertThat(SampleRun.published()).isEqualTo(before);
        assertThat(ended.console()).contains("Stopped; nothing was published. Log: ");
        Path log = Path.of(ended.console()
                .lines()
                .filter(line -> line.startsWith("Stopped"))
                .findFirst()
                .orElseThrow()
                .replaceFirst(".*Log: ", ""));
        assertThat(log).hasParent(SampleRun.AREA.resolve("logs"));
        assertThat(Files.readString(log)).contains("stopped: Data refused: ", "population_grid.parquet");
    }

    /** A folder with the first half of the grid's file. */
    private static Path brokenGrid() throws IOException {
        Path data = SampleFolder.temporary("juluo-sample-broken");
        byte[] grid = Files.readAllBytes(SampleRuns.file("population_grid.parquet"));
        Files.write(data.resolve("population_grid.parquet"), Arrays.copyOf(grid, grid.length / 2));
        return data;
    }

    private static Dataset<Row> newest(TableSpec spec, String date) {
        return SampleRuns.session()
                .read()
                .format("delta")
                .load(SampleRun.AREA.resolve("tables").resolve(spec.name()).toString())
                .where(RunColumns.RUN_DATE.col().equalTo(functions.lit(date).cast("date")));
    }

    private static Path link(String date) {
        return SampleRun.AREA.resolve("runs").resolve(date);
    }
}
