package io.juluo.jobs.spatial;

import static io.juluo.jobs.spatial.ApportionProperties.CELL;
import static io.juluo.jobs.spatial.ApportionProperties.LAND;
import static io.juluo.jobs.spatial.ApportionProperties.SIDE;
import static io.juluo.jobs.spatial.ApportionProperties.cells;
import static io.juluo.jobs.spatial.ApportionProperties.custom;
import static io.juluo.jobs.spatial.ApportionProperties.people;
import static io.juluo.jobs.spatial.ApportionProperties.rows;
import static io.juluo.jobs.spatial.ApportionProperties.towns;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.juluo.geodata.city.Apportion;
import io.juluo.geodata.unit.ExactSum;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.spark.sql.Row;
import org.locationtech.jts.geom.Geometry;

/** Where the lines of the grid happen to lie, and where the world lies in its coordinates, says nothing of its people. */
class ShiftedGridProperties {
    /** People a square metre, where they live evenly. */
    private static final double DENSITY = 0.013;

    /** Share of all people by which a place may miss those who live there: rounding, of coordinates and of billionths. */
    private static final double EXACT = 1e-9;

    @Property(tries = 12)
    void theWholeWorldElsewhereHasTheSamePeopleInEveryZone(@ForAll long seed, @ForAll Apportion.Mode mode) {
        Random random = new Random(seed);
        Shift shift = Shift.of(random, 20_000);
        List<Zone> towns = towns(random);
        List<Row> zones = custom(random, 3);

        Map<String, Long> here = people(cells(new Random(seed), Shift.NONE), rows(towns, zones, mode));
        Map<String, Long> there = people(
                cells(new Random(seed), shift),
                rows(
                        towns.stream().map(shift::moved).toList(),
                        zones.stream().map(shift::moved).toList(),
                        mode,
                        shift.moved(LAND)));

        assertThat(there.keySet()).isEqualTo(here.keySet());
        long off = Math.round(EXACT * here.getOrDefault("all", 0L));
        here.forEach((place, units) -> assertThat(there.get(place)).as(place).isBetween(units - off, units + off));
    }

    @Property(tries = 12)
    void whereverTheLinesOfTheGridLiePeopleWhoLiveEvenlyAreCountedWhereTheyLive(@ForAll long seed) {
        Random random = new Random(seed);
        List<Zone> towns = towns(random);
        List<Row> zones = custom(random, 3);
        List<Row> grid = cells(Shift.of(random, CELL), cell -> DENSITY * cell.getArea());

        Map<String, Long> people = people(grid, rows(towns, zones, Apportion.Mode.AREA));

        towns.forEach(town -> assertPeople(
                people, "town " + town.code(), DENSITY * town.polygon().getArea()));
        zones.forEach(zone -> assertPeople(people, "zone " + zone.getString(1), DENSITY * inGrid(grid, area(zone))));
    }

    /** Nobody lives in the sea, and the mode knows it: neither coast nor lines of the grid put anybody elsewhere. */
    @Property(tries = 12)
    void whereverTheLinesOfTheGridLiePeopleWhoLiveEvenlyOnLandAreCountedWhereTheyLive(
            @ForAll long seed, @ForAll boolean weighed) {
        Random random = new Random(seed);
        List<Zone> towns = towns(random);
        List<Row> zones = custom(random, 3);
        List<Row> grid = cells(Shift.of(random, CELL), cell -> DENSITY * onLand(cell));

        Map<String, Long> people =
                people(grid, rows(towns, zones, weighed ? Apportion.Mode.DASYMETRIC : Apportion.Mode.LAND_ONLY));

        towns.forEach(town -> assertPeople(people, "town " + town.code(), DENSITY * onLand(town.polygon())));
        zones.forEach(zone -> assertPeople(people, "zone " + zone.getString(1), DENSITY * onLand(area(zone))));
    }

    private static void assertPeople(Map<String, Long> people, String place, double expected) {
        double counted = ExactSum.persons(people.getOrDefault(place, 0L));
        assertThat(counted).as(place).isCloseTo(expected, within(EXACT * DENSITY * SIDE * SIDE));
    }

    private static Geometry area(Row zone) {
        return zone.getAs("geometry");
    }

    private static double onLand(Geometry geometry) {
        return Areas.intersection(geometry, LAND).getArea();
    }

    private static double inGrid(List<Row> grid, Geometry area) {
        return grid.stream()
                .mapToDouble(cell -> Areas.intersection(area, cell.<Geometry>getAs("geometry"))
                        .getArea())
                .sum();
    }
}
