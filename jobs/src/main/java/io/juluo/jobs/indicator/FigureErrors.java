package io.juluo.jobs.indicator;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import io.juluo.jobs.uncertainty.PeopleSums;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.DataTypes;

/**
 * How far a figure may be from the truth, as expressions over the zone's sums; null where it is not known. Errors are
 * standard errors in the unit of the figure.
 *
 * @param margin half the width of the interval
 * @param boundary by people of cut cells
 * @param grid by the population grid
 * @param census by the count of the census
 * @param sampling by the sample of devices
 */
record FigureErrors(Column margin, Column boundary, Column grid, Column census, Column sampling) {
    private static final Column NONE = lit(null).cast(DataTypes.DoubleType);
    private static final String SHARE = "share";

    /** Nothing is known of them. */
    static final FigureErrors UNKNOWN = new FigureErrors(NONE, NONE, NONE, NONE, NONE);

    /** Those of a part's share of the people, or of the people, as {@link PeopleSums} tells them. */
    static FigureErrors of(String part) {
        return new FigureErrors(
                col(PeopleSums.margin(part)),
                col(PeopleSums.boundaryError(part)),
                col(PeopleSums.gridError(part)),
                NONE,
                NONE);
    }

    /** Those of a share by census totals alone. */
    static FigureErrors ofCensus(Column error, double quantile) {
        return new FigureErrors(error.multiply(quantile), NONE, NONE, error, NONE);
    }

    /** Those of a share of a sample of devices alone. */
    static FigureErrors ofSample(Column error, double quantile) {
        return new FigureErrors(error.multiply(quantile), NONE, NONE, NONE, error);
    }

    /** Those of the figure divided by something that has none. */
    FigureErrors dividedBy(Column known) {
        return new FigureErrors(
                margin.divide(known),
                boundary.divide(known),
                grid.divide(known),
                census.divide(known),
                sampling.divide(known));
    }

    /** Lower end of the interval: no figure with an error is negative. */
    Column lower(Column value) {
        return of(value, greatest(lit(0.0), value.minus(margin)), margin);
    }

    /** Upper end of the interval; that of a share is at most 1. */
    Column upper(Column value, String unit) {
        Column end = value.plus(margin);
        return of(value, unit.equals(SHARE) ? least(lit(1.0), end) : end, margin);
    }

    /** The error of a figure; null where there is no figure. */
    static Column of(Column value, Column error) {
        return when(value.isNotNull(), error);
    }

    private static Column of(Column value, Column end, Column margin) {
        return when(value.isNotNull().and(margin.isNotNull()), end);
    }
}
