package io.juluo.jobs.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

/** Directions are clockwise from north; the last world was computed with numpy's eigh. */
class EllipseTest {
    @Test
    void aLineToTheEastLiesAtNinetyDegrees() {
        assertThat(Ellipse.of(8, 0, 0)).isEqualTo(new Ellipse(4, 0, 90.0));
    }

    @Test
    void aLineToTheNorthLiesAtZero() {
        assertThat(Ellipse.of(0, 2, 0)).isEqualTo(new Ellipse(2, 0, 0.0));
    }

    @Test
    void aLineToTheNorthEastLiesAtFortyFiveAndToTheNorthWestAtAHundredAndThirtyFive() {
        Double northEast = Ellipse.of(1, 1, 1).orientation();
        Double northWest = Ellipse.of(1, 1, -1).orientation();

        assertThat(northEast).isEqualTo(45);
        assertThat(northWest).isEqualTo(135);
    }

    @Test
    void peopleAlikeToAllSidesHaveTheStandardDistanceOnBothAxesAndNoDirection() {
        Ellipse circle = Ellipse.of(8, 8, 0);

        assertThat(circle.semiMajor_m()).isEqualTo(Math.sqrt(8 + 8));
        assertThat(circle.semiMinor_m()).isEqualTo(4);
        assertThat(circle.orientation()).isNull();
        assertThat(Ellipse.of(0, 0, 0)).isEqualTo(new Ellipse(0, 0, null));
    }

    @Test
    void aWorldComputedWithNumpy() {
        Ellipse ellipse = Ellipse.of(130.5, 58.25, -41.125);

        assertThat(ellipse.semiMajor_m()).isCloseTo(17.269238421896812, within(1e-9));
        assertThat(ellipse.semiMinor_m()).isCloseTo(8.903561328349623, within(1e-9));
        assertThat(ellipse.orientation()).isCloseTo(114.35164951455711, within(1e-9));
    }

    @Property
    void turningTheWorldTurnsTheEllipse(
            @ForAll @DoubleRange(min = 0, max = 180) double turn,
            @ForAll @DoubleRange(min = 0, max = 0.9) double flat) {
        double east = Math.sin(Math.toRadians(turn));
        double north = Math.cos(Math.toRadians(turn));
        double across = flat * flat;

        Ellipse ellipse = Ellipse.of(
                east * east + across * north * north,
                north * north + across * east * east,
                (1 - across) * east * north);

        assertThat(ellipse.semiMajor_m()).isCloseTo(Math.sqrt(2), within(1e-9));
        assertThat(ellipse.semiMinor_m()).isCloseTo(Math.sqrt(2) * flat, within(1e-7));
        double off = Math.abs(java.util.Objects.requireNonNull(ellipse.orientation()) - turn);
        assertThat(Math.min(off, 180 - off)).isLessThan(1e-6);
    }
}
