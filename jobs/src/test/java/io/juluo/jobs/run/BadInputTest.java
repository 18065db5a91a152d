package io.juluo.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A city with one fault in one file, run by the command itself: the run is refused in one line that names the file, the
 * row or feature, what is wrong and the mend; what an earlier run of the date published stays to the byte.
 */
class BadInputTest extends RefusedRuns {
    @Test
    void aFirstRunThatIsRefusedLeavesItsLogAlone(@TempDir Path out) {
        city.cut("flows.parquet");
        NightlyTrial trial = new NightlyTrial(out, "tiny");

        trial.nightly(city.profile()).refusedInOneLine(ExitCode.DATA_REFUSED, "flows.parquet");

        assertThat(trial.content()).isEmpty();
        assertThat(trial.log()).contains("flows.parquet");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "districts.geojson",
                "towns.geojson",
                "census.csv",
                "grid.parquet",
                "facilities.parquet",
                "flows.parquet",
                "stops.csv"
            })
    void anObservedFileThatIsMissing(String file) throws IOException {
        Files.delete(city.file(file));

        isWrongConfiguration("city.yaml:", file + " is missing", "looked for ", "put it there");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "districts.geojson",
                "towns.geojson",
                "census.csv",
                "grid.parquet",
                "facilities.parquet",
                "flows.parquet",
                "stops.csv"
            })
    void anEmptyFile(String file) {
        city.write(file, "");

        isRefused(file + ": the file is empty (0 bytes)", "make it again");
    }

    @ParameterizedTest
    @ValueSource(strings = {"districts.geojson", "towns.geojson", "census.csv", "stops.csv"})
    void aFolderInTheFilesPlace(String file) throws IOException {
        Files.delete(city.file(file));
        Files.createDirectory(city.file(file));

        isWrongConfiguration(file + " is a folder; name a file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"grid.parquet", "flows.parquet"})
    void aFolderWithoutPartsInAParquetFilesPlace(String file) throws IOException {
        Files.delete(city.file(file));
        Files.createDirectory(city.file(file));

        isRefused(file + ": the folder holds no Parquet file", "make it again");
    }

    @ParameterizedTest
    @ValueSource(strings = {"grid.parquet", "facilities.parquet", "flows.parquet"})
    void aParquetFileThatBreaksOff(String file) {
        city.cut(file);

        isRefused(file + ": no whole Parquet file, perhaps cut off while it was copied", "fetch or make it again");
    }

    @ParameterizedTest
    @ValueSource(strings = {"grid.parquet", "facilities.parquet", "flows.parquet"})
    void aParquetFileWhoseRowsAreDamagedBehindAWholeFooter(String file) {
        byte[] bytes = city.bytes(file);
        Arrays.fill(bytes, 4, bytes.length / 4, (byte) 0xAA);
        city.write(file, bytes);

        isRefused(file + ": no whole Parquet file", "fetch or make it again");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, -1, Double.POSITIVE_INFINITY})
    void moreBadPopulationsThanTheLimitAllows(double bad) {
        city.grid(rows -> rows.subList(0, 7).forEach(row -> row[3] = bad));

        isRefused(
                "grid.parquet: cells have a population that is negative or no number (7 of 128 rows; 5.47 % of the rows"
                        + " are unusable, the profile stops a run above 5.00 %): cell_000; cell_001",
                "and 2 more", "write a finite number of people");
    }

    @Test
    void aGridWithoutItsPopulation() {
        city.gridWithoutPopulation();

        isRefused("grid.parquet: columns are missing (the file has cell_id, x_m, y_m): population");
    }

    @ParameterizedTest
    @CsvSource({
        "census.csv, people, columns are missing",
        "stops.csv, x_m, columns are missing",
        "districts.geojson, name, the layer lacks attributes",
        "towns.geojson, district, the layer lacks attributes"
    })
    void aTextFileWithoutAColumn(String file, String column, String told) {
        city.replace(file, column, "other");

        isRefused(file + ": " + told, ": " + column);
    }

    @Test
    void cellsInDegreesWhereMetresAreNeeded() {
        city.grid(rows -> rows.forEach(row -> {
            row[1] = 120.01;
            row[2] = 36.01;
        }));

        isRefused("grid.parquet: no position lies within 50 km of the districts", "EPSG:4549", "look like degrees");
    }

    @Test
    void cellsOfAnotherCoordinateSystemThanDeclared() {
        city.replace("city.yaml", "grid.parquet, crs: EPSG:4549", "grid.parquet, crs: EPSG:32651");

        isRefused("grid.parquet: no position lies within 50 km of the districts", "EPSG:32651", "declare the CRS");
    }

    @Test
    void aPairOfTownsOnTwoRows() {
        city.flows(rows -> rows.add(rows.get(0)));

        isRefused("flows.parquet: pairs of home and work stand on several rows: 990901001 -> 990901001");
    }

    @Test
    void aTargetThatIsNoNumber() throws IOException {
        Path own = Path.of(System.getProperty("juluo.home"), "geodata/cities/sample/planning_targets.csv");
        city.write("targets.csv", Files.readString(own));
        city.replace("targets.csv", "about,0.4,", "about,forty,");
        city.replace("city.yaml", "limits:", "targets: targets.csv\nlimits:");

        isWrongConfiguration("targets.csv row 2: target_value forty is no number");
    }

    @Test
    void everyProblemOfTheProfileIsToldAtOnce() throws IOException {
        city.replace("city.yaml", "metric_crs: EPSG:4549", "metric_crs: EPSG:123456");
        city.replace("city.yaml", "main_city: [\"990901\"]", "main_city: 990901");
        city.replace("city.yaml", "limits: {bad_row_share: 0.05}", "limits: {bad_row_shares: 0.05}");
        Files.delete(city.file("census.csv"));

        isWrongConfiguration(
                "city.yaml:4: metric_crs: EPSG:123456 is no known coordinate system; write ",
                "city.yaml:9: main_city: ",
                "write a list of codes in quotes",
                "city.yaml:17: limits.bad_row_shares: unknown key; did you mean bad_row_share?",
                "census.csv is missing");
    }
}
