package io.juluo.jobs.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/** The four towns of the small world all meet at one corner: I is then -1/3 whatever their densities. */
class MoransITest {
    private static final MoransI MORAN = new MoransI();

    private static final SmallWorld WORLD = new SmallWorld()
            .people("1", "A", "A1", 64)
            .people("2", "A", "A2", 16)
            .people("3", "B", "B1", 8)
            .people("sea", "B", null, 1024);

    private static Row ofTown(String definition, String code) {
        return WORLD.figure(MORAN, definition, "town", code);
    }

    @Test
    void townsThatAllTouchHaveTheExpectedFigure() {
        Row row = WORLD.figure(MORAN, "morans_i", "city", SmallWorld.CITY, "town");

        assertThat(SmallWorld.value(row)).isCloseTo(-1.0 / 3, within(1e-12));
        assertThat(SmallWorld.value(WORLD.figure(MORAN, "morans_i_p", "city", SmallWorld.CITY, "town")))
                .isEqualTo(1);
        assertThat(SmallWorld.state(WORLD.figure(MORAN, "morans_i_z", "city", SmallWorld.CITY, "town")))
                .isEqualTo("undefined");
    }

    @Test
    void aDenseTownAmongThinOnesIsTold() {
        // Densities 64, 16, 8, 0: mean 22, z 42, -6, -14, -22, sum of squares 2480; the others' mean is -z/3
        assertThat(SmallWorld.value(ofTown("local_morans_i", "A1"))).isCloseTo(42 * -14 / 620.0, within(1e-12));
        assertThat(SmallWorld.value(ofTown("local_morans_i_quadrant", "A1"))).isEqualTo(4);
        assertThat(SmallWorld.value(ofTown("local_morans_i_quadrant", "B2"))).isEqualTo(2);
        assertThat(SmallWorld.value(ofTown("local_morans_i_p", "B2"))).isEqualTo(1);
    }

    @Test
    void aCityWithoutPeopleHasNoFigure() {
        SmallWorld empty = new SmallWorld();

        assertThat(SmallWorld.state(empty.figure(MORAN, "morans_i", "city", SmallWorld.CITY, "town")))
                .isEqualTo("undefined");
        assertThat(SmallWorld.state(empty.figure(MORAN, "local_morans_i", "town", "A1")))
                .isEqualTo("undefined");
    }
}
