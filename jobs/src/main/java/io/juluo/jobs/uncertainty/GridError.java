package io.juluo.jobs.uncertainty;

import io.juluo.geodata.unit.ZoneLevel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How wrong the grid is, seen against the census. People are taken to be off by an own random factor in each unit: the
 * part of a square of {@link PeopleSums#UNIT_M} in one town.
 *
 * @param unitVariance variance of that factor
 * @param freedom degrees of freedom of the estimate; infinite where the seeds say it
 * @param fitted level of the zones in which the people add up to the census, so that only the spread within these is
 *     wrong; null where they do not
 * @param scaleError the grid's people in the city / the census's, less 1
 */
public record GridError(
        double unitVariance, double freedom, @Nullable ZoneLevel fitted, double scaleError) {
    /** A grid that nowhere differs by more was made to add up to the census; its errors do not show. */
    static final double FITTED = 1e-6;

    /** Fewer districts say nothing of how far they differ. */
    private static final int LEAST_DISTRICTS = 3;

    /**
     * A district as the grid and the census count it.
     *
     * @param gridPeople people of the grid in it
     * @param censusPeople people of the census
     * @param unitsSquared sum of the squared people of its units
     * @param boundaryVariance variance of the grid's people by the cells that its border cuts
     */
    record District(double gridPeople, double censusPeople, double unitsSquared, double boundaryVariance) {
        private double ratio() {
            return gridPeople / censusPeople;
        }
    }

    /** The same error once the people of each zone of that level have been brought to the census. */
    GridError whenFitted(ZoneLevel level) {
        return new GridError(unitVariance, freedom, level, 0);
    }

    /** Whether the districts' people are those of the census. */
    static boolean fitted(List<District> districts) {
        return districts.stream().allMatch(district -> Math.abs(district.ratio() - 1) < FITTED);
    }

    /**
     * The error that makes the districts differ from the census as they do, beyond a common factor and beyond what the
     * cells at their borders explain: if units err alone, a district with the people P_u in its units errs by the
     * variance times sum P_u² / (sum P_u)².
     *
     * @param districts districts with people in both; at least {@value #LEAST_DISTRICTS}
     */
    static GridError observed(List<District> districts) {
        double grid = districts.stream().mapToDouble(District::gridPeople).sum();
        double census = districts.stream().mapToDouble(District::censusPeople).sum();
        double sum = 0;
        for (District district : districts) {
            double off = district.ratio() / (grid / census) - 1;
            double people = district.gridPeople() * district.gridPeople();
            sum += (off * off - district.boundaryVariance() / people) / (district.unitsSquared() / people);
        }
        int freedom = districts.size() - 1;
        return new GridError(Math.max(0, sum / freedom), freedom, null, grid / census - 1);
    }

    /** Whether the districts can tell of the error. */
    static boolean isObservable(List<District> districts) {
        return districts.size() >= LEAST_DISTRICTS;
    }

    /**
     * The error that gives towns the stated coefficient of variation.
     *
     * @param meanConcentration mean over the towns' people of sum P_u² / (sum P_u)²
     */
    static GridError ofTowns(double townVariation, double meanConcentration) {
        return new GridError(
                townVariation * townVariation / meanConcentration, Double.POSITIVE_INFINITY, ZoneLevel.DISTRICT, 0);
    }
}
