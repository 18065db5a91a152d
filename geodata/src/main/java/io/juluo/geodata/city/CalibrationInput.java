package io.juluo.geodata.city;

import io.juluo.geodata.city.CityProfile.InputFile;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the population is made to add up to.
 *
 * @param level whose totals people are scaled to
 * @param flagFactor a factor above it, or below its inverse, is flagged; above 1
 * @param townControl census totals of towns; null where there are none
 * @param margins further totals, by category
 */
public record CalibrationInput(
        Level level, double flagFactor, @Nullable TownControlInput townControl, List<MarginInput> margins) {

    /** Whose totals people are scaled to. */
    public enum Level {
        /** Nobody's: the grid's people stay as they are. */
        NONE,
        /** The districts'. */
        DISTRICT,
        /** The towns'. */
        TOWN
    }

    /** Whether anything is scaled. */
    public boolean wanted() {
        return level != Level.NONE;
    }

    /**
     * Census totals of towns.
     *
     * @param file CSV
     * @param code column with the town's code
     * @param population column with the residents
     */
    public record TownControlInput(InputFile file, String code, String population) {}

    /**
     * Totals of zones by the categories of a dimension, such as ages.
     *
     * @param file CSV
     * @param code column with the code of a census unit, or of a town where people are scaled to towns
     * @param dimension slug of the dimension
     * @param percent whether the columns are percentages of the unit's residents; otherwise people
     * @param categories columns that are added up to a category, by its slug
     * @param rest category that has all residents whom the others leave; null where every category has columns
     * @param attributes counts of the grid that are added up to each category; empty where the grid does not know it
     */
    public record MarginInput(
            InputFile file,
            String code,
            String dimension,
            boolean percent,
            Map<String, List<String>> categories,
            @Nullable String rest,
            Map<String, List<String>> attributes) {}
}
