package io.juluo.geodata.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What must hold of the committed seeds beyond what the loader checks. */
class SeedsTest {
    static final Path SEEDS = Path.of(System.getProperty("juluo.home"), "seeds");

    private final Seeds seeds = Seeds.load(SEEDS, null);

    @Test
    void theHeadlineTargetsStandAsTheDocumentsHaveThem() {
        assertThat(of("qingdao", "370200", "main_city_share")).singleElement().satisfies(target -> {
            assertThat(target.comparator()).isEqualTo(TargetComparator.ABOUT);
            assertThat(target.value()).isEqualTo(0.40);
            assertThat(target.tolerance()).isEqualTo(0.005);
            assertThat(target.targetYear()).isEqualTo(2025);
            assertThat(target.sourceId()).isEqualTo("000");
        });
        assertThat(of("qingdao", "370211", "transit_800m_population"))
                .singleElement()
                .satisfies(target -> {
                    assertThat(target.value()).isEqualTo(0.90);
                    assertThat(target.sourceId()).isEqualTo("004");
                    assertThat(target.yearBasis()).isEqualTo("inferred");
                });
    }

    @Test
    void whereDocumentsDisagreeBothStandWithTheirBases() {
        assertThat(of("qingdao", "370200", "urbanisation_rate"))
                .extracting(PlanningTarget::value, PlanningTarget::baseValue, PlanningTarget::sourceId)
                .containsExactlyInAnyOrder(tuple(0.76, 0.74, "000"), tuple(0.78, 0.7634, "001"));
    }

    @Test
    void everyDocumentIsCitedAndSharesAreShares() {
        Path ofSample = Path.of(System.getProperty("juluo.home"), "geodata/cities/sample/planning_targets.csv");
        Set<String> cited = Seeds.load(SEEDS, ofSample).targets().stream()
                .map(PlanningTarget::sourceId)
                .collect(Collectors.toSet());

        assertThat(cited)
                .containsAll(seeds.sources().stream().map(Source::sourceId).toList());
        assertThat(seeds.targets())
                .filteredOn(target -> target.unit().equals("share") && target.value() != null)
                .allSatisfy(target -> assertThat(target.value()).isBetween(0.0, 1.0));
    }

    @Test
    void aDefinitionIsInOneUnitEverywhere() {
        Map<String, Set<String>> units = seeds.targets().stream()
                .filter(target -> !target.definitionId().isEmpty())
                .collect(Collectors.groupingBy(
                        target -> target.definitionId() + " " + target.service(),
                        Collectors.mapping(PlanningTarget::unit, Collectors.toSet())));

        assertThat(units)
                .allSatisfy((definition, inUnits) -> assertThat(inUnits).hasSize(1));
    }

    @Test
    void theSixTogetherAreTheServiceAllAsInTheTableOfFigures() {
        assertThat(seeds.targets())
                .filteredOn(target -> target.definitionId().startsWith("services_all_"))
                .isNotEmpty()
                .allSatisfy(target -> assertThat(target.service()).isEqualTo("all"));
    }

    @Test
    void allSixServicesHaveClassesAndAKnownClassMayCountAsNone() {
        assertThat(seeds.serviceOfClass())
                .containsValues("commerce", "education", "medical", "elderly_care", "culture", "park")
                .containsEntry("pharmacy", "")
                .doesNotContainKey("no_such_class");
    }

    @Test
    void fifteenMinutesAreAThousandMetresByTheStandard() {
        assertThat(seeds.circles())
                .filteredOn(circle -> circle.definitionSuffix().equals("15min_straight"))
                .singleElement()
                .satisfies(circle -> assertThat(circle.distance_m()).isEqualTo(1000.0));
    }

    private List<PlanningTarget> of(String area, String zoneCode, String definition) {
        return seeds.targets().stream()
                .filter(target -> target.area().equals(area)
                        && target.zoneCode().equals(zoneCode)
                        && target.definitionId().equals(definition))
                .toList();
    }
}
