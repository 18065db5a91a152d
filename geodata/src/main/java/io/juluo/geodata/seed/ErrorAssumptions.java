package io.juluo.geodata.seed;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is assumed of errors that a run cannot measure. docs/uncertainty.md says where each is used.
 *
 * @param confidence probability with which an interval holds the true figure, 0 to 1
 * @param cellClumping how far the people of a cell live together, where the grid cannot tell: 0 evenly, 1 in one place
 * @param townVariationOfFittedGrid coefficient of variation of a town's people in a grid fitted to districts
 * @param censusVariation coefficient of variation of the people counted in a census unit
 * @param phoneDesignEffect how many times the variance of a sample of devices is that of a random sample
 */
public record ErrorAssumptions(
        double confidence,
        double cellClumping,
        double townVariationOfFittedGrid,
        double censusVariation,
        double phoneDesignEffect) {
    private static final List<String> PARAMETERS = List.of(
            "confidence", "cell_clumping", "town_variation_of_fitted_grid", "census_variation", "phone_design_effect");

    /** Reads the file; each parameter stands in one row. */
    static ErrorAssumptions read(Path file, List<String> problems) {
        Map<String, Double> values = new HashMap<>();
        new SeedFile(file, SeedColumns.ERROR_ASSUMPTIONS, problems).read(row -> {
            String parameter = row.word("parameter", PARAMETERS);
            double value = row.positive("value");
            row.require(!values.containsKey(parameter), "parameter", parameter + " stands twice; it must be unique");
            row.require(!(value >= 1) || parameter.equals("phone_design_effect"), "value", value + " must be below 1");
            row.word("mark", SeedColumns.MARKS);
            row.needed("citation");
            values.put(parameter, value);
            return parameter;
        });
        PARAMETERS.stream()
                .filter(parameter -> !values.containsKey(parameter))
                .forEach(parameter -> problems.add(file.getFileName() + ": " + parameter + " is missing; add its row"));
        return new ErrorAssumptions(
                value(values, 0), value(values, 1), value(values, 2), value(values, 3), value(values, 4));
    }

    private static double value(Map<String, Double> values, int parameter) {
        return values.getOrDefault(PARAMETERS.get(parameter), Double.NaN);
    }
}
