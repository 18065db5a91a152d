package io.juluo.jobs.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import io.juluo.geodata.BadInput;
import io.juluo.geodata.unit.InputKind;
import io.juluo.jobs.indicator.IndicatorParameters.Frequent;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class TransitCoverageTest {
    private static final TransitCoverage TRANSIT = new TransitCoverage();

    private static final SmallWorld WORLD = new SmallWorld()
            .people("1", "A", "A1", 8)
            .people("2", "A", "A1", 16)
            .people("sea", "A", null, 32)
            .people("cut", "A", "A2", 64)
            .people("cut", "B", "B1", 64)
            .covered("1", "A", "A1", "any", 0.25, false)
            .covered("1", "A", "A1", "rail", 0.125, false)
            .covered("sea", "A", null, "any", 1.0, true)
            .covered("cut", "A", "A2", "any", 0.5, true);

    private static Row row(String definition, String level, String code) {
        return WORLD.figure(TRANSIT, definition, level, code);
    }

    @Test
    void countsEachPieceByItsCoveredShare() {
        assertThat(SmallWorld.numerator(row("transit_800m_population", "town", "A1")))
                .isEqualTo(8 * 0.25);
        assertThat(SmallWorld.denominator(row("transit_800m_population", "town", "A1")))
                .isEqualTo(24);
        assertThat(SmallWorld.numerator(row("transit_800m_population", "district", "A")))
                .isEqualTo(2 + 32 + 32);
        assertThat(SmallWorld.value(row("transit_800m_population", "city", SmallWorld.CITY)))
                .isEqualTo(66.0 / 184);
    }

    @Test
    void theCentreRuleCountsACellWhollyOrNotAtAll() {
        assertThat(SmallWorld.numerator(row("transit_800m_centre", "district", "A")))
                .isEqualTo(32 + 64);
        assertThat(SmallWorld.numerator(row("transit_800m_centre", "town", "A1")))
                .isZero();
    }

    @Test
    void railCountsRailStationsAlone() {
        assertThat(SmallWorld.numerator(row("rail_800m_population", "city", SmallWorld.CITY)))
                .isEqualTo(1);
    }

    @Test
    void theOtherPieceOfACutCellIsNotCoveredWithIt() {
        assertThat(SmallWorld.value(row("transit_800m_population", "town", "B1")))
                .isZero();
    }

    @Test
    @BadInput(number = 39, input = "a town with nobody", must = "has a share that is undefined, neither 0 nor NaN")
    void aTownWithNobodyIsUndefinedNotZero() {
        Row row = row("transit_800m_population", "town", "B2");

        assertThat(SmallWorld.state(row)).isEqualTo("undefined");
        assertThat(row.isNullAt(row.fieldIndex("value"))).isTrue();
    }

    @Test
    void withoutATimetableNothingIsSaidOfFrequentService() {
        assertThat(TRANSIT.definitions(WORLD.parameters()))
                .extracting(Definition::definitionId)
                .containsExactly("transit_800m_population", "transit_800m_centre", "rail_800m_population");
    }

    @Test
    void withATimetableFrequentStopsAreCountedAlone() {
        SmallWorld world = new SmallWorld()
                .people("1", "A", "A1", 8)
                .people("2", "A", "A1", 16)
                .covered("1", "A", "A1", "any", 1, true)
                .covered("2", "A", "A1", "any", 1, true)
                .covered("2", "A", "A1", "frequent", 0.5, true)
                .frequent(new Frequent("am", "早高峰", "morning peak", 10, "practice", InputKind.DERIVED));

        Row row = world.figure(TRANSIT, "frequent_transit_800m_population", "town", "A1");

        assertThat(SmallWorld.numerator(row)).isEqualTo(8);
        assertThat(SmallWorld.denominator(row)).isEqualTo(24);
        assertThat(TRANSIT.definitions(world.parameters()))
                .last()
                .satisfies(definition -> assertThat(definition.formula()).contains("at most 10 minutes"));
    }

    @Test
    @BadInput(number = 42, input = "no stops at all", must = "covers 0 %, which is a value and no gap")
    void noStopsAtAllIsZero() {
        Row row = new SmallWorld()
                .people("1", "A", "A1", 8)
                .figure(TRANSIT, "transit_800m_population", "city", SmallWorld.CITY);

        assertThat(SmallWorld.value(row)).isZero();
        assertThat(SmallWorld.state(row)).isEqualTo("value");
    }
}
