package io.juluo.jobs.spatial;

import static io.juluo.jobs.spatial.Worlds.box;
import static io.juluo.jobs.spatial.Worlds.cutter;
import static io.juluo.jobs.spatial.Worlds.zone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.juluo.geodata.BadInput;
import io.juluo.geodata.unit.ExactSum;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;

/** What must hold however a square is divided into towns and whatever lies over it. */
class CellCutterProperties {
    private static final double SIDE = 1000;
    private static final double CELL = 97;
    private static final String NOWHERE = "nowhere";

    @Property(tries = 40)
    void everyPersonIsKept(@ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int count) {
        CellCutter cutter = cutter(towns(new Random(seed), count), List.of());
        Random people = new Random(seed);
        for (Geometry cell : cells(0, 0)) {
            double population = 1000 * people.nextDouble();
            List<CellPart> parts = cutter.cut("c", cell);
            long units = 0;
            for (double persons : PieceRows.shareOut(population, shares(parts))) {
                assertThat(persons).isNotNegative();
                units += ExactSum.units(persons);
            }
            assertThat(units).isEqualTo(ExactSum.units(population));
            assertThat(parts.stream().mapToDouble(CellPart::share).sum()).isCloseTo(1, within(1e-15));
        }
    }

    @Property(tries = 40)
    void everyTownGetsItsArea(@ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int count) {
        List<Zone> towns = towns(new Random(seed), count);
        Map<String, Double> areas = areas(towns, cells(0, 0));

        for (Zone town : towns) {
            double area = town.polygon().getArea();
            assertThat(areas.get(town.code())).as(town.code()).isCloseTo(area, within(1e-9 * area));
        }
    }

    @Property(tries = 20)
    @BadInput(
            number = 9,
            input = "people on the line where a town is cut into parts",
            must = "are counted exactly once: cutting changes no sum")
    void splittingATownChangesNoSum(@ForAll long seed) {
        List<Zone> towns = towns(new Random(seed), 2);
        Zone first = towns.get(0);
        Geometry west = box(-1, -1, 311, SIDE + 1);
        List<Zone> split = new ArrayList<>(towns.subList(1, towns.size()));
        split.add(zone("half-west", "d", Areas.intersection(first.polygon(), west)));
        split.add(zone("half-east", "d", Areas.difference(first.polygon(), west)));

        Map<String, Double> whole = areas(towns, cells(0, 0));
        Map<String, Double> halves = areas(split, cells(0, 0));

        assertThat(halves.getOrDefault("half-west", 0.0) + halves.getOrDefault("half-east", 0.0))
                .isCloseTo(whole.get(first.code()), within(1e-6));
        assertThat(halves.get(NOWHERE)).isCloseTo(whole.get(NOWHERE), within(1e-6));
    }

    @Property(tries = 20)
    void turningTheRingsChangesNoSum(@ForAll long seed) {
        List<Zone> towns = towns(new Random(seed), 3);
        List<Zone> turned = towns.stream()
                .map(town -> zone(town.code(), "d", town.polygon().reverse()))
                .toList();

        assertThat(areas(turned, cells(0, 0))).isEqualTo(areas(towns, cells(0, 0)));
    }

    @Property(tries = 20)
    void movingTheWorldChangesNoSum(
            @ForAll long seed,
            @ForAll @IntRange(min = -500_000, max = 500_000) int dx,
            @ForAll @IntRange(min = 0, max = 4_500_000) int dy) {
        AffineTransformation move = AffineTransformation.translationInstance(dx, dy);
        List<Zone> towns = towns(new Random(seed), 3);
        List<Zone> moved = towns.stream()
                .map(town -> zone(town.code(), "d", move.transform(town.polygon())))
                .toList();

        Map<String, Double> here = areas(towns, cells(0, 0));
        Map<String, Double> there = areas(moved, cells(dx, dy));

        assertThat(there.keySet()).isEqualTo(here.keySet());
        here.forEach((code, area) -> assertThat(there.get(code)).as(code).isCloseTo(area, within(1e-4)));
    }

    private static double[] shares(List<CellPart> parts) {
        return parts.stream().mapToDouble(CellPart::share).toArray();
    }

    private static List<Zone> towns(Random random, int count) {
        List<Geometry> polygons = JaggedTowns.of(random, count, SIDE);
        List<Zone> towns = new ArrayList<>();
        for (int i = 0; i < polygons.size(); i++) {
            towns.add(zone(String.format("t%02d", i), "d", polygons.get(i)));
        }
        return towns;
    }

    /** Cells that reach beyond the square on all sides. */
    private static List<Geometry> cells(double dx, double dy) {
        List<Geometry> cells = new ArrayList<>();
        for (int i = -1; i <= SIDE / CELL; i++) {
            for (int j = -1; j <= SIDE / CELL; j++) {
                cells.add(box(dx + i * CELL, dy + j * CELL, dx + (i + 1) * CELL, dy + (j + 1) * CELL));
            }
        }
        return cells;
    }

    /** Area of each town by its shares of the cells. */
    private static Map<String, Double> areas(List<Zone> towns, List<Geometry> cells) {
        CellCutter cutter = cutter(towns, List.of());
        Map<String, Double> areas = new TreeMap<>();
        for (Geometry cell : cells) {
            for (CellPart part : cutter.cut("c", cell)) {
                String town = part.townCode();
                areas.merge(town == null ? NOWHERE : town, part.share() * cell.getArea(), Double::sum);
            }
        }
        return areas;
    }
}
