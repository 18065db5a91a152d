package io.juluo.geodata.city;

import static org.assertj.core.api.Assertions.assertThat;

import io.juluo.geodata.city.CalibrationInput.Level;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalibrationKeysTest {
    private static final String GRID = "  grid: {file: grid.parquet, cell_m: 250, synthetic: true}\n";
    private static final String MARGIN = """
              margins:
                - file: census.csv
                  code: unit
                  dimension: sex
                  categories: {male: [men], female: [women]}
                  attributes: {male: [pop_m], female: [pop_f]}
              grid:
                file: grid.parquet
                cell_m: 250
                synthetic: true
                attributes:
                  - {id: pop_m, column: m, kind: count}
                  - {id: pop_f, column: f, kind: count}
            """;

    @TempDir
    private Path folder;

    private TestCity city;

    @BeforeEach
    void city() throws IOException {
        city = new TestCity(folder);
    }

    @Test
    void nothingIsScaledUnlessItIsSaid() throws IOException {
        assertThat(city.load(TestCity.GOOD).profile().census().calibration())
                .isEqualTo(new CalibrationInput(Level.NONE, 1.5, null, List.of()));
    }

    @Test
    void marginsNameColumnsOfTheCensusAndCountsOfTheGrid() throws IOException {
        CalibrationInput calibration = city.loadWith(GRID, "  calibrate: district\n" + MARGIN)
                .profile()
                .census()
                .calibration();

        assertThat(calibration.level()).isEqualTo(Level.DISTRICT);
        assertThat(calibration.margins().get(0).categories())
                .isEqualTo(Map.of("male", List.of("men"), "female", List.of("women")));
        assertThat(calibration.margins().get(0).attributes())
                .isEqualTo(Map.of("male", List.of("pop_m"), "female", List.of("pop_f")));
    }

    @Test
    void whatContradictsItselfIsNamed() throws IOException {
        assertThat(city.problemsWith(GRID, MARGIN)).anyMatch(p -> p.contains("census.margins: has no effect"));
        assertThat(city.problemsWith(GRID, "  calibrate: town\n" + MARGIN))
                .anyMatch(p -> p.contains("census.calibrate: people cannot be scaled to towns without their totals"));
        assertThat(city.problemsWith(
                        GRID, "  calibrate: district\n" + MARGIN.replace("female: [pop_f]}", "woman: [pop_x]}")))
                .anyMatch(p -> p.contains("census.margins[0].attributes: has not the categories of the dimension"))
                .anyMatch(p -> p.contains("census.margins[0].attributes: pop_x is no count of the grid"));
        assertThat(city.problemsWith(
                        GRID, "  calibrate: district\n" + MARGIN.replace("dimension: sex", "dimension: total")))
                .anyMatch(p -> p.contains("census.margins[0].dimension: total is taken"));
    }
}
