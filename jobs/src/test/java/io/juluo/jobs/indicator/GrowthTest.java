package io.juluo.jobs.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GrowthTest {
    private static final Growth GROWTH = new Growth();
    private static final UrbanisationRate URBAN = new UrbanisationRate();

    private static SmallWorld bothCensuses() {
        return new SmallWorld()
                .control("A", "A", 512L, 512L)
                .control("H", "A", 128L, 64L)
                .control("B", "B", 192L, 16L)
                .earlier("A", "A", 256L, 128L)
                .earlier("B", "B", 256L, 0L);
    }

    private static double value(String definition, String level, String code) {
        return SmallWorld.value(bothCensuses().figure(GROWTH, definition, level, code));
    }

    @Test
    void aDistrictGrowsByThePeopleOfAllUnitsThatLieInIt() {
        assertThat(value("growth_persons", "district", "A")).isEqualTo(512 + 128 - 256);
        assertThat(value("growth_relative", "district", "A")).isEqualTo(384.0 / 256);
    }

    @Test
    void aDistrictThatLosesPeopleShrinks() {
        assertThat(value("growth_persons", "district", "B")).isEqualTo(-64);
        assertThat(value("growth_relative", "district", "B")).isEqualTo(-0.25);
    }

    @Test
    void theCityGrowsByTheSumOfItsDistricts() {
        assertThat(value("growth_persons", "city", SmallWorld.CITY)).isEqualTo(384 - 64);
        assertThat(value("growth_relative", "city", SmallWorld.CITY)).isEqualTo(320.0 / 512);
    }

    @Test
    void townsHaveNoDataForNeitherCensusTellsThem() {
        assertThat(SmallWorld.state(bothCensuses().figure(GROWTH, "growth_persons", "town", "A1")))
                .isEqualTo("no_data");
        assertThat(SmallWorld.state(bothCensuses().figure(URBAN, "urbanisation_rate", "town", "A1")))
                .isEqualTo("no_data");
    }

    @Test
    void withoutAnEarlierCensusThereIsNoGrowthAndNoRateOfIt() {
        SmallWorld world = new SmallWorld().control("A", "A", 512L, 256L).control("B", "B", 512L, 512L);

        assertThat(SmallWorld.state(world.figure(GROWTH, "growth_relative", "district", "A")))
                .isEqualTo("no_data");
        assertThat(SmallWorld.state(world.figure(GROWTH, "growth_persons", "city", SmallWorld.CITY)))
                .isEqualTo("no_data");
        assertThat(SmallWorld.state(world.figure(URBAN, "urbanisation_rate_earlier", "city", SmallWorld.CITY)))
                .isEqualTo("no_data");
        assertThat(SmallWorld.value(world.figure(URBAN, "urbanisation_rate", "city", SmallWorld.CITY)))
                .isEqualTo(0.75);
    }

    @Test
    void aCityOfWhichADistrictWasNotCountedHasNoGrowthButTheOtherDistrictHas() {
        SmallWorld world = new SmallWorld()
                .control("A", "A", 512L, null)
                .control("B", "B", 512L, null)
                .earlier("A", "A", 256L, null);

        assertThat(SmallWorld.value(world.figure(GROWTH, "growth_relative", "district", "A")))
                .isEqualTo(1);
        assertThat(SmallWorld.state(world.figure(GROWTH, "growth_relative", "district", "B")))
                .isEqualTo("no_data");
        assertThat(SmallWorld.state(world.figure(GROWTH, "growth_persons", "city", SmallWorld.CITY)))
                .isEqualTo("no_data");
    }

    @Test
    void aDistrictWhereNobodyLivedGrowsWithoutARate() {
        SmallWorld world = bothCensuses().earlier("B0", "B", 0L, 0L);
        SmallWorld empty = new SmallWorld()
                .control("A", "A", 4L, null)
                .control("B", "B", 4L, null)
                .earlier("A", "A", 4L, null)
                .earlier("B", "B", 0L, null);

        assertThat(SmallWorld.value(world.figure(GROWTH, "growth_relative", "district", "B")))
                .isEqualTo(-0.25);
        assertThat(SmallWorld.value(empty.figure(GROWTH, "growth_persons", "district", "B")))
                .isEqualTo(4);
        assertThat(SmallWorld.state(empty.figure(GROWTH, "growth_relative", "district", "B")))
                .isEqualTo("undefined");
    }

    @Test
    void theUrbanisationRateOfEachCensusIsADefinitionOfItsOwn() {
        SmallWorld world = bothCensuses();

        assertThat(SmallWorld.value(world.figure(URBAN, "urbanisation_rate", "district", "A")))
                .isEqualTo(576.0 / 640);
        assertThat(SmallWorld.value(world.figure(URBAN, "urbanisation_rate_earlier", "district", "A")))
                .isEqualTo(0.5);
        assertThat(SmallWorld.value(world.figure(URBAN, "urbanisation_rate_earlier", "city", SmallWorld.CITY)))
                .isEqualTo(0.25);
        assertThat(world.figure(URBAN, "urbanisation_rate_earlier", "city", SmallWorld.CITY)
                        .<java.sql.Date>getAs("reference_date"))
                .isEqualTo(java.sql.Date.valueOf(SmallWorld.EARLIER_DATE));
    }

    @Test
    void aUnitThatDoesNotTellItsUrbanPeopleLeavesNoRateToItsDistrictNorTheCity() {
        SmallWorld world = new SmallWorld()
                .control("A", "A", 512L, 256L)
                .control("H", "A", 128L, null)
                .control("B", "B", 512L, 512L);

        assertThat(SmallWorld.state(world.figure(URBAN, "urbanisation_rate", "district", "A")))
                .isEqualTo("no_data");
        assertThat(SmallWorld.value(world.figure(URBAN, "urbanisation_rate", "district", "B")))
                .isEqualTo(1);
        assertThat(SmallWorld.state(world.figure(URBAN, "urbanisation_rate", "city", SmallWorld.CITY)))
                .isEqualTo("no_data");
    }
}
