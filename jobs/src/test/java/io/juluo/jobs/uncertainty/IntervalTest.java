package io.juluo.jobs.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntervalTest {
    /** Quantiles as tables of Student's and the normal distribution have them. */
    @ParameterizedTest
    @CsvSource({"1, 6.3138", "2, 2.9200", "7, 1.8946", "30, 1.6973", "999, 1.6464", "1e30, 1.6449", "Infinity, 1.6449"})
    void reachesAsFarAsItsDistribution(double freedom, double quantile) {
        assertThat(Interval.quantile(0.9, freedom)).isCloseTo(quantile, within(5e-4));
    }

    @Test
    void aKnownErrorAloneIsNormal() {
        assertThat(Interval.margin(0.9, 4, 0, 2)).isCloseTo(2 * 1.64485, within(1e-4));
    }

    @Test
    void anEstimatedErrorAloneHasItsOwnFreedom() {
        assertThat(Interval.margin(0.9, 0, 4, 2)).isCloseTo(2 * 2.92, within(1e-3));
    }

    /** However small the estimated part is, the sum is no narrower than the known part. */
    @Test
    void aTinyEstimatedErrorChangesNothing() {
        assertThat(Interval.margin(0.9, 4, 1e-30, 2)).isCloseTo(2 * 1.64485, within(1e-4));
    }

    @Test
    void nothingInDoubtIsCertain() {
        assertThat(Interval.margin(0.9, 0, 0, 2)).isZero();
    }
}
