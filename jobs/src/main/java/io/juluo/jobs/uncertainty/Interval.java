package io.juluo.jobs.uncertainty;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;

/** How many standard errors an interval reaches to either side. */
final class Interval {
    /** With more degrees of freedom Student's distribution is the normal one to three digits. */
    private static final double MANY = 1000;

    private Interval() {}

    /**
     * Half the width of the interval around a figure with two independent errors.
     *
     * @param known variance that is known
     * @param estimated variance that is estimated from few observations
     * @param freedom degrees of freedom of that estimate; infinite where it is known too
     */
    static double margin(double confidence, double known, double estimated, double freedom) {
        double variance = known + estimated;
        if (!(variance > 0)) {
            return 0;
        }
        // Welch and Satterthwaite: the fewer observations the larger part rests on, the wider the interval.
        double together = estimated > 0 ? freedom * Math.pow(variance / estimated, 2) : Double.POSITIVE_INFINITY;
        return quantile(confidence, together) * Math.sqrt(variance);
    }

    static double quantile(double confidence, double freedom) {
        double upTo = (1 + confidence) / 2;
        return freedom > MANY
                ? new NormalDistribution().inverseCumulativeProbability(upTo)
                : new TDistribution(freedom).inverseCumulativeProbability(upTo);
    }
}
