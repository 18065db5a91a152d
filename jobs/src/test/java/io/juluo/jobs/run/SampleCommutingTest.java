package io.juluo.jobs.run;

import static io.juluo.jobs.run.SampleFigures.known;
import static org.assertj.core.api.Assertions.assertThat;

import io.juluo.geodata.table.FlowTable;
import io.juluo.geodata.unit.ZoneLevel;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The sample city's job-housing balance, told by the phones of a tenth of its commuters, against all of them. */
class SampleCommutingTest {
    private static final double SAMPLED = 0.1;

    /** Of a normal distribution, 1 in 16,000 lies farther out. */
    private static final double STANDARD_ERRORS = 4;

    private final SampleFigures figures = new SampleFigures(SampleRuns.usual());

    @Test
    void townsAreContainedAsTheyAreInTruth() {
        Map<String, Double> told = figures.byZone(ZoneLevel.TOWN, "self_containment");

        assertThat(told).hasSizeGreaterThan(55);
        assertNear(told, SampleTruth.ofTowns());
    }

    @Test
    void districtsAreContainedAsTheyAreInTruth() {
        Map<String, Double> told = figures.byZone(ZoneLevel.DISTRICT, "self_containment");

        assertThat(told).hasSize(10);
        assertNear(told, SampleTruth.ofDistricts());
    }

    @Test
    void theCityIsContainedAsItIsInTruthByDistrictsAndByTowns() {
        double byTown = figures.ofCity("self_containment", "town");
        double byDistrict = figures.ofCity("self_containment", "district");

        assertNear(Map.of("city", byTown), Map.of("city", city(SampleTruth.ofTowns())));
        assertNear(Map.of("city", byDistrict), Map.of("city", city(SampleTruth.ofDistricts())));
        assertThat(byTown).isLessThan(byDistrict);
    }

    private static SampleTruth.Commuters city(Map<String, SampleTruth.Commuters> units) {
        assertThat(units).doesNotContainKey(FlowTable.OUTSIDE);
        return units.values().stream().reduce(SampleTruth.Commuters.NONE, SampleTruth.Commuters::plus);
    }

    /** Within so many standard errors of a share that a tenth of the commuters tell. */
    private static void assertNear(Map<String, Double> told, Map<String, SampleTruth.Commuters> truth) {
        assertThat(told).allSatisfy((zone, share) -> {
            double expected = known(truth, zone).selfContainment();
            double error = Math.sqrt(
                    expected * (1 - expected) / (SAMPLED * known(truth, zone).resident()));
            assertThat(Math.abs(share - expected)).isLessThan(STANDARD_ERRORS * error);
        });
    }
}
