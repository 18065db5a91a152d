package io.juluo.jobs.target;

import io.juluo.geodata.seed.PlanningTarget;
import io.juluo.geodata.unit.BaseState;
import io.juluo.geodata.unit.TargetStatus;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A figure beside the base that the target's document states, where both speak of one year. Documents start from
 * different bases (Qingdao's urbanisation rate of 2020 is 0.74 in one plan and 0.7634 in another), so that a target may
 * have been passed before it was set; whoever reads the status must be told.
 *
 * @param gap the figure less the document's base; null where they speak of different years or one of them is absent
 * @param state how the two stand to each other; null with the gap
 */
record TargetBase(@Nullable Double gap, @Nullable BaseState state) {
    private static final TargetBase NONE = new TargetBase(null, null);

    /**
     * Compares.
     *
     * @param value the figure; null where there is none
     * @param referenceDate date the figure speaks of
     * @param status how the figure stands to the target
     */
    static TargetBase of(@Nullable Double value, LocalDate referenceDate, PlanningTarget target, TargetStatus status) {
        Double base = target.baseValue();
        Integer year = target.baseYear();
        if (value == null || base == null || year == null || referenceDate.getYear() != year) {
            return NONE;
        }
        double gap = value - base;
        if (Math.abs(gap) <= halfOfLastDigit(base)) {
            return new TargetBase(gap, BaseState.AGREES);
        }
        return new TargetBase(gap, status == TargetStatus.MET ? BaseState.MET_AT_BASE : BaseState.DIFFERS);
    }

    /** A base printed as 0.74 stands for 0.735 to 0.745, one of 10,071,700 for 50 people more or less. */
    private static double halfOfLastDigit(double base) {
        return BigDecimal.valueOf(base).stripTrailingZeros().ulp().doubleValue() / 2;
    }
}
