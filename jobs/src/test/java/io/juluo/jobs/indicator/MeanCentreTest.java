package io.juluo.jobs.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MeanCentreTest {
    private static final MeanCentre CENTRE = new MeanCentre();
    private static final CentreShift SHIFT = new CentreShift();

    private static double value(SmallWorld world, String definition, String level, String code) {
        return SmallWorld.value(world.figure(CENTRE, definition, level, code));
    }

    @Test
    void theCentreIsWhereThePeopleBalance() {
        SmallWorld world = new SmallWorld()
                .people("1", "A", "A1", 3, 100, 500)
                .people("2", "A", "A1", 1, 500, 500)
                .people("3", "B", "B1", 4, 200, 1500)
                .people("far", null, null, 64, 9000, 9000);

        assertThat(value(world, "mean_centre_x", "town", "A1")).isEqualTo(200);
        assertThat(value(world, "mean_centre_x", "city", SmallWorld.CITY)).isEqualTo(200);
        assertThat(value(world, "mean_centre_y", "city", SmallWorld.CITY)).isEqualTo(1000);
        assertThat(SmallWorld.state(world.figure(CENTRE, "mean_centre_x", "town", "B2")))
                .isEqualTo("undefined");
    }

    @Test
    void degreesAreThoseOfAnotherProgram() {
        SmallWorld world = new SmallWorld().people("1", "A", "A1", 3, 520_000, 4_000_000);

        assertThat(value(world, "mean_centre_longitude", "town", "A1")).isCloseTo(120.22218409087922, within(1e-8));
        assertThat(value(world, "mean_centre_latitude", "town", "A1")).isCloseTo(36.13008686139457, within(1e-8));
    }

    @Test
    void theEllipseLiesAlongTheLineOnWhichPeopleLive() {
        SmallWorld world = new SmallWorld().people("1", "A", "A1", 8, 100, 100).people("2", "A", "A1", 8, 300, 300);

        assertThat(value(world, "ellipse_semi_major", "town", "A1")).isCloseTo(200, within(1e-9));
        assertThat(value(world, "ellipse_semi_minor", "town", "A1")).isCloseTo(0, within(1e-3));
        assertThat(value(world, "ellipse_orientation", "town", "A1")).isEqualTo(45);
    }

    @Test
    void peopleInOnePlaceHaveAnEllipseOfNoSizeAndNoDirection() {
        SmallWorld world = new SmallWorld().people("1", "A", "A1", 8, 100, 100);

        assertThat(value(world, "ellipse_semi_major", "town", "A1")).isZero();
        assertThat(SmallWorld.state(world.figure(CENTRE, "ellipse_orientation", "town", "A1")))
                .isEqualTo("undefined");
    }

    private static SmallWorld twoDistricts() {
        return new SmallWorld().people("1", "A", "A1", 1, 0, 0).people("2", "B", "B1", 1, 400, 300);
    }

    @Test
    void theCentreMovesTowardsTheDistrictThatGrows() {
        SmallWorld world = twoDistricts()
                .control("A", "A", 64)
                .control("B", "B", 192)
                .earlier("A", "A", 64L, null)
                .earlier("B", "B", 64L, null);

        assertThat(SmallWorld.value(world.figure(SHIFT, "centre_shift_distance", "city", SmallWorld.CITY)))
                .isEqualTo(500.0 / 4);
        assertThat(SmallWorld.value(world.figure(SHIFT, "centre_shift_bearing", "city", SmallWorld.CITY)))
                .isCloseTo(Math.toDegrees(Math.atan2(4, 3)), within(1e-9));
    }

    @Test
    void backwardsItIsTheOppositeDirection() {
        SmallWorld world = twoDistricts()
                .control("A", "A", 64)
                .control("B", "B", 64)
                .earlier("A", "A", 64L, null)
                .earlier("B", "B", 192L, null);

        assertThat(SmallWorld.value(world.figure(SHIFT, "centre_shift_bearing", "city", SmallWorld.CITY)))
                .isCloseTo(180 + Math.toDegrees(Math.atan2(4, 3)), within(1e-9));
    }

    @Test
    void aCityThatGrowsEverywhereAlikeDoesNotMove() {
        SmallWorld world = twoDistricts()
                .control("A", "A", 64)
                .control("B", "B", 64)
                .earlier("A", "A", 16L, null)
                .earlier("B", "B", 16L, null);

        assertThat(SmallWorld.value(world.figure(SHIFT, "centre_shift_distance", "city", SmallWorld.CITY)))
                .isZero();
        assertThat(SmallWorld.state(world.figure(SHIFT, "centre_shift_bearing", "city", SmallWorld.CITY)))
                .isEqualTo("undefined");
    }

    @Test
    void withoutAnEarlierCensusOrADistrictsPlaceThereIsNoData() {
        SmallWorld noEarlier = twoDistricts().control("A", "A", 64).control("B", "B", 64);
        SmallWorld noPlace = new SmallWorld()
                .people("1", "A", "A1", 1, 0, 0)
                .control("A", "A", 64)
                .control("B", "B", 64)
                .earlier("A", "A", 16L, null)
                .earlier("B", "B", 16L, null);

        for (SmallWorld world : new SmallWorld[] {noEarlier, noPlace}) {
            for (String definition : new String[] {"centre_shift_distance", "centre_shift_bearing"}) {
                assertThat(SmallWorld.state(world.figure(SHIFT, definition, "city", SmallWorld.CITY)))
                        .isEqualTo("no_data");
            }
        }
    }
}
