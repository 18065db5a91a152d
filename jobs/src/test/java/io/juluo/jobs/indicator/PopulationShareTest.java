package io.juluo.jobs.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class PopulationShareTest {
    private static final PopulationShare SHARE = new PopulationShare();

    private static SmallWorld censusOfThreeUnits() {
        return new SmallWorld().control("A", "A", 3000).control("B", "B", 6000).control("H", "A", 1000);
    }

    @Test
    void aUnitThatIsNoDistrictCountsWhereItsLandLies() {
        Row row = censusOfThreeUnits().figure(SHARE, "main_city_share", "city", SmallWorld.CITY);

        assertThat(SmallWorld.value(row)).isEqualTo(0.4);
        assertThat(SmallWorld.numerator(row)).isEqualTo(4000);
        assertThat(SmallWorld.denominator(row)).isEqualTo(10000);
    }

    @Test
    void theOtherDefinitionKeepsItInTheDenominatorOnly() {
        Row row = censusOfThreeUnits().figure(SHARE, "main_city_share_without_hightech", "city", SmallWorld.CITY);

        assertThat(SmallWorld.value(row)).isEqualTo(0.3);
        assertThat(SmallWorld.denominator(row)).isEqualTo(10000);
    }

    @Test
    void censusTotalsAreObservedThoughTheGridIsSynthetic() {
        SmallWorld world = censusOfThreeUnits().people("c", "A", "A1", 5);

        assertThat(SmallWorld.kind(world.figure(SHARE, "main_city_share", "city", SmallWorld.CITY)))
                .isEqualTo("observed");
        assertThat(SmallWorld.kind(world.figure(SHARE, "main_city_share_grid", "city", SmallWorld.CITY)))
                .isEqualTo("synthetic");
    }

    @Test
    void theGridsShareCountsTheSeaOfADistrictButNobodyBeyondTheCity() {
        SmallWorld world = new SmallWorld()
                .people("a", "A", "A1", 1)
                .people("sea", "A", null, 2)
                .people("b", "B", "B1", 4)
                .people("far", null, null, 8);

        Row row = world.figure(SHARE, "main_city_share_grid", "city", SmallWorld.CITY);

        assertThat(SmallWorld.value(row)).isCloseTo(3.0 / 7, within(1e-15));
    }

    @Test
    void withoutCensusTotalsThereIsNoDataRatherThanZero() {
        Row row = new SmallWorld().people("a", "A", "A1", 1).figure(SHARE, "main_city_share", "city", SmallWorld.CITY);

        assertThat(SmallWorld.state(row)).isEqualTo("no_data");
        assertThat(row.isNullAt(row.fieldIndex("value"))).isTrue();
    }
}
