package io.juluo.jobs.target;

import static org.assertj.core.api.Assertions.assertThat;

import io.juluo.geodata.seed.PlanningTarget;
import io.juluo.geodata.seed.Seeds;
import io.juluo.geodata.unit.BaseState;
import io.juluo.geodata.unit.InputKind;
import io.juluo.geodata.unit.TargetStatus;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Qingdao's own targets: the urbanisation rate of 2020 is 0.74 in one plan, 0.7634 in another and in the census. */
class TargetBaseTest {
    private static final double CENSUS_2020 = 7_688_474.0 / 10_071_722;
    private static final Seeds SEEDS = Seeds.load(Path.of(System.getProperty("juluo.home"), "seeds"), null);

    private static PlanningTarget target(String id) {
        return SEEDS.targets().stream()
                .filter(target -> target.targetId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static TargetBase base(String id, @Nullable Double value, int year) {
        PlanningTarget target = target(id);
        Figure figure = new Figure("d", value, target.unit(), 1.0, null, null, InputKind.OBSERVED);
        TargetStatus status = Assessment.of(figure, target, false).status();
        return TargetBase.of(value, LocalDate.of(year, 11, 1), target, status);
    }

    @Test
    void aTargetFromALowerBaseWasMetBeforeItWasSet() {
        TargetBase base = base("qingdao_urbanisation_2025_population_plan", CENSUS_2020, 2020);

        assertThat(base.gap()).isEqualTo(CENSUS_2020 - 0.74);
        assertThat(base.state()).isEqualTo(BaseState.MET_AT_BASE);
    }

    @Test
    void aBaseThatIsTheCensusRoundedAgreesWithIt() {
        assertThat(base("qingdao_urbanisation_2025_urbanisation_plan", CENSUS_2020, 2020)
                        .state())
                .isEqualTo(BaseState.AGREES);
        assertThat(base("qingdao_usual_residents_2025", 10_071_722.0, 2020).state())
                .isEqualTo(BaseState.AGREES);
    }

    @Test
    void anotherBaseWithoutTheTargetBeingMetOnlyDiffers() {
        assertThat(base("qingdao_urbanisation_2025_population_plan", 0.73, 2020).state())
                .isEqualTo(BaseState.DIFFERS);
    }

    @Test
    void figuresOfAnotherYearOrWithoutAValueTellNothingOfTheBase() {
        assertThat(base("qingdao_urbanisation_2025_population_plan", CENSUS_2020, 2021))
                .isEqualTo(new TargetBase(null, null));
        assertThat(base("qingdao_urbanisation_2025_population_plan", null, 2020).state())
                .isNull();
        assertThat(base("qingdao_main_city_share_2025", 0.39, 2020).state()).isNull();
    }
}
