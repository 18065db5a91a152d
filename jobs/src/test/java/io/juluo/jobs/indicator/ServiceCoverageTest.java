package io.juluo.jobs.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import io.juluo.geodata.BadInput;
import io.juluo.geodata.table.IndicatorValueTable;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class ServiceCoverageTest {
    private static final ServiceCoverage SERVICES = new ServiceCoverage();

    /** Powers of two at 999, 1000, the next double above it, 1080 and 1081 m of medical care; parks near the first two. */
    private static final SmallWorld WORLD = new SmallWorld()
            .people("1", "A", "A1", 1)
            .people("2", "A", "A1", 2)
            .people("3", "A", "A2", 4)
            .people("4", "A", null, 8)
            .people("5", "B", "B1", 16)
            .people("6", "B", "B1", 32)
            .facility("1", "medical", 999)
            .facility("2", "medical", 1000)
            .facility("3", "medical", Math.nextUp(1000.0))
            .facility("4", "medical", 1080)
            .facility("5", "medical", 1081)
            .facility("1", "park", 10)
            .facility("3", "park", 10);

    private static double people(String definition, String level, String code) {
        return SmallWorld.numerator(WORLD.figure(SERVICES, definition, level, code));
    }

    @Test
    void exactlyTheDistanceIsInsideAndTheNextDoubleIsNot() {
        assertThat(people("services_medical_15min_straight", "city", SmallWorld.CITY))
                .isEqualTo(1 + 2);
    }

    @Test
    void theSecondDefinitionWalksAsFarAsItsSpeedAllows() {
        assertThat(people("services_medical_15min_straight_speed", "city", SmallWorld.CITY))
                .isEqualTo(1 + 2 + 4 + 8);
    }

    @Test
    void allServicesMeansEveryOneOfThem() {
        assertThat(people("services_all_15min_straight", "city", SmallWorld.CITY))
                .isEqualTo(1);
        assertThat(people("services_all_15min_straight_speed", "district", "A")).isEqualTo(1 + 4);
    }

    @Test
    @BadInput(number = 45, input = "a service without any facility", must = "covers 0 % of the people")
    void aServiceWithoutAnyFacilityCoversNobody() {
        SmallWorld without = new SmallWorld().people("1", "A", "A1", 1).facility("1", "medical", 10);

        Row figure = without.figure(SERVICES, "services_park_15min_straight", "city", SmallWorld.CITY);

        assertThat(SmallWorld.numerator(figure)).isZero();
        assertThat(figure.<Double>getAs(IndicatorValueTable.VALUE.name())).isZero();
    }

    @Test
    void everyZoneHasARowAndADistrictCountsItsPeopleInNoTown() {
        assertThat(people("services_medical_15min_straight_speed", "district", "A"))
                .isEqualTo(15);
        assertThat(people("services_park_15min_straight", "town", "B1")).isZero();
        assertThat(SmallWorld.state(WORLD.figure(SERVICES, "services_park_15min_straight", "town", "B2")))
                .isEqualTo("undefined");
    }
}
