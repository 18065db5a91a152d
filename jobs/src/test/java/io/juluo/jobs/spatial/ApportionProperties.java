package io.juluo.jobs.spatial;

import static io.juluo.jobs.spatial.Worlds.box;
import static io.juluo.jobs.spatial.Worlds.wkt;
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
import java.util.function.ToDoubleFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequences;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import scala.collection.mutable.WrappedArray;

/** What must hold of the people of custom zones and towns in every mode, whatever lies over the cells. */
class ApportionProperties {
    static final double SIDE = 1000;
    static final double CELL = 130;

    static final Geometry LAND =
            wkt("MULTIPOLYGON (((7 3, 333 21, 301 451, 7 3)), ((503 -17, 837 -17, 837 457, 503 457, 503 -17)))");

    static List<Zone> towns(Random random) {
        List<Geometry> polygons = JaggedTowns.of(random, 2, SIDE);
        List<Zone> towns = new ArrayList<>();
        for (int i = 0; i < polygons.size(); i++) {
            towns.add(Worlds.zone("t" + i, "d", polygons.get(i)));
        }
        return towns;
    }

    static List<Row> custom(Random random, int count) {
        List<Row> zones = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double x = SIDE * random.nextDouble();
            double y = SIDE * random.nextDouble();
            Geometry area = box(x, y, x + 1, y + 1).buffer(50 + 200 * random.nextDouble());
            zones.add(zone("k" + i, area));
        }
        return zones;
    }

    static Row zone(String code, Geometry area) {
        return new GenericRowWithSchema(
                new Object[] {"custom", code, code, "layer", false, "observed", area, null}, ZoneTable.SPEC.schema());
    }

    /** Cells that reach beyond the square on all sides; some hold nobody, some a billionth of a person. */
    static List<Row> cells(Random random, Shift shift) {
        return cells(shift, cell -> random.nextInt(5) == 0 ? random.nextInt(6) * 1e-9 : 1000 * random.nextDouble());
    }

    /** Cells of a grid whose line crosses lie off those of the others, with the people that live in each. */
    static List<Row> cells(Shift shift, ToDoubleFunction<Geometry> people) {
        List<Row> cells = new ArrayList<>();
        for (int i = -2; i <= SIDE / CELL + 1; i++) {
            for (int j = -2; j <= SIDE / CELL + 1; j++) {
                double x = shift.dx() + i * CELL;
                double y = shift.dy() + j * CELL;
                Geometry polygon = box(x, y, x + CELL, y + CELL);
                double living = people.applyAsDouble(polygon);
                cells.add(new GenericRowWithSchema(
                        new Object[] {
                            i + "/" + j,
                            x + CELL / 2,
                            y + CELL / 2,
                            living,
                            null,
                            "observed",
                            polygon,
                            WrappedArray.make(new Double[] {living / 2})
                        },
                        CellTable.SPEC.schema()));
            }
        }
        return cells;
    }

    static PieceRows rows(List<Zone> towns, List<Row> custom, Apportion.Mode mode) {
        return rows(towns, custom, mode, LAND);
    }

    /** The polygons as a ground layer has it, in squares. */
    static List<Row> tiles(Geometry polygon) {
        Envelope box = polygon.getEnvelopeInternal();
        double side = GroundTable.TILE_M;
        List<Row> tiles = new ArrayList<>();
        for (long x = (long) Math.floor(box.getMinX() / side); x * side < box.getMaxX(); x++) {
            for (long y = (long) Math.floor(box.getMinY() / side); y * side < box.getMaxY(); y++) {
                Geometry square = box(x * side, y * side, (x + 1) * side, (y + 1) * side);
                Geometry part = Areas.intersection(polygon, square);
                tiles.add(new GenericRowWithSchema(new Object[] {"land", x, y, part}, GroundTable.SPEC.schema()));
            }
        }
        return tiles;
    }

    static PieceRows rows(List<Zone> towns, List<Row> custom, Apportion.Mode mode, Geometry land) {
        PieceWeights weights = new PieceWeights(mode, List.of(new GroundIndex("land", tiles(land))), new double[] {1});
        return new PieceRows(
                new CellCutter(new ZoneLayer(towns), new ZoneLayer(List.of()), CustomCutter.of(custom)),
                weights,
                new boolean[] {true});
    }

    /** Whole billionths of people by town, of zones by their code. */
    static Map<String, Long> people(List<Row> cells, PieceRows rows) {
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
        List<Row> cells = cells(new Random(seed), Shift.NONE);
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
        List<Row> cells = cells(new Random(seed), Shift.NONE);
        List<Row> zones = custom(new Random(seed), 4);

        long few = people(cells, rows(towns, zones.subList(0, 3), mode)).getOrDefault("in any zone", 0L);
        long more = people(cells, rows(towns, zones, mode)).getOrDefault("in any zone", 0L);

        assertThat(more).isGreaterThanOrEqualTo(few - cells.size());
    }

    @Property(tries = 12)
    void aZoneHasAsManyPeopleAsItsPartsAndAnyOrderOfItsPointsDoes(@ForAll long seed, @ForAll Apportion.Mode mode) {
        List<Zone> towns = towns(new Random(seed));
        List<Row> cells = cells(new Random(seed), Shift.NONE);
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
