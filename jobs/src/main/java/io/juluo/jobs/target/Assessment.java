package io.juluo.jobs.target;

import io.juluo.geodata.seed.PlanningTarget;
import io.juluo.geodata.seed.TargetComparator;
import io.juluo.geodata.unit.InputKind;
import io.juluo.geodata.unit.TargetStatus;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One figure against one target.
 *
 * @param gap the figure less the target, for a range less its nearer end and 0 within it; null without a figure or a
 *     target in numbers
 * @param gapPersons the gap times the people it is a share of; null where it is no share of people
 * @param status how the figure stands
 */
record Assessment(@Nullable Double gap, @Nullable Double gapPersons, TargetStatus status) {
    private static final String SHARE = "share";

    /** Shares whose denominator is land or metres travelled. */
    private static final Set<String> SHARES_OF_NO_PEOPLE =
            Set.of("transit_800m_area", "transit_800m_built_up", "excess_commute", "commute_capacity_used");

    /**
     * Holds the figure against the target.
     *
     * @param generatedCity whether the whole city is a generator's world, so that synthetic input is its truth
     */
    static Assessment of(Figure figure, PlanningTarget target, boolean generatedCity) {
        if (target.comparator() == TargetComparator.NONE) {
            return new Assessment(null, null, TargetStatus.NO_TARGET);
        }
        Double value = figure.value();
        if (value == null) {
            return new Assessment(null, null, TargetStatus.NOT_ASSESSED);
        }
        Double gap = gap(value, target);
        boolean assessed = generatedCity || figure.inputKind() == InputKind.OBSERVED;
        return new Assessment(
                gap,
                persons(gap, figure),
                assessed ? status(value, figure, AcceptedRange.of(target)) : TargetStatus.NOT_ASSESSED);
    }

    private static TargetStatus status(double value, Figure figure, AcceptedRange accepted) {
        Double lower = figure.lower();
        Double upper = figure.upper();
        if (lower != null && upper != null && accepted.isCutBy(lower, upper)) {
            return TargetStatus.WITHIN_UNCERTAINTY;
        }
        return accepted.holds(value) ? TargetStatus.MET : TargetStatus.NOT_MET;
    }

    private static @Nullable Double gap(double value, PlanningTarget target) {
        Double low = target.value();
        Double high = target.valueHigh();
        if (low == null || high == null) {
            return low == null ? null : Double.valueOf(value - low);
        }
        return value < low ? value - low : Math.max(0, value - high);
    }

    private static @Nullable Double persons(@Nullable Double gap, Figure figure) {
        boolean ofPeople = figure.unit().equals(SHARE) && !SHARES_OF_NO_PEOPLE.contains(figure.definitionId());
        return gap == null || figure.denominator() == null || !ofPeople
                ? null
                : Double.valueOf(gap * figure.denominator());
    }
}
