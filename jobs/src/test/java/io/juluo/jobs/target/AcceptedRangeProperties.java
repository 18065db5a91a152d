package io.juluo.jobs.target;

import static org.assertj.core.api.Assertions.assertThat;

import io.juluo.geodata.seed.TargetComparator;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

class AcceptedRangeProperties {
    @Property
    void anIntervalIsCutOnlyIfSomeOfItIsMetAndSomeIsNot(
            @ForAll @DoubleRange(max = 1) double target,
            @ForAll @DoubleRange(max = 1) double tolerance,
            @ForAll @DoubleRange(max = 1) double a,
            @ForAll @DoubleRange(max = 1) double b,
            @ForAll @DoubleRange(max = 1) double within) {
        AcceptedRange range = AcceptedRange.of(TestTarget.about(target, tolerance));
        double lower = Math.min(a, b);
        double upper = Math.max(a, b);
        double inside = Math.min(upper, Math.max(lower, lower + within * (upper - lower)));

        if (!range.isCutBy(lower, upper)) {
            assertThat(range.holds(inside)).isEqualTo(range.holds(lower)).isEqualTo(range.holds(upper));
        }
    }

    @Property
    void moreThanATargetNeverTurnsMetIntoNotMet(
            @ForAll TargetComparator comparator,
            @ForAll @DoubleRange(max = 1) double target,
            @ForAll @DoubleRange(max = 1) double value,
            @ForAll @DoubleRange(max = 1) double more) {
        Assume.that(comparator == TargetComparator.AT_LEAST
                || comparator == TargetComparator.EXCEEDS
                || comparator == TargetComparator.APPROACHES);
        AcceptedRange range = AcceptedRange.of(TestTarget.of(comparator, target));

        assertThat(!range.holds(value) || range.holds(value + more)).isTrue();
    }
}
