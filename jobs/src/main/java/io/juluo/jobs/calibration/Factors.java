package io.juluo.jobs.calibration;

import io.juluo.geodata.unit.ZoneLevel;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fitted factors, product by product: of a piece's people in a combination of categories the zone's factor times that
 * of each category. So a piece needs nothing but its own row.
 */
final class Factors implements Serializable {
    private static final long serialVersionUID = 1L;

    private final ZoneLevel level;
    private final ArrayList<Dimension> dimensions;
    private final HashMap<String, Double> totals = new HashMap<>();
    private final HashMap<String, double[]> categories = new HashMap<>();
    private final HashMap<String, Boolean> districts = new HashMap<>();

    Factors(ZoneLevel level, List<Dimension> counted) {
        this.level = level;
        this.dimensions = new ArrayList<>(counted);
    }

    /** The district's people are scaled; those of them who are in no zone with a factor are nobody's any more. */
    void scales(String district) {
        districts.put(district, true);
    }

    void total(String zone, double factor) {
        totals.put(zone, factor);
    }

    void categories(int dimension, String zone, double[] factors) {
        categories.put(dimension + ":" + zone, factors);
    }

    List<Dimension> dimensions() {
        return dimensions;
    }

    /** People of a piece after the calibration. */
    double people(Place place, double people, double[] attributes) {
        if (place.district() == null || !districts.containsKey(place.district())) {
            return people;
        }
        double scaled = people * totals.getOrDefault(String.valueOf(place.zone(level)), 0.0);
        for (int d = 0; d < dimensions.size(); d++) {
            double[] weights = weights(d, place, attributes);
            if (weights != null) {
                scaled *= sum(weights);
            }
        }
        return scaled;
    }

    /**
     * Share of each category among the piece's people after the calibration; null where the census says nothing of the
     * dimension there.
     */
    double @Nullable [] shares(int dimension, Place place, double[] attributes) {
        double[] weights = weights(dimension, place, attributes);
        if (weights == null) {
            return null;
        }
        double sum = sum(weights);
        for (int c = 0; c < weights.length; c++) {
            weights[c] = sum > 0 ? weights[c] / sum : 0;
        }
        return weights;
    }

    private double @Nullable [] weights(int dimension, Place place, double[] attributes) {
        Dimension own = dimensions.get(dimension);
        double[] factors = categories.get(dimension + ":" + place.zone(own.level()));
        double[] shares = factors == null ? null : own.shares(place, attributes);
        if (factors == null || shares == null) {
            return null;
        }
        double[] weights = new double[shares.length];
        for (int c = 0; c < weights.length; c++) {
            weights[c] = shares[c] * factors[c];
        }
        return weights;
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }
}
