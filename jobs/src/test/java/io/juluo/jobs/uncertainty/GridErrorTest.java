package io.juluo.jobs.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.juluo.jobs.uncertainty.GridError.District;
import java.util.List;
import org.junit.jupiter.api.Test;

class GridErrorTest {
    private static District district(double grid, double census, int units) {
        return new District(grid, census, grid * grid / units, 0);
    }

    /** Three districts of one unit each, off by -20 %, 0 and +20 %: the sample variance is 0.04. */
    @Test
    void ofOneUnitADistrictItIsTheirVariance() {
        GridError error =
                GridError.observed(List.of(district(800, 1000, 1), district(1000, 1000, 1), district(1200, 1000, 1)));

        assertThat(error.unitVariance()).isCloseTo(0.04, within(1e-12));
        assertThat(error.freedom()).isEqualTo(2);
        assertThat(error.scaleError()).isCloseTo(0, within(1e-12));
    }

    /** Of four alike units each, a district errs half as far as a unit does. */
    @Test
    void unitsErrFartherThanTheirDistricts() {
        GridError error =
                GridError.observed(List.of(district(800, 1000, 4), district(1000, 1000, 4), district(1200, 1000, 4)));

        assertThat(error.unitVariance()).isCloseTo(4 * 0.04, within(1e-12));
    }

    @Test
    void aFactorOfTheWholeGridIsNoErrorOfItsUnits() {
        GridError error =
                GridError.observed(List.of(district(1600, 800, 1), district(2000, 1000, 1), district(2400, 1200, 1)));

        assertThat(error.unitVariance()).isCloseTo(0, within(1e-12));
        assertThat(error.scaleError()).isCloseTo(1, within(1e-12));
    }

    @Test
    void whatTheBordersExplainIsNotTheGridsError() {
        List<District> districts = List.of(
                new District(800, 1000, 800.0 * 800, 40_000),
                new District(1000, 1000, 1000.0 * 1000, 40_000),
                new District(1200, 1000, 1200.0 * 1200, 40_000));

        assertThat(GridError.observed(districts).unitVariance()).isZero();
    }

    @Test
    void aGridMadeToTheCensusIsFitted() {
        assertThat(GridError.fitted(List.of(district(1000, 1000, 1), district(2000, 2000.000_001, 1))))
                .isTrue();
        assertThat(GridError.fitted(List.of(district(1000, 1000, 1), district(2000, 2001, 1))))
                .isFalse();
    }
}
