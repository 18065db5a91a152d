package io.juluo.jobs.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import io.juluo.geodata.table.IndicatorValueTable;
import org.junit.jupiter.api.Test;

class NodePopulationTest {
    private static final NodePopulation NODES = new NodePopulation();

    @Test
    void aNodeHasThePeopleOfItsPiecesAndOtherCustomZonesHaveNoSuchFigure() {
        SmallWorld world = new SmallWorld()
                .custom("node", "A1|A2")
                .custom("school", null)
                .people("1", "A", "A1", 64, "node|school")
                .people("2", "A", "A2", 16, "node")
                .people("3", "B", "B1", 8, "school");

        assertThat(SmallWorld.value(world.figure(NODES, "node_population", "custom", "node")))
                .isEqualTo(80);
        assertThat(NODES.compute(world.tables(), world.parameters())
                        .select(IndicatorValueTable.ZONE_CODE.col())
                        .collectAsList())
                .singleElement()
                .hasToString("[node]");
    }
}
