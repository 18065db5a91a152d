package io.juluo.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.juluo.geodata.BadInput;
import io.juluo.geodata.SparkTest;
import io.juluo.geodata.table.LedgerTable;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A grid and a census that do not know the same people, run by the command itself. */
class FlawedPopulationTest extends SparkTest {
    private static final String DATE = "2025-06-30";
    private static final String GRID = "{file: grid.parquet, crs: EPSG:4549, cell_m: 250}";

    @TempDir
    Path folder;

    @TempDir
    Path out;

    private TinyCity city;
    private NightlyTrial trial;

    @BeforeEach
    void scaledToDistricts() {
        city = new TinyCity(folder);
        city.replace("city.yaml", "  grid: ", "  calibrate: district\n  grid: ");
        trial = new NightlyTrial(out, "tiny");
    }

    /**
     * In the west all the young are registered and live in the south, all the old are not and live in the north; the
     * census has as many of both, but fewer registered, and some out of town of whom the grid has none. In the east the
     * grid has nobody. Built-up land is the southern half alone, and the last row of cells lies across the city's border.
     */
    @Test
    @BadInput(
            number = 61,
            input = "a grid without people where the census has some, or where no people can meet all its categories",
            must = "the night runs: the totals are met, and what could not be is named zone by zone")
    void whatTheGridDoesNotKnowIsSpreadAndTold() {
        city.write("grid.csv", groupsOfTheGrid());
        city.write(
                "groups.csv",
                "code,young,old,reg,unreg,town,rural\n990901,512,512,256,768,1000,24\n990902,512,512,512,512,1000,24\n");
        city.layer("built_up.geojson", TinyCity.zone("建", "b", TinyCity.box(0, 0, 4000, 1000)));
        city.replace(
                "city.yaml",
                GRID,
                """
                {file: grid.csv, crs: EPSG:4549, cell_m: 250, apportion: dasymetric, weights: {built_up: 1}, attributes: [
                    {id: young, column: young, kind: count}, {id: old, column: old, kind: count},
                    {id: reg, column: reg, kind: count}, {id: unreg, column: unreg, kind: count},
                    {id: town, column: town, kind: count}, {id: rural, column: rural, kind: count}]}
                  margins:
                """ + margin("age", "young", "old") + margin("registration", "reg", "unreg")
                        + margin("kind", "town", "rural").stripTrailing());
        city.replace("city.yaml", "limits:", "ground: {built_up: {file: built_up.geojson, crs: EPSG:4549}}\nlimits:");

        trial.nightly(city.profile()).finished();

        assertThat(trial.run(DATE).resolve("issues.csv"))
                .content()
                .contains(",people_moved,population_cell,")
                .contains(",cells_apportioned_by_area,population_cell,8,")
                .contains(",control_without_people,population_piece,1,")
                .contains("they are spread evenly over the zone: district 990902")
                .contains(",category_without_people,population_piece,1,990901 kind rural,")
                .contains(",calibration_not_converged,population_piece,1,")
                .contains("the zones' totals are met, these categories are not: 990901 ")
                .contains("迭代2000次")
                .contains(",calibration_factor,population_piece,");
        assertThat(peopleInside("district")).containsExactlyInAnyOrder("990901 1024.0", "990902 1024.0");
    }

    /** People of each zone of that level, by the ledger. */
    private List<String> peopleInside(String level) {
        Path ledger = trial.area().resolve("tables").resolve(LedgerTable.SPEC.name());
        return spark()
                .read()
                .format("delta")
                .load(ledger.toString())
                .where(LedgerTable.ZONE_LEVEL.col().equalTo(level))
                .where(LedgerTable.INPUT.col().equalTo("population_cell"))
                .where(LedgerTable.LINE.col().equalTo("inside"))
                .collectAsList()
                .stream()
                .map(row -> row.getAs("zone_code") + " " + row.getAs("persons"))
                .toList();
    }

    private static String groupsOfTheGrid() {
        StringBuilder grid = new StringBuilder("cell_id,x_m,y_m,population,young,old,reg,unreg,town,rural\n");
        for (int i = 0; i < TinyCity.CELLS; i++) {
            boolean west = i % 16 < 8;
            boolean south = i / 16 < 4;
            String people = !west ? "0,0,0,0,0,0,0" : south ? "16,16,0,16,0,16,0" : "16,0,16,0,16,16,0";
            grid.append("c" + i + "," + (500_125 + 250 * (i % 16)) + "," + (3_990_250 + 250 * (i / 16)) + "," + people
                    + "\n");
        }
        return grid.toString();
    }

    private static String margin(String dimension, String one, String two) {
        return "    - {file: groups.csv, code: code, dimension: " + dimension + ", categories: {" + one + ": [" + one
                + "], " + two + ": [" + two + "]}, attributes: {" + one + ": [" + one + "], " + two + ": [" + two
                + "]}}\n";
    }

    @Test
    @BadInput(
            number = 61,
            input = "a grid that ends at a district where the census has people",
            must = "is refused when people are to be scaled to districts; the district is named")
    void aGridThatDoesNotReachADistrictCannotBeScaledToIt() {
        city.grid(rows -> rows.removeIf(row -> (double) row[1] > 502_000));

        trial.nightly(city.profile())
                .refusedInOneLine(
                        ExitCode.DATA_REFUSED,
                        "population_piece: the census has people in zones that no cell of the grid touches: 990902",
                        "Mend: take a grid that covers the city, or set census.calibrate: none");

        assertThat(trial.content()).isEmpty();
    }
}
