package io.juluo.jobs.spatial;

import static io.juluo.jobs.spatial.Worlds.box;
import static org.assertj.core.api.Assertions.assertThat;

import io.juluo.geodata.city.Apportion;
import io.juluo.geodata.table.CellTable;
import io.juluo.geodata.table.GroundTable;
import io.juluo.geodata.table.ZoneTable;
import io.juluo.geodata.unit.ExactSum;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequences;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import scala.collection.mutable.WrappedArray;

/** What must hold of the people of custom zones and towns in every mode, whatever lies over the cells. */
class ApportionProperties {
    private static final double SIDE = 1000;
    private static final double CELL = 130;

    private static List<Zone> towns(Random random) {
        List<Geometry> polygons = JaggedTowns.of(random, 2, SIDE);
        List<Zone> towns = new ArrayList<>();
        for (int i = 0; i < polygons.size(); i++) {
            towns.add(Worlds.zone("t" + i, "d", polygons.get(i)));
        }
        return towns;
    }

    private static List<Row> custom(Random random, int count) {
        List<Row> zones = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double x = SIDE * random.nextDouble();
            double y = SIDE * random.nextDouble();
            Geometry area = box(x, y, x + 1, y + 1).buffer(50 + 200 * random.nextDouble());
            zones.add(zone("k" + i, area));
        }
        return zones;
    }

    private static Row zone(String code, Geometry area) {
        return new GenericRowWithSchema(
                new Object[] {"custom", code, code, "layer", false, "observed", area, null}, ZoneTable.SPEC.schema());
    }

    /** Cells that reach beyond the square on all sides; some hold nobody, some a billionth of a person. */
    private static List<Row> cells(Random random, double dx) {
        List<Row> cells = new ArrayList<>();
        for (int i = -1; i <= SIDE / CELL; i++) {
            for (int j = -1; j <= SIDE / CELL; j++) {
                double x = dx + i * CELL;
                double y = j * CELL;
                double people = random.nextInt(5) == 0 ? random.nextInt(6) * 1e-9 : 1000 * random.nextDouble();
                cells.add(new GenericRowWithSchema(
                        new Object[] {
                            i + "/" + j,
                            x + CELL / 2,
                            y + CELL / 2,
                            people,
                            null,
                            "observed",
                            box(x, y, x + CELL, y + CELL),
                            WrappedArray.make(new Double[] {people / 2})
                        },
                        CellTable.SPEC.schema()));
            }
        }
        return cells;
    }

    private static PieceRows rows(List<Zone> towns, List<Row> custom, Apportion.Mode mode) {
        List<Row> ground = new ArrayList<>();
        for (int tile = 0; tile < 2; tile++) {
            Geometry land = box(500.0 * tile, 0, 500.0 * tile + 333, 450);
            ground.add(
                    new GenericRowWithSchema(new Object[] {"land", (long) tile, 0L, land}, GroundTable.SPEC.schema()));
        }
        PieceWeights weights = new PieceWeights(mode, List.of(new GroundIndex("land", ground)), new double[] {1});
        return new PieceRows(
                new CellCutter(new ZoneLayer(towns), new ZoneLayer(List.of()), CustomCutter.of(custom)),
                weights,
                new boolean[] {true});
    }

    /** Whole billionths of people by town, of zones by their code. */
    private static Map<String, Long> people(List<Row> cells, PieceRows rows) {
        Map<String, Long> people = new TreeMap<>();
        for (Row cell : cells) {
            for (Row piece : rows.of(cell)) {
                long units = ExactSum.units(piece.getDouble(6));
                assertThat(units).isNotNegative();
                people.merge("all", units, Long::sum);
                people.merge("half", ExactSum.units(((Double[]) piece.get(10))[0]), Long::sum);
                people.merge("moved", ExactSum.units(piece.getDouble(11)), Long::sum);
                people.merge("town " + piece.get(2), units, Long::sum);
                String zones = piece.getString(9);
                Arrays.stream(zones.split("\\|")).forEach(zone -> people.merge("zone " + zone, units, Long::sum));
                if (!zones.isEmpty()) {
                    people.merge("in any zone", units, Long::sum);
                }
            }
        }
        return people;
    }

    @Property(tries = 12)
    void everyPersonIsKeptInEveryModeAndCustomZonesChangeNoTown(@ForAll long seed, @ForAll Apportion.Mode mode) {
        List<Zone> towns = towns(new Random(seed));
        List<Row> cells = cells(new Random(seed), 0);
        Map<String, Long> without = people(cells, rows(towns, List.of(), mode));
        Map<String, Long> with = people(cells, rows(towns, custom(new Random(seed), 4), mode));

        assertThat(with.get("all"))
                .isEqualTo(cells.stream()
                        .mapToLong(cell -> ExactSum.units(cell.getDouble(3)))
                        .sum());
        assertThat(with.get("half"))
                .isEqualTo(cells.stream()
                        .mapToLong(cell -> ExactSum.units(cell.getDouble(3) / 2))
                        .sum());
        assertThat(with.get("moved")).isZero();
        without.forEach((place, units) -> {
            if (place.startsWith("town")) {
                assertThat(with.get(place)).as(place).isEqualTo(units);
            }
        });
    }

    @Property(tries = 12)
    void addingAZoneNeverLowersHowManyLiveInAny(@ForAll long seed, @ForAll Apportion.Mode mode) {
        List<Zone> towns = towns(new Random(seed));
        List<Row> cells = cells(new Random(seed), 0);
        List<Row> zones = custom(new Random(seed), 4);

        long few = people(cells, rows(towns, zones.subList(0, 3), mode)).getOrDefault("in any zone", 0L);
        long more = people(cells, rows(towns, zones, mode)).getOrDefault("in any zone", 0L);

        assertThat(more).isGreaterThanOrEqualTo(few - cells.size());
    }

    @Property(tries = 12)
    void aZoneHasAsManyPeopleAsItsPartsAndAnyOrderOfItsPointsDoes(@ForAll long seed, @ForAll Apportion.Mode mode) {
        List<Zone> towns = towns(new Random(seed));
        List<Row> cells = cells(new Random(seed), 0);
        Geometry area = custom(new Random(seed), 1).get(0).getAs("geometry");
        Geometry cutter = box(-1000, -1000, area.getCentroid().getX(), 3000);
        List<Row> zones = List.of(
                zone("whole", area),
                zone("west", Areas.intersection(area, cutter)),
                zone("east", Areas.difference(area, cutter)),
                zone("turned", startingAt(7, (Polygon) area).reverse()));

        Map<String, Long> people = people(cells, rows(towns, zones, mode));

        long whole = in(people, "whole");
        assertThat(in(people, "turned")).isEqualTo(whole);
        assertThat(in(people, "west") + in(people, "east")).isBetween(whole - cells.size(), whole + cells.size());
    }

    @Property(tries = 12)
    void shiftingTheGridByWholeCellsChangesNothing(@ForAll long seed, @ForAll Apportion.Mode mode) {
        List<Zone> towns = towns(new Random(seed));
        List<Row> zones = custom(new Random(seed), 3);
        List<Row> here = cells(new Random(seed), 0);
        List<Row> far = cells(new Random(seed), 64 * CELL);

        Map<String, Long> alone = people(here, rows(towns, zones, mode));
        List<Row> both = new ArrayList<>(far);
        both.addAll(here);
        Map<String, Long> withMore = people(both, rows(towns, zones, mode));

        alone.forEach((place, units) -> {
            if (place.startsWith("town t") || place.startsWith("zone k")) {
                assertThat(withMore.get(place)).as(place).isEqualTo(units);
            }
        });
    }

    private static long in(Map<String, Long> people, String zone) {
        return people.entrySet().stream()
                .filter(entry -> entry.getKey().equals("zone " + zone))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private static Polygon startingAt(int vertex, Polygon polygon) {
        var ring = polygon.getExteriorRing().getCoordinateSequence().copy();
        CoordinateSequences.scroll(ring, vertex);
        Coordinate[] points = ring.toCoordinateArray();
        points[points.length - 1] = points[0];
        return polygon.getFactory().createPolygon(points);
    }
}
