package io.juluo.jobs.calibration;

import io.juluo.geodata.unit.ExactSum;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The attributes of a piece after its people were scaled. Those that count a fitted category have its people; other counts
 * grow as the piece's people do; shares and densities stay as they are.
 */
final class ScaledAttributes implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Factors factors;
    private final TreeSet<Integer> counts;

    ScaledAttributes(Factors factors, Set<Integer> counts) {
        this.factors = factors;
        this.counts = new TreeSet<>(counts);
    }

    /**
     * The attributes of a piece.
     *
     * @param was its people before
     * @param is its people now
     * @param values its attributes before; null is a number that is not known, and stays so unless it is fitted
     */
    @Nullable
    Double[] of(Place place, double was, double is, List<@Nullable Double> values) {
        @Nullable Double[] scaled = values.toArray(new Double[0]);
        for (int attribute : counts) {
            Double value = scaled[attribute];
            if (value != null && was > 0) {
                scaled[attribute] = whole(value * is / was);
            }
        }
        double[] numbers = PieceView.numbers(values);
        for (int d = 0; d < factors.dimensions().size(); d++) {
            double[] shares = factors.shares(d, place, numbers);
            for (int c = 0; shares != null && c < shares.length; c++) {
                shareOut(is * shares[c], factors.dimensions().get(d).attributes(c), numbers, scaled);
            }
        }
        return scaled;
    }

    /** The people of a category over the attributes that count it, as they were; evenly where they were all nobody. */
    private static void shareOut(double people, List<Integer> attributes, double[] numbers, @Nullable Double[] scaled) {
        double sum = 0;
        for (int attribute : attributes) {
            sum += Math.max(0, numbers[attribute]);
        }
        for (int attribute : attributes) {
            double share = sum > 0 ? Math.max(0, numbers[attribute]) / sum : 1.0 / attributes.size();
            scaled[attribute] = whole(people * share);
        }
    }

    private static double whole(double people) {
        return ExactSum.persons(ExactSum.units(people));
    }
}
