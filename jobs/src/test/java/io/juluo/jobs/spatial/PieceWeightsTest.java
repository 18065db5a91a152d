package io.juluo.jobs.spatial;

import static io.juluo.jobs.spatial.Worlds.box;
import static org.assertj.core.api.Assertions.assertThat;

import io.juluo.geodata.city.Apportion;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;

/** What two halves of a cell of 100 m weigh, by the land in them. */
class PieceWeightsTest {
    private static final double[] HALVES = {0.5, 0.5};
    private static final List<CellPart> PARTS =
            List.of(CellPart.outside(0.5, box(0, 0, 50, 100)), CellPart.outside(0.5, box(50, 0, 100, 100)));

    @Test
    void peopleGoWhereTheLandIs() {
        assertThat(weights(box(25, 0, 100, 100))).containsExactly(25 / 75.0, 50 / 75.0);
        assertThat(weights(box(50, 0, 100, 100))).containsExactly(0, 1);
    }

    @Test
    void landThatOnlyTouchesSaysNothing() {
        assertThat(weights(box(100, 0, 200, 100))).isNull();
    }

    /** A coast drawn along the cells' edges comes out of a change of coordinates a nanometre beside them. */
    @Test
    void landThatReachesInByRoundingSaysNothing() {
        Geometry land = box(100 - 1e-9, 0, 200, 100);
        assertThat(new GroundIndex("land", ApportionProperties.tiles(land))
                        .within(PARTS.get(1).geometry()))
                .isPositive();
        assertThat(weights(land)).isNull();
    }

    @Test
    void aStripOfAMillimetreCounts() {
        assertThat(weights(box(99.999, 0, 200, 100))).containsExactly(0, 1);
    }

    private static double @Nullable [] weights(Geometry land) {
        GroundIndex index = new GroundIndex("land", ApportionProperties.tiles(land));
        return new PieceWeights(Apportion.Mode.LAND_ONLY, List.of(index), new double[] {1}).of(PARTS, HALVES, 50, 50);
    }
}
