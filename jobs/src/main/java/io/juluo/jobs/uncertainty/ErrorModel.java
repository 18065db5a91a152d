package io.juluo.jobs.uncertainty;

import io.juluo.geodata.unit.ZoneLevel;
import org.jspecify.annotations.Nullable;

/**
 * What a run knows of the errors of its inputs. docs/uncertainty.md has the method and its assumptions.
 *
 * @param confidence probability that an interval holds the truth
 * @param clumping how far the people of a cell live together
 * @param cellWidth_m edge of a square as large as the mean cell
 * @param grid error of the grid against the census; null where no census says
 * @param censusVariation coefficient of variation of the count of a census unit
 * @param designEffect how many times the variance of a sample of devices is that of a random sample of people
 */
public record ErrorModel(
        double confidence,
        Clumping clumping,
        double cellWidth_m,
        @Nullable GridError grid,
        double censusVariation,
        double designEffect) {

    /** Level of the zones by which sums are kept apart: those that are fitted to the census. */
    ZoneLevel fitted() {
        return grid != null && grid.fitted() != null ? grid.fitted() : ZoneLevel.DISTRICT;
    }

    /** A model that knows nothing but that cells are alike, and has neither grid error nor census error. */
    public static ErrorModel ofUniform(double confidence, double clumping) {
        return new ErrorModel(confidence, Clumping.everywhere(clumping), 0, null, 0, 1);
    }

    /** Standard errors that make an interval of a normal variable of this confidence. */
    public double normalQuantile() {
        return Interval.quantile(confidence, Double.POSITIVE_INFINITY);
    }
}
