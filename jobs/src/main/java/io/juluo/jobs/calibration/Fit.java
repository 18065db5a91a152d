package io.juluo.jobs.calibration;

import java.util.List;

/** A fitted table, in product form: a cell is its seed times the factor of its category in every margin. */
public final class Fit {
    private final double[] table;
    private final List<double[]> factors;
    private final int iterations;
    private final Residual worst;

    Fit(double[] table, List<double[]> factors, int iterations, Residual worst) {
        this.table = table;
        this.factors = factors;
        this.iterations = iterations;
        this.worst = worst;
    }

    /**
     * How far a category is from its control.
     *
     * @param margin name of the margin
     * @param category name of the category
     * @param control its control
     * @param fitted what the table adds up to
     */
    public record Residual(String margin, String category, double control, double fitted) {
        /** The difference relative to the control; absolute where the control is 0. */
        public double relative() {
            double gap = Math.abs(fitted - control);
            return control > 0 ? gap / control : gap;
        }
    }

    /** The fitted cells. */
    public double[] table() {
        return table.clone();
    }

    /** Factor of each category of a margin, by the margin's place. */
    public double[] factors(int margin) {
        return factors.get(margin).clone();
    }

    /** Rounds over all margins that were made. */
    public int iterations() {
        return iterations;
    }

    /** The category that is farthest from its control. */
    public Residual worst() {
        return worst;
    }

    /** Whether every control is met, to {@link ProportionalFit#MET}. */
    public boolean converged() {
        return worst.relative() <= ProportionalFit.MET;
    }
}
