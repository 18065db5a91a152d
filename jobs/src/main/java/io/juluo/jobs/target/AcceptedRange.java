package io.juluo.jobs.target;

import io.juluo.geodata.seed.PlanningTarget;
import io.juluo.geodata.seed.TargetComparator;
import java.util.Objects;

/**
 * The values with which a target is met: from {@code low} to {@code high}, ends included, infinite where there is no
 * limit. A figure is a quotient of doubles: 0.395 is held to be 0.005 away from 0.40, though the subtraction gives
 * 0.0050000000000000044. The ends therefore give way by a slack that is far below any digit a document prints.
 *
 * @param low least value that is met
 * @param high greatest value that is met
 */
record AcceptedRange(double low, double high) {
    /** Share of the target (at least of 1) by which an end gives way. */
    private static final double SLACK = 1e-12;

    /** The range of a target in numbers. */
    static AcceptedRange of(PlanningTarget target) {
        double value = Objects.requireNonNull(target.value(), "a target in numbers");
        double slack = SLACK * Math.max(1, Math.abs(value));
        double tolerance = target.tolerance() == null ? 0 : target.tolerance();
        double top = target.valueHigh() == null ? value : target.valueHigh();
        return switch (target.comparator()) {
            case ABOUT -> new AcceptedRange(value - tolerance - slack, top + tolerance + slack);
            case AT_LEAST -> new AcceptedRange(value - slack, Double.POSITIVE_INFINITY);
            case AT_MOST -> new AcceptedRange(Double.NEGATIVE_INFINITY, value + slack);
            case EXCEEDS -> new AcceptedRange(Math.nextUp(value + slack), Double.POSITIVE_INFINITY);
            case APPROACHES -> new AcceptedRange(value - tolerance - slack, Double.POSITIVE_INFINITY);
            case NONE ->
                throw new IllegalArgumentException(
                        target.targetId() + " is " + TargetComparator.NONE.code() + ": it has no range");
        };
    }

    /** Whether the value is met. */
    boolean holds(double value) {
        return low <= value && value <= high;
    }

    /** Whether some values of the interval are met and some are not. */
    boolean isCutBy(double lower, double upper) {
        boolean all = holds(lower) && holds(upper);
        boolean none = upper < low || lower > high;
        return !all && !none;
    }
}
