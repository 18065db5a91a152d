package io.juluo.geodata.synth;

import static org.assertj.core.api.Assertions.assertThat;

import io.juluo.geodata.synth.FlowModel.Flow;
import io.juluo.geodata.synth.SyntheticRequest.Unit;
import io.juluo.geodata.table.FlowTable;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class FlowModelTest {
    private final Residents residents =
            settle(List.of(SmallCoast.DISTRICT, SmallCoast.ZONE, SmallCoast.NORTH_DISTRICT));
    private final List<Flow> flows = FlowModel.flows(residents, "coast");

    @Test
    void eachTownsFlowsAddUpToItsWorkersExactly() {
        for (int town = 0; town < residents.land().towns().size(); town++) {
            String code = residents.land().towns().get(town).code();

            assertThat(flows.stream()
                            .filter(flow -> flow.home().equals(code))
                            .mapToLong(Flow::parts)
                            .sum())
                    .isEqualTo(Math.round(residents.ofTown(town) * 0.48))
                    .isPositive();
        }
    }

    @Test
    void aPairStandsOnceHasACommuterAndADeviceAndNeverLiesWhollyOutside() {
        assertThat(flows.stream().map(flow -> flow.home() + ">" + flow.work())).doesNotHaveDuplicates();
        assertThat(flows)
                .allMatch(flow -> flow.parts() > 999)
                .allMatch(flow -> flow.devices() >= 1)
                .noneMatch(flow ->
                        flow.home().equals(FlowTable.OUTSIDE) && flow.work().equals(FlowTable.OUTSIDE));
    }

    @Test
    void aSmallShareCrossesTheCitysBorderBothWaysAndDevicesAreATenth() {
        double all = flows.stream().mapToLong(Flow::parts).sum();
        double out = flows.stream()
                .filter(flow -> flow.work().equals(FlowTable.OUTSIDE))
                .mapToLong(Flow::parts)
                .sum();
        double in = flows.stream()
                .filter(flow -> flow.home().equals(FlowTable.OUTSIDE))
                .mapToLong(Flow::parts)
                .sum();

        assertThat(out / all).isBetween(0.004, 0.03);
        assertThat(in / all).isBetween(0.009, 0.011);
        assertThat(flows.stream().mapToLong(Flow::devices).sum() * 1000 / all).isBetween(0.07, 0.13);
    }

    @Test
    void mostStayInTheirOwnTownWhereTownsAreFarApart() {
        for (Flow flow : flows) {
            if (flow.home().equals("200001") && !flow.work().equals("200001")) {
                assertThat(flow.parts()).isLessThan(own("200001"));
            }
        }
    }

    @Test
    void aCityWithoutPeopleHasNoFlows() {
        Residents none = settle(List.of(new Unit("100", "100", 0, List.of())));

        assertThat(FlowModel.flows(none, "coast")).isEmpty();
    }

    @Test
    void aTownWithoutPeopleSendsNoOneButMayHaveJobs() {
        Residents some = settle(List.of(SmallCoast.DISTRICT));
        List<Flow> from = FlowModel.flows(some, "coast");

        assertThat(from).isNotEmpty().noneMatch(flow -> flow.home().equals("200001"));
    }

    private long own(String town) {
        return flows.stream()
                .filter(flow -> flow.home().equals(town) && flow.work().equals(town))
                .mapToLong(Flow::parts)
                .sum();
    }

    private static Residents settle(List<Unit> units) {
        SyntheticRequest all = SmallCoast.request(Path.of("unused"));
        SyntheticRequest request =
                new SyntheticRequest(all.area(), all.towns(), units, all.cell_m(), null, null, null, all.truthFolder());
        return Residents.settle(request, Land.cut(request.towns(), request.cell_m()));
    }
}
