package io.juluo.jobs.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class JobHousingBalanceTest {
    private static final JobHousingBalance BALANCE = new JobHousingBalance();

    private static final SmallWorld WORLD = new SmallWorld()
            .flow("A1", "A1", 1, null)
            .flow("A1", "A2", 2, null)
            .flow("A2", "B1", 4, null)
            .flow("B1", "B1", 8, null)
            .flow("B1", "outside", 16, null)
            .flow("outside", "A1", 32, null);

    private static Row row(String level, String code, String unitLevel) {
        return WORLD.figure(BALANCE, "self_containment", level, code, unitLevel);
    }

    @Test
    void aTownKeepsWhoWorksWhereTheyLive() {
        assertThat(SmallWorld.value(row("town", "A1", ""))).isEqualTo(1.0 / 3);
        assertThat(SmallWorld.value(row("town", "A2", ""))).isZero();
    }

    @Test
    void whoWorksBeyondTheCityCountsAsAResidentWhoLivesBeyondItDoesNot() {
        assertThat(SmallWorld.value(row("town", "B1", ""))).isEqualTo(8.0 / 24);
        assertThat(SmallWorld.denominator(row("city", SmallWorld.CITY, "town"))).isEqualTo(1 + 2 + 4 + 8 + 16);
    }

    @Test
    void theCityHasARowForEachLevelOfUnits() {
        assertThat(SmallWorld.numerator(row("city", SmallWorld.CITY, "town"))).isEqualTo(1 + 8);
        assertThat(SmallWorld.numerator(row("city", SmallWorld.CITY, "district")))
                .isEqualTo(1 + 2 + 8);
        assertThat(SmallWorld.numerator(row("district", "A", ""))).isEqualTo(1 + 2);
    }

    @Test
    void aCustomZoneOfWholeTownsKeepsTheFlowsBetweenThemAndAnyOtherHasNoData() {
        SmallWorld world = new SmallWorld()
                .custom("east", "A1|B1")
                .custom("drawn", null)
                .flow("A1", "A1", 1, null)
                .flow("A1", "B1", 2, null)
                .flow("B1", "A2", 4, null)
                .flow("B1", "outside", 8, null)
                .flow("A2", "A1", 16, null);

        Row east = world.figure(BALANCE, "self_containment", "custom", "east");
        assertThat(SmallWorld.numerator(east)).isEqualTo(1 + 2);
        assertThat(SmallWorld.denominator(east)).isEqualTo(1 + 2 + 4 + 8);
        assertThat(SmallWorld.state(world.figure(BALANCE, "self_containment", "custom", "drawn")))
                .isEqualTo("no_data");
    }

    @Test
    void aCustomZoneTellsNothingOfAWithheldTownNorOfFewBetweenItsTowns() {
        SmallWorld world = new SmallWorld()
                .custom("few_between", "A1|B1")
                .custom("with_withheld", "B1|B2")
                .custom("one", "A1")
                .flow("A1", "A1", 1000, 500L)
                .flow("A1", "A2", 1000, 500L)
                .flow("A1", "B1", 1000, 14L)
                .flow("A2", "A2", 1000, 500L)
                .flow("A2", "A1", 1000, 500L)
                .flow("B1", "B1", 1000, 500L)
                .flow("B1", "B2", 1000, 500L)
                .flow("B2", "B1", 1000, 500L)
                .flow("B2", "B2", 1000, 3L);

        assertThat(SmallWorld.state(world.figure(BALANCE, "self_containment", "custom", "few_between")))
                .isEqualTo("suppressed");
        assertThat(SmallWorld.state(world.figure(BALANCE, "self_containment", "custom", "with_withheld")))
                .isEqualTo("suppressed");
        assertThat(SmallWorld.state(world.figure(BALANCE, "self_containment", "custom", "one")))
                .isEqualTo("value");
    }

    @Test
    void aTownWithoutWorkersIsUndefined() {
        assertThat(SmallWorld.state(row("town", "B2", ""))).isEqualTo("undefined");
    }

    @Test
    void fewDevicesAreWithheldAndSoIsTheNextSmallestOfTheDistrict() {
        SmallWorld world = new SmallWorld()
                .flow("A1", "A1", 1000, 14L)
                .flow("A1", "A2", 1000, 100L)
                .flow("A2", "A2", 1000, 500L)
                .flow("A2", "A1", 1000, 500L)
                .flow("B1", "B1", 1000, 15L)
                .flow("B1", "B2", 1000, 15L)
                .flow("B2", "B2", 1000, 60L)
                .flow("B2", "B1", 1000, 60L);

        Row few = world.figure(BALANCE, "self_containment", "town", "A1");
        assertThat(SmallWorld.state(few)).isEqualTo("suppressed");
        assertThat(few.isNullAt(few.fieldIndex("value"))).isTrue();
        assertThat(few.isNullAt(few.fieldIndex("numerator"))).isTrue();
        assertThat(few.isNullAt(few.fieldIndex("denominator"))).isTrue();
        assertThat(few.isNullAt(few.fieldIndex("sample_devices"))).isTrue();
        assertThat(SmallWorld.state(world.figure(BALANCE, "self_containment", "town", "A2")))
                .as("would give A1 away by subtraction")
                .isEqualTo("suppressed");
        assertThat(SmallWorld.state(world.figure(BALANCE, "self_containment", "town", "B1")))
                .as("exactly the minimum")
                .isEqualTo("value");
    }

    @Test
    void aShareOfNearlyOneTellsOfTheFewWhoLeave() {
        SmallWorld world = new SmallWorld().flow("A1", "A1", 900, 900L).flow("A1", "A2", 3, 3L);

        assertThat(SmallWorld.state(world.figure(BALANCE, "self_containment", "town", "A1")))
                .isEqualTo("suppressed");
    }
}
