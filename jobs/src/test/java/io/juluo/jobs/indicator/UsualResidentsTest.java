package io.juluo.jobs.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UsualResidentsTest {
    private static final UsualResidents RESIDENTS = new UsualResidents();

    private static final SmallWorld WORLD = new SmallWorld()
            .people("1", "A", "A1", 1)
            .people("2", "A", "A2", 2)
            .people("sea", "A", null, 4)
            .people("3", "B", "B1", 8)
            .people("far", null, null, 16);

    private static double residents(String level, String code) {
        return SmallWorld.value(WORLD.figure(RESIDENTS, "usual_residents", level, code));
    }

    @Test
    void aDistrictIsItsTownsAndThePeopleInNoneOfThem() {
        assertThat(residents("town", "A1")).isEqualTo(1);
        assertThat(residents("district", "A")).isEqualTo(1 + 2 + 4);
        assertThat(residents("city", SmallWorld.CITY)).isEqualTo(1 + 2 + 4 + 8);
    }

    @Test
    void aTownWithNobodyHasZeroResidents() {
        assertThat(residents("town", "B2")).isZero();
    }

    @Test
    void densityIsPerSquareKilometreOfThePolygon() {
        assertThat(SmallWorld.value(WORLD.figure(RESIDENTS, "density_polygon", "district", "A")))
                .isEqualTo(7.0 / 2);
        assertThat(SmallWorld.denominator(WORLD.figure(RESIDENTS, "density_polygon", "city", SmallWorld.CITY)))
                .isEqualTo(4.0);
    }
}
