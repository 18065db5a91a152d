package io.juluo.jobs.target;

import static io.juluo.geodata.unit.TargetStatus.MET;
import static io.juluo.geodata.unit.TargetStatus.NOT_ASSESSED;
import static io.juluo.geodata.unit.TargetStatus.NOT_MET;
import static io.juluo.geodata.unit.TargetStatus.NO_TARGET;
import static io.juluo.geodata.unit.TargetStatus.WITHIN_UNCERTAINTY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.juluo.geodata.seed.PlanningTarget;
import io.juluo.geodata.seed.TargetComparator;
import io.juluo.geodata.unit.InputKind;
import io.juluo.geodata.unit.TargetStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssessmentTest {
    private static final double PEOPLE = 1024;

    @ParameterizedTest
    @CsvSource({
        // the tolerance's own edge is met, though 0.40 - 0.395 is 0.0050000000000000044
        "0.395, 0.40, 0.005, MET",
        "0.405, 0.40, 0.005, MET",
        "0.39499999, 0.40, 0.005, NOT_MET",
        "0.40500001, 0.40, 0.005, NOT_MET",
        "0.40, 0.40, 0, MET",
        "12763500, 12700000, 63500, MET",
        "12763500.001, 12700000, 63500, NOT_MET",
    })
    void aboutIsMetWithinItsToleranceEndsIncluded(double value, double target, double tolerance, TargetStatus status) {
        assertThat(status(value, TestTarget.about(target, tolerance))).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "AT_LEAST, 0.9, MET",
        "AT_LEAST, 0.8999, NOT_MET",
        "AT_LEAST, 1, MET",
        "AT_MOST, 0.9, MET",
        "AT_MOST, 0.9001, NOT_MET",
        "AT_MOST, 0, MET",
        "EXCEEDS, 0.9, NOT_MET",
        "EXCEEDS, 0.9001, MET",
        "APPROACHES, 0.9, MET",
        "APPROACHES, 0.8999, NOT_MET",
        "APPROACHES, 1, MET",
    })
    void theOtherComparatorsAtAndAroundTheirLimit(TargetComparator comparator, double value, TargetStatus status) {
        assertThat(status(value, TestTarget.of(comparator, 0.9))).isEqualTo(status);
    }

    @Test
    void aRoundingErrorOfAQuotientNeitherMissesNorExceedsATarget() {
        double justBelow = Math.nextDown(0.9);
        double justAbove = Math.nextUp(0.9);

        assertThat(status(justBelow, TestTarget.of(TargetComparator.AT_LEAST, 0.9)))
                .isEqualTo(MET);
        assertThat(status(justAbove, TestTarget.of(TargetComparator.AT_MOST, 0.9)))
                .isEqualTo(MET);
        assertThat(status(justAbove, TestTarget.of(TargetComparator.EXCEEDS, 0.9)))
                .isEqualTo(NOT_MET);
    }

    @Test
    void approachesIsMetByItsToleranceLess() {
        assertThat(status(0.85, TestTarget.approaches(0.9, 0.05))).isEqualTo(MET);
        assertThat(status(0.84, TestTarget.approaches(0.9, 0.05))).isEqualTo(NOT_MET);
    }

    @Test
    void aRangeIsMetWithinItAndItsGapIsToItsNearerEnd() {
        PlanningTarget range = TestTarget.range(0.25, 0.5, 0);

        assertThat(Assessment.of(observed(0.375), range, false)).isEqualTo(new Assessment(0.0, 0.0, MET));
        assertThat(status(0.25, range)).isEqualTo(MET);
        assertThat(status(0.5, range)).isEqualTo(MET);
        assertThat(Assessment.of(observed(0.75), range, false)).isEqualTo(new Assessment(0.25, 256.0, NOT_MET));
        assertThat(Assessment.of(observed(0.125), range, false)).isEqualTo(new Assessment(-0.125, -128.0, NOT_MET));
    }

    @Test
    void theGapIsTheFigureLessTheTargetInSharesAndInPeople() {
        Assessment assessment = Assessment.of(observed(0.75), TestTarget.of(TargetComparator.AT_LEAST, 0.875), false);

        assertThat(assessment).isEqualTo(new Assessment(-0.125, -128.0, NOT_MET));
    }

    @Test
    void aGapOfWhatIsNoShareOfPeopleIsNotToldInPeople() {
        PlanningTarget target = TestTarget.of(TargetComparator.AT_LEAST, 0.5);
        Figure ofLand = new Figure("transit_800m_area", 0.25, "share", PEOPLE, null, null, InputKind.OBSERVED);
        Figure people = new Figure("usual_residents", 0.25, "persons", PEOPLE, null, null, InputKind.OBSERVED);
        Figure noQuotient = new Figure("s", 0.25, "share", null, null, null, InputKind.OBSERVED);

        for (Figure figure : new Figure[] {ofLand, people, noQuotient}) {
            assertThat(Assessment.of(figure, target, false)).isEqualTo(new Assessment(-0.25, null, NOT_MET));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0.92, 0.85, 0.95, WITHIN_UNCERTAINTY",
        "0.85, 0.80, 0.90, WITHIN_UNCERTAINTY",
        "0.92, 0.91, 0.95, MET",
        "0.92, 0.90, 0.95, MET",
        "0.85, 0.80, 0.89, NOT_MET",
        "0.92, , 0.95, MET",
        "0.92, 0.85, , MET",
    })
    void anIntervalOnBothSidesOfTheLimitLeavesItOpen(
            double value, @Nullable Double lower, @Nullable Double upper, TargetStatus status) {
        Figure figure = new Figure("s", value, "share", PEOPLE, lower, upper, InputKind.OBSERVED);

        assertThat(Assessment.of(figure, TestTarget.of(TargetComparator.AT_LEAST, 0.9), false)
                        .status())
                .isEqualTo(status);
    }

    @Test
    void anIntervalWiderThanTheToleranceLeavesAboutOpen() {
        Figure figure = new Figure("s", 0.4, "share", PEOPLE, 0.3, 0.5, InputKind.OBSERVED);

        assertThat(Assessment.of(figure, TestTarget.about(0.4, 0.005), false).status())
                .isEqualTo(WITHIN_UNCERTAINTY);
    }

    @ParameterizedTest
    @CsvSource({
        "OBSERVED, false, MET",
        "DERIVED, false, NOT_ASSESSED",
        "SYNTHETIC, false, NOT_ASSESSED",
        "SYNTHETIC, true, MET",
        "DERIVED, true, MET",
    })
    void syntheticAndDerivedInputIsAssessedOnlyWhereTheCityIsGenerated(
            InputKind kind, boolean generated, TargetStatus status) {
        Figure figure = new Figure("s", 1.0, "share", PEOPLE, null, null, kind);
        Assessment assessment = Assessment.of(figure, TestTarget.of(TargetComparator.AT_LEAST, 0.75), generated);

        assertThat(assessment).isEqualTo(new Assessment(0.25, 256.0, status));
    }

    @Test
    void withoutAFigureThereIsNothingToAssessAndWithoutANumberNoTarget() {
        Figure suppressed = new Figure("s", null, "share", null, null, null, InputKind.OBSERVED);

        assertThat(Assessment.of(suppressed, TestTarget.of(TargetComparator.AT_LEAST, 0.75), true))
                .isEqualTo(new Assessment(null, null, NOT_ASSESSED));
        assertThat(Assessment.of(observed(0.5), TestTarget.of(TargetComparator.NONE, null), false))
                .isEqualTo(new Assessment(null, null, NO_TARGET));
    }

    @Test
    void peopleAreTheDenominatorsShare() {
        Assessment assessment = Assessment.of(observed(0.395), TestTarget.about(0.4, 0.005), false);

        assertThat(assessment.gapPersons()).isCloseTo(-0.005 * PEOPLE, within(1e-9));
    }

    private static Figure observed(double value) {
        return new Figure("s", value, "share", PEOPLE, null, null, InputKind.OBSERVED);
    }

    private static TargetStatus status(double value, PlanningTarget target) {
        return Assessment.of(observed(value), target, false).status();
    }
}
