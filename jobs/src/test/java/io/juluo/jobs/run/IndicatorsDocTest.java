package io.juluo.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.juluo.geodata.GeneratedDoc;
import io.juluo.geodata.seed.PlanningTarget;
import io.juluo.geodata.seed.Seeds;
import io.juluo.geodata.seed.TargetUnit;
import io.juluo.geodata.unit.InputKind;
import io.juluo.jobs.indicator.Definition;
import io.juluo.jobs.indicator.IndicatorParameters;
import io.juluo.jobs.indicator.IndicatorParameters.Kinds;
import io.juluo.jobs.indicator.Indicators;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The definitions of a run with the product's seeds: told to readers, and known to the seeds. */
class IndicatorsDocTest {
    private static final Seeds SEEDS = Seeds.load(Path.of(System.getProperty("juluo.home"), "seeds"), null);

    private static final List<Definition> DEFINITIONS = definitions();

    @Test
    void thePageIsWhatTheDefinitionsSay() throws IOException {
        GeneratedDoc.assertUpToDate("indicators.md", IndicatorsDoc.text(DEFINITIONS, SEEDS));
    }

    @Test
    void thePageHasASectionForEachFamilyAndEachFamilyAtMostOneHeadline() {
        assertThat(DEFINITIONS).extracting(Definition::indicatorId).containsOnlyElementsOf(IndicatorsDoc.familyIds());
        assertThat(DEFINITIONS.stream().filter(Definition::headline))
                .extracting(Definition::indicatorId)
                .containsExactly("main_city_share", "self_containment", "service_coverage", "transit_coverage");
    }

    @Test
    void everyDefinitionSaysWhatItIsAndWhatItIsNot() {
        assertThat(DEFINITIONS).extracting(Definition::definitionId).doesNotHaveDuplicates();
        assertThat(DEFINITIONS).allSatisfy(definition -> {
            assertThat(definition.nameZh()).isNotBlank();
            assertThat(definition.nameEn()).isNotBlank();
            assertThat(definition.formula()).isNotBlank();
            assertThat(definition.source()).isNotBlank();
            assertThat(definition.notMeasured()).isNotBlank();
        });
        assertThat(DEFINITIONS)
                .filteredOn(definition -> definition.unit().equals("share"))
                .extracting(Definition::denominator)
                .doesNotContain("");
    }

    @Test
    void theSeedsHaveARowOfAnyAreaForEachDefinitionSoThatNoAbsentTargetIsAnOversight() {
        Set<String> ofAnyArea = SEEDS.targets().stream()
                .filter(PlanningTarget::ofAnyArea)
                .map(PlanningTarget::definitionId)
                .collect(Collectors.toSet());

        assertThat(ofAnyArea)
                .containsExactlyInAnyOrderElementsOf(
                        DEFINITIONS.stream().map(Definition::definitionId).toList());
    }

    @Test
    void theUnitOfEachDefinitionIsTheOneOfItsTargets() {
        assertThat(DEFINITIONS).allSatisfy(definition -> {
            assertThat(SEEDS.units()).extracting(TargetUnit::unit).contains(definition.unit());
            assertThat(SEEDS.targets())
                    .filteredOn(target -> target.definitionId().equals(definition.definitionId()))
                    .extracting(PlanningTarget::unit)
                    .containsOnly(definition.unit());
        });
    }

    private static List<Definition> definitions() {
        InputKind any = InputKind.OBSERVED;
        return Indicators.definitions(new IndicatorParameters(
                "area",
                "000000",
                LocalDate.EPOCH,
                LocalDate.EPOCH,
                SEEDS.services(),
                Parameters.circles(SEEDS),
                1,
                new Kinds(any, any, any, any, any, any, any, any, any),
                Parameters.frequent(SEEDS, any),
                new IndicatorParameters.Earlier(LocalDate.EPOCH, any),
                "EPSG:4549",
                Set.of()));
    }
}
