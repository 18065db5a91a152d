package io.juluo.geodata.synth.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/** The grids tell of the same people as the truth. */
class SamplePeopleTest {
    private static final int POPULATION = 3;
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private final List<Object[]> grid = PopulationGrid.cells(Sample.PEOPLE, 0);
    private final List<Object[]> shifted = PopulationGrid.cells(Sample.PEOPLE, SampleFiles.SHIFT_M);
    private final double truth =
            (double) Arrays.stream(Sample.PEOPLE.townPeople()).sum();

    @Test
    void bothGridsHoldThePeopleOfTheTowns() {
        assertThat(truth).isBetween(2e6, 4e6);
        assertThat(sum(grid)).isCloseTo(truth, within(1e-6));
        assertThat(sum(shifted)).isCloseTo(truth, within(1e-6));
    }

    @Test
    void theGridHasFullEmptyAndFractionalCells() {
        assertThat(grid).hasSizeBetween(25_000, 40_000);
        assertThat(grid).extracting(cell -> cell[0]).doesNotHaveDuplicates();
        assertThat(grid).anyMatch(cell -> people(cell) == 0).anyMatch(cell -> people(cell) % 1 != 0);
        assertThat(grid).allMatch(cell -> people(cell) >= 0);
    }

    @Test
    void noCellLiesOutsideTheLand() {
        List<PreparedGeometry> land = Sample.WORLD.massShapes().stream()
                .map(PreparedGeometryFactory::prepare)
                .toList();

        assertThat(grid).allMatch(cell -> {
            Envelope box = new Envelope(new Coordinate((Double) cell[1], (Double) cell[2]));
            box.expandBy(PopulationGrid.CELL_M / 2.0);
            Geometry square = GEOMETRY.toGeometry(box);
            return land.stream().anyMatch(mass -> mass.intersects(square));
        });
    }

    @Test
    void peopleLiveInTheTownTheyAreCountedInAndNotInTheRiver() {
        List<PreparedGeometry> towns = Sample.WORLD.townShapes().stream()
                .map(PreparedGeometryFactory::prepare)
                .toList();
        PreparedGeometry river = PreparedGeometryFactory.prepare(Sample.WORLD.river());

        assertThat(IntStream.range(0, Sample.PEOPLE.count()))
                .filteredOn(point -> point % 7 == 0)
                .allMatch(point -> {
                    Geometry at = GEOMETRY.createPoint(new Coordinate(Sample.PEOPLE.x(point), Sample.PEOPLE.y(point)));
                    boolean dry = Sample.PEOPLE.parts(point) == 0 || !river.intersects(at);
                    return dry && towns.get(Sample.PEOPLE.town(point)).intersects(at);
                });
    }

    @Test
    void twoFifthsLiveInTheMainCity() {
        long[] people = Sample.PEOPLE.townPeople();
        long main = IntStream.range(0, people.length)
                .filter(town -> Sample.WORLD.towns().get(town).district() < Names.MAIN_CITY_DISTRICTS)
                .mapToLong(town -> people[town])
                .sum();

        assertThat(main / truth).isCloseTo(0.402, within(0.0005));
        assertThat(Arrays.stream(people).min().orElseThrow()).isGreaterThan(1000);
    }

    private static double people(Object[] cell) {
        return (Double) cell[POPULATION];
    }

    /** In whole thousandths, which a double holds exactly: a plain sum would lose the sixth decimal. */
    private static double sum(List<Object[]> cells) {
        return cells.stream()
                        .mapToLong(cell -> Math.round(people(cell) * People.PARTS))
                        .sum()
                / (double) People.PARTS;
    }
}
