package io.juluo.jobs.calibration;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * How far estimates are from their controls.
 *
 * @param pairs at least one
 */
record ErrorMeasures(List<Pair> pairs) {
    /** So many of the worst are named. */
    static final int WORST = 10;

    /**
     * An estimate beside its control.
     *
     * @param zone code of the zone
     * @param category category
     * @param control people by the census
     * @param estimate people by the grid
     */
    record Pair(String zone, String category, double control, double estimate) {
        double error() {
            return estimate - control;
        }

        /** The error relative to the control; infinite where there are people but the control has none. */
        double relative() {
            return error() == 0 ? 0 : error() / control;
        }
    }

    /** Pearson's correlation; none with fewer than two pairs or where either side is the same everywhere. */
    OptionalDouble r() {
        double meanControl = mean(Pair::control);
        double meanEstimate = mean(Pair::estimate);
        double both = mean(p -> (p.control() - meanControl) * (p.estimate() - meanEstimate));
        double ofControl = mean(p -> Math.pow(p.control() - meanControl, 2));
        double ofEstimate = mean(p -> Math.pow(p.estimate() - meanEstimate, 2));
        return ofControl > 0 && ofEstimate > 0
                ? OptionalDouble.of(both / Math.sqrt(ofControl * ofEstimate))
                : OptionalDouble.empty();
    }

    /** Mean absolute error relative to the control, over controls above 0; none where there are none. */
    OptionalDouble mape() {
        return pairs.stream()
                .filter(p -> p.control() > 0)
                .mapToDouble(p -> Math.abs(p.relative()))
                .average();
    }

    /** Mean absolute error in persons. */
    double mae() {
        return mean(p -> Math.abs(p.error()));
    }

    /** Root mean square error in persons. */
    double rmse() {
        return Math.sqrt(mean(p -> p.error() * p.error()));
    }

    /** Those with the largest relative errors, of equals by zone and category; none without any error. */
    List<Pair> worst() {
        return pairs.stream()
                .filter(p -> p.error() != 0)
                .sorted(Comparator.comparingDouble((Pair p) -> -Math.abs(p.relative()))
                        .thenComparing(p -> -Math.abs(p.error()))
                        .thenComparing(Pair::zone)
                        .thenComparing(Pair::category))
                .limit(WORST)
                .toList();
    }

    private double mean(ToDoubleFunction<Pair> value) {
        return pairs.stream().mapToDouble(value).average().orElse(Double.NaN);
    }
}
