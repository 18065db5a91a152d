package io.juluo.jobs.run;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.juluo.geodata.BadInput;
import io.juluo.geodata.SparkTest;
import io.juluo.geodata.table.IndicatorValueTable;
import io.juluo.geodata.table.LedgerTable;
import io.juluo.geodata.table.TableSpec;
import io.juluo.jobs.population.LedgerLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A city with one flaw that a run can live with, run by the command itself: it finishes, tells the flaw with its count
 * in issues.csv, leaves nobody out of the ledger, and publishes its figures.
 */
class FlawedInputTest extends SparkTest {
    private static final String DATE = "2025-06-30";

    @TempDir
    Path folder;

    @TempDir
    Path out;

    private TinyCity city;
    private NightlyTrial trial;

    @BeforeEach
    void aCityWithoutFault() {
        city = new TinyCity(folder);
        trial = new NightlyTrial(out, "tiny");
    }

    private void finishesTelling(String severity, String kind, String input, int rows, String told) {
        trial.nightly(city.profile()).finished();
        assertThat(trial.run(DATE).resolve("issues.csv"))
                .content()
                .contains(severity + ",")
                .contains("," + kind + "," + input + "," + rows + ",")
                .contains(told);
        assertThat(trial.run(DATE).resolve("run.json")).content().contains("\"" + kind + "\" : " + rows);
    }

    private Dataset<Row> table(TableSpec spec) {
        Path table = trial.area().resolve("tables").resolve(spec.name());
        return spark().read().format("delta").load(table.toString());
    }

    /** The city's lines of an input, which must add up to its total. */
    private Map<String, Double> ledger(String input) {
        Map<String, Double> lines = table(LedgerTable.SPEC)
                .where(LedgerTable.INPUT.col().equalTo(input))
                .where(LedgerTable.ZONE_LEVEL.col().equalTo("city"))
                .collectAsList()
                .stream()
                .collect(Collectors.toMap(
                        row -> row.getAs(LedgerTable.LINE.name()), row -> row.getAs(LedgerTable.PERSONS.name())));
        double total = requireNonNull(lines.get(LedgerLine.TOTAL.code()));
        assertThat(lines.values().stream().mapToDouble(persons -> persons).sum())
                .isCloseTo(2 * total, within(1e-9 * total));
        return lines;
    }

    private double cityFigure(String definition) {
        return table(IndicatorValueTable.SPEC)
                .where(IndicatorValueTable.ZONE_LEVEL.col().equalTo("city"))
                .where(IndicatorValueTable.DEFINITION_ID.col().equalTo(definition))
                .select(IndicatorValueTable.VALUE.col())
                .first()
                .getDouble(0);
    }

    @Test
    void aFewCellsWithoutAUsablePopulation() {
        double[] bad = {Double.NaN, -1, Double.NEGATIVE_INFINITY, Double.NaN, -1e-9};
        city.grid(rows -> {
            for (int i = 0; i < bad.length; i++) {
                rows.get(10 * i)[3] = bad[i];
            }
        });

        finishesTelling(
                "warning", "bad_population", "grid.parquet", 5, "cell_000; cell_010; cell_020; cell_030; cell_040");

        assertThat(ledger("population_cell"))
                .containsEntry(LedgerLine.TOTAL.code(), (TinyCity.CELLS - 5) * TinyCity.PEOPLE_A_CELL)
                .containsEntry(LedgerLine.INSIDE.code(), (TinyCity.CELLS - 5) * TinyCity.PEOPLE_A_CELL);
    }

    @Test
    @BadInput(
            number = 7,
            input = "two towns digitised apart: their common border is drawn twice, up to 7 m off",
            must = "the night runs: strips in both go to the smaller code, people of strips in none to the district")
    void twoTownsDigitisedApart() {
        city.towns(
                TinyCity.polygon(0, 0, 2000, 0, 2000, 1000, 1500, 1002, 1000, 998, 500, 1003, 0, 1000, 0, 0),
                TinyCity.polygon(0, 1000, 400, 999, 1100, 1004, 2000, 1000, 2000, 2000, 0, 2000, 0, 1000),
                TinyCity.box(2000, 0, 4000, 1000),
                TinyCity.box(2000, 1000, 4000, 2000));

        finishesTelling("warning", "overlap_resolved", "towns.geojson", 1, "990901001 ∩ ");

        assertThat(trial.run(DATE).resolve("issues.csv")).content().contains(",gap_between_towns,towns.geojson,");
        Map<String, Double> ledger = ledger("population_cell");
        assertThat(ledger.get(LedgerLine.IN_DISTRICT_NO_TOWN.code())).isBetween(0.5, 2.0);
        assertThat(ledger).containsEntry(LedgerLine.TOTAL.code(), TinyCity.CELLS * TinyCity.PEOPLE_A_CELL);
        assertThat(ledger).containsEntry(LedgerLine.OUTSIDE_CITY.code(), 0.0);
    }

    @Test
    void aCellBeyondTheCity() {
        city.grid(rows -> rows.get(0)[1] = 495_125.0);

        finishesTelling("warning", "people_outside_the_city", "population_cell", 1, "16.0 people in 1 cells");

        assertThat(ledger("population_cell"))
                .containsEntry(LedgerLine.OUTSIDE_CITY.code(), TinyCity.PEOPLE_A_CELL)
                .containsEntry(LedgerLine.INSIDE.code(), (TinyCity.CELLS - 1) * TinyCity.PEOPLE_A_CELL);
    }

    /** West of cell 0: the border of the districts is its eastern edge, and no more of it is land. */
    @Test
    @BadInput(
            number = 38,
            input = "a cell of a grid that shares only an edge with the land, yet has people",
            must = "the night runs: its people are warned of and stand in the ledger, on the line of those outside")
    void aCellThatTouchesTheLandWithoutAnyArea() {
        city.grid(rows -> rows.add(new Object[] {"shore", 499_875.0, 3_990_125.0, 32.0}));

        finishesTelling("warning", "people_outside_the_city", "population_cell", 1, "32.0 people in 1 cells");

        assertThat(ledger("population_cell"))
                .containsEntry(LedgerLine.TOTAL.code(), TinyCity.CELLS * TinyCity.PEOPLE_A_CELL + 32)
                .containsEntry(LedgerLine.INSIDE.code(), TinyCity.CELLS * TinyCity.PEOPLE_A_CELL)
                .containsEntry(LedgerLine.IN_DISTRICT_NO_TOWN.code(), 0.0)
                .containsEntry(LedgerLine.OUTSIDE_CITY.code(), 32.0);
    }

    @Test
    void commutersOfAnUnknownZone() {
        city.flows(rows -> rows.add(new Object[] {"990999001", TinyCity.WEST_SOUTH, 8.0, 20L}));

        finishesTelling(
                "warning", "unknown_zone", "flows.parquet", 1, "flows with 8 commuters name a zone that is no town");

        assertThat(ledger("commute_flow"))
                .containsEntry(LedgerLine.UNLOCATABLE.code(), 8.0)
                .containsEntry(LedgerLine.INSIDE.code(), 16 * TinyCity.COMMUTERS_A_FLOW);
    }

    @Test
    void aFacilityOfAnUnknownClass() {
        city.facilities(rows -> rows.add(new Object[] {"odd_1", "teleporter", 501_000.0, 3_991_000.0}));

        finishesTelling("warning", "unknown_class", "facilities.parquet", 1, "teleporter (1)");
    }

    @Test
    void aCityWithoutAnyStopIsCoveredByNoneAndNoError() {
        city.replace("city.yaml", "[{file: stops.csv, format: stops-csv, crs: EPSG:4549}]", "[]");

        finishesTelling("notice", "no_stops", "city.yaml", 0, "nobody lives near one");

        assertThat(cityFigure("transit_800m_population")).isZero();
        assertThat(cityFigure("transit_800m_centre")).isZero();
    }

    @Test
    void strictRefusesWhatIsOtherwiseAWarning() throws IOException {
        city.facilities(rows -> rows.add(new Object[] {"odd_1", "teleporter", 501_000.0, 3_991_000.0}));

        trial.nightly(city.profile(), "--strict")
                .refusedInOneLine(ExitCode.DATA_REFUSED, "Data refused: facilities.parquet: ", "teleporter (1)");

        assertThat(trial.content()).isEmpty();
        assertThat(Files.exists(trial.run(DATE))).isFalse();
        assertThat(trial.log()).contains("teleporter (1)");
    }
}
