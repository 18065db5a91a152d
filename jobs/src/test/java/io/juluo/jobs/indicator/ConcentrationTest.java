package io.juluo.jobs.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ConcentrationTest {
    private static final Concentration CONCENTRATION = new Concentration();

    private static final SmallWorld WORLD = new SmallWorld()
            .people("1", "A", "A1", 64)
            .people("2", "A", "A2", 16)
            .people("sea", "A", null, 8)
            .people("3", "B", "B1", 8);

    private static double city(String definition, String units) {
        return SmallWorld.value(WORLD.figure(CONCENTRATION, definition, "city", SmallWorld.CITY, units));
    }

    @Test
    void theCityIsMeasuredOverItsTownsAndOverItsDistricts() {
        assertThat(city("primacy", "town")).isEqualTo(4);
        assertThat(city("primacy", "district")).as("the sea of A counts for A").isEqualTo(11);
        assertThat(city("primacy_four", "town")).isEqualTo(64.0 / 24);
        assertThat(city("hhi", "town")).isEqualTo((64.0 * 64 + 16 * 16 + 8 * 8) / (88 * 88), within(1e-15));
        assertThat(city("gini", "district")).isCloseTo(80.0 / (2 * 96), within(1e-15));
    }

    @Test
    void aDistrictIsMeasuredOverItsOwnTowns() {
        assertThat(SmallWorld.value(WORLD.figure(CONCENTRATION, "primacy", "district", "A", "town")))
                .isEqualTo(4);
        assertThat(SmallWorld.value(WORLD.figure(CONCENTRATION, "hhi", "district", "B", "town")))
                .isEqualTo(1);
    }

    @Test
    void tooFewPlacesLeaveTheFigureUndefined() {
        assertThat(SmallWorld.state(WORLD.figure(CONCENTRATION, "primacy_four", "district", "A", "town")))
                .isEqualTo("undefined");
        assertThat(SmallWorld.state(WORLD.figure(CONCENTRATION, "primacy", "district", "B", "town")))
                .as("nobody lives in the second town")
                .isEqualTo("undefined");
        assertThat(SmallWorld.state(WORLD.figure(CONCENTRATION, "rank_size_slope", "city", SmallWorld.CITY, "town")))
                .isEqualTo("undefined");
    }

    @Test
    void figuresOfTheGridAreAsWeakAsTheGrid() {
        assertThat(SmallWorld.kind(WORLD.figure(CONCENTRATION, "gini", "city", SmallWorld.CITY, "town")))
                .isEqualTo("synthetic");
    }
}
