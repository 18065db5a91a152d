package io.juluo.jobs.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Known answers; those of the seven sizes were computed with numpy (np.polyfit for the slope). */
class SizeDistributionTest {
    private static final SizeDistribution SEVEN = new SizeDistribution(300, 7, 1024, 55, 120, 120, 640);

    @Test
    void sizesComputedWithNumpy() {
        assertThat(SEVEN.primacyOfTwo()).isEqualTo(1.6);
        assertThat(known(SEVEN.primacyOfFour())).isCloseTo(0.9660377358490566, within(1e-12));
        assertThat(known(SEVEN.gini())).isCloseTo(0.5549111083091666, within(1e-12));
        assertThat(known(SEVEN.hhi())).isCloseTo(0.3077166665757828, within(1e-12));
        assertThat(known(SEVEN.rankSizeSlope())).isCloseTo(0.46122131548279766, within(1e-12));
    }

    @Test
    void equalPlacesHaveNoInequalityAndNoSlope() {
        SizeDistribution equal = new SizeDistribution(8, 8, 8, 8, 8);

        assertThat(known(equal.gini())).isZero();
        assertThat(known(equal.hhi())).isCloseTo(0.2, within(1e-15));
        assertThat(equal.primacyOfTwo()).isEqualTo(1);
        assertThat(known(equal.primacyOfFour())).isCloseTo(1.0 / 3, within(1e-15));
        assertThat(equal.rankSizeSlope()).isNull();
    }

    @Test
    void allPeopleInOnePlaceOfFourIsTheMostUnequal() {
        SizeDistribution one = new SizeDistribution(0, 64, 0, 0);

        assertThat(one.gini()).isEqualTo(0.75);
        assertThat(one.hhi()).isEqualTo(1);
        assertThat(one.primacyOfTwo()).isNull();
        assertThat(one.primacyOfFour()).isNull();
        assertThat(one.rankSizeSlope()).isNull();
    }

    @Test
    void withoutPeopleOrPlacesNothingIsDefined() {
        for (SizeDistribution none :
                new SizeDistribution[] {new SizeDistribution(), new SizeDistribution(0, 0, 0, 0)}) {
            assertThat(none.gini()).isNull();
            assertThat(none.hhi()).isNull();
            assertThat(none.primacyOfTwo()).isNull();
            assertThat(none.primacyOfFour()).isNull();
            assertThat(none.rankSizeSlope()).isNull();
        }
    }

    @Test
    void aPlaceWithoutPeopleIsLeftOutOfTheSlopeButIsAPlaceToGini() {
        SizeDistribution with = new SizeDistribution(300, 7, 1024, 55, 120, 120, 640, 0);

        assertThat(with.rankSizeSlope()).isEqualTo(SEVEN.rankSizeSlope());
        assertThat(known(with.gini())).isGreaterThan(known(SEVEN.gini()));
        assertThat(with.hhi()).isEqualTo(SEVEN.hhi());
    }

    @Test
    void sizesThatFollowTheEstimatorsLawHaveItsSlope() {
        double[] sizes = new double[40];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = 1e6 * Math.pow(i + 0.5, -1 / 1.25);
        }
        assertThat(known(new SizeDistribution(sizes).rankSizeSlope())).isCloseTo(1.25, within(1e-12));
    }

    private static double known(@org.jspecify.annotations.Nullable Double value) {
        return Objects.requireNonNull(value);
    }
}
