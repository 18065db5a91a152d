package io.juluo.jobs.uncertainty;

import io.juluo.geodata.unit.ZoneLevel;
import io.juluo.jobs.uncertainty.Clumping.Level;
import io.juluo.jobs.uncertainty.Clumping.Region;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.locationtech.jts.geom.Envelope;

/**
 * A city whose every inhabitant is known: people at points, towns and covered ground cut out at random, and a grid of
 * 250 m that shows only how many live in each cell. The product tallies the cells cut at the borders; the truth is
 * counted from the points.
 */
final class SimulatedCity {
    static final String CITY = "city";
    static final double CELL_M = 250;
    private static final int CELLS = 128;
    private static final double SIDE_M = CELLS * CELL_M;
    private static final double LEAST_TOWN_M = 1500;

    /**
     * A figure with its interval, and the truth.
     *
     * @param people people of a town
     * @param share share of them on covered ground
     */
    record Trial(Estimate people, Estimate share) {}

    record Estimate(double value, double margin, double truth) {
        boolean holds() {
            return Math.abs(value - truth) <= margin;
        }
    }

    private final Random random;
    /** Easting, northing, people. */
    private final List<double[]> points;

    private final double[][] cells = new double[CELLS][CELLS];
    private final List<Envelope> towns = new ArrayList<>();
    private final List<Integer> districts = new ArrayList<>();
    private final List<Envelope> covered = new ArrayList<>();
    private final Map<String, Double> census = new HashMap<>();
    private final double[] people;
    private final double[] served;

    SimulatedCity(long seed, SimulatedPeople.Settling settling) {
        random = new Random(seed);
        points = new SimulatedPeople(random, SIDE_M).settle(settling);
        for (double[] point : points) {
            cells[(int) (point[0] / CELL_M)][(int) (point[1] / CELL_M)] += point[2];
        }
        split(new Envelope(0, SIDE_M, 0, SIDE_M), 6, 3, -1);
        coverAtRandom(new Envelope(0, SIDE_M, 0, SIDE_M), 7);
        people = new double[towns.size()];
        served = new double[towns.size()];
        for (double[] point : points) {
            int town = town(point);
            people[town] += point[2];
            served[town] += covered.stream().anyMatch(ground -> holds(ground, point)) ? point[2] : 0;
            census.merge("d" + districts.get(town), point[2], Double::sum);
        }
    }

    // ---- the world

    /** Halves the ground again and again, roughly; the first cuts make the districts. */
    private void split(Envelope ground, int times, int timesToDistrict, int district) {
        int within = district;
        if (timesToDistrict == 0 && district < 0) {
            within = districts.stream().mapToInt(Integer::intValue).max().orElse(-1) + 1;
        }
        boolean wide = ground.getWidth() >= ground.getHeight();
        double length = wide ? ground.getWidth() : ground.getHeight();
        if (times == 0 || length < 2 * LEAST_TOWN_M) {
            towns.add(ground);
            districts.add(within);
            return;
        }
        for (Envelope half : halves(ground, wide)) {
            split(half, times - 1, timesToDistrict - 1, within);
        }
    }

    private void coverAtRandom(Envelope ground, int times) {
        if (times == 0) {
            if (random.nextBoolean()) {
                covered.add(ground);
            }
            return;
        }
        for (Envelope half : halves(ground, ground.getWidth() >= ground.getHeight())) {
            coverAtRandom(half, times - 1);
        }
    }

    private List<Envelope> halves(Envelope ground, boolean wide) {
        double at = 0.35 + 0.3 * random.nextDouble();
        if (wide) {
            double x = ground.getMinX() + at * ground.getWidth();
            return List.of(
                    new Envelope(ground.getMinX(), x, ground.getMinY(), ground.getMaxY()),
                    new Envelope(x, ground.getMaxX(), ground.getMinY(), ground.getMaxY()));
        }
        double y = ground.getMinY() + at * ground.getHeight();
        return List.of(
                new Envelope(ground.getMinX(), ground.getMaxX(), ground.getMinY(), y),
                new Envelope(ground.getMinX(), ground.getMaxX(), y, ground.getMaxY()));
    }

    // ---- the grid's faults

    /** Every patch of 3 km is off by a factor of its own that no border follows. */
    void makeGridWrong(double variation) {
        Map<Long, Double> factors = new HashMap<>();
        for (int column = 0; column < CELLS; column++) {
            for (int line = 0; line < CELLS; line++) {
                long patch = 1000L * ((column + 5) / 12) + (line + 7) / 12;
                double factor = factors.computeIfAbsent(patch, p -> Math.max(0, 1 + variation * random.nextGaussian()));
                cells[column][line] *= factor;
            }
        }
    }

    // ---- the product

    /** The towns' figures as the product tells them. */
    List<Trial> trials(double townVariation, boolean calibrated) {
        List<Row> pieces = pieces();
        Clumping clumping = clumping();
        ZoneTallies raw = tally(pieces, clumping);
        GridError grid = ErrorModels.gridError(raw, census, townVariation);
        if (grid != null && calibrated) {
            pieces = calibrated(pieces, raw);
            grid = grid.whenFitted(ZoneLevel.DISTRICT);
        }
        return trials(tally(pieces, clumping), new ErrorModel(0.9, clumping, CELL_M, grid, 0, 1));
    }

    /** The same of a grid that is right, so that nothing but the cut cells is in doubt. */
    List<Trial> trialsOfBorders() {
        Clumping clumping = clumping();
        return trials(tally(pieces(), clumping), new ErrorModel(0.9, clumping, CELL_M, null, 0, 1));
    }

    private List<Trial> trials(ZoneTallies tallies, ErrorModel model) {
        Map<String, ZoneTally> ofDistricts = tallies.ofLevel(ZoneLevel.DISTRICT);
        List<Trial> trials = new ArrayList<>();
        for (int town = 0; town < towns.size(); town++) {
            ZoneTally tally = tallies.of(new ZoneKey(ZoneLevel.TOWN.code(), "t" + town));
            if (people[town] >= 20 && tally.people() > 0) {
                Row row = PeopleSums.row(new ZoneKey(ZoneLevel.TOWN.code(), "t" + town), tally, 1, model, ofDistricts);
                trials.add(new Trial(
                        new Estimate(row.getDouble(2), row.getDouble(3), people[town]),
                        new Estimate(
                                row.getDouble(6) / row.getDouble(2), row.getDouble(7), served[town] / people[town])));
            }
        }
        return trials;
    }

    private static ZoneTallies tally(List<Row> pieces, Clumping clumping) {
        List<Row> rows = new ArrayList<>();
        new PieceReader(1).read(pieces.iterator()).forEachRemaining(rows::add);
        rows.sort(Comparator.comparing(row -> row.getString(0)));
        Iterator<Row> sums = new TallyTask(1, clumping, CITY).add(rows.iterator());
        return ZoneTallies.of(sums, 1, ZoneLevel.DISTRICT, CITY);
    }

    private Clumping clumping() {
        return Clumping.of(new Lattice(CELL_M / 2, CELL_M / 2, CELL_M), levels(2), levels(4), Double.NaN);
    }

    private Map<Region, Level[]> levels(int wide) {
        Map<Region, Level[]> levels = new HashMap<>();
        int half = wide / 2;
        for (int column = 0; column < CELLS; column += wide) {
            for (int line = 0; line < CELLS; line += wide) {
                double northEast = sum(column + half, line + half, half);
                double east = sum(column + half, line, half) + northEast;
                double north = sum(column, line + half, half) + northEast;
                double all = sum(column, line, wide);
                int ofClass = Clumping.classOf(all / (wide * wide));
                Region region = new Region(column / Clumping.REGION_CELLS, line / Clumping.REGION_CELLS);
                Level[] ofRegion = levels.computeIfAbsent(region, r -> Clumping.none());
                ofRegion[ofClass] = ofRegion[ofClass].and(Clumping.square(all, east, north));
            }
        }
        return levels;
    }

    private double sum(int column, int line, int wide) {
        double sum = 0;
        for (int i = 0; i < wide; i++) {
            for (int j = 0; j < wide; j++) {
                sum += cells[column + i][line + j];
            }
        }
        return sum;
    }

    /** Rows as {@link PieceReader} takes them: each cell cut at the towns' borders, with the covered share of it. */
    private List<Row> pieces() {
        List<Row> pieces = new ArrayList<>();
        for (int town = 0; town < towns.size(); town++) {
            Envelope ground = towns.get(town);
            for (int column = (int) (ground.getMinX() / CELL_M); column * CELL_M < ground.getMaxX(); column++) {
                for (int line = (int) (ground.getMinY() / CELL_M); line * CELL_M < ground.getMaxY(); line++) {
                    pieces.add(piece(town, column, line));
                }
            }
        }
        return pieces;
    }

    private Row piece(int town, int column, int line) {
        double west = column * CELL_M;
        double south = line * CELL_M;
        Envelope piece = towns.get(town).intersection(new Envelope(west, west + CELL_M, south, south + CELL_M));
        double share = piece.getArea() / (CELL_M * CELL_M);
        double served = covered.stream()
                        .mapToDouble(ground -> ground.intersection(piece).getArea())
                        .sum()
                / piece.getArea();
        return RowFactory.create(
                column + " " + line,
                "d" + districts.get(town),
                "t" + town,
                "",
                west + CELL_M / 2,
                south + CELL_M / 2,
                share,
                cells[column][line] * share,
                served,
                served);
    }

    private List<Row> calibrated(List<Row> pieces, ZoneTallies raw) {
        Map<String, ZoneTally> ofDistricts = raw.ofLevel(ZoneLevel.DISTRICT);
        return pieces.stream()
                .map(piece -> {
                    Object[] values = new Object[piece.length()];
                    for (int i = 0; i < values.length; i++) {
                        values[i] = piece.get(i);
                    }
                    ZoneTally district = ofDistricts.get(piece.getString(1));
                    values[7] = piece.getDouble(7)
                            * census.getOrDefault(piece.getString(1), 0.0)
                            / (district == null ? 1 : district.people());
                    return RowFactory.create(values);
                })
                .toList();
    }

    private int town(double[] point) {
        for (int town = 0; town < towns.size(); town++) {
            if (holds(towns.get(town), point)) {
                return town;
            }
        }
        throw new IllegalStateException("a point in no town");
    }

    private static boolean holds(Envelope ground, double[] point) {
        return point[0] >= ground.getMinX()
                && point[0] < ground.getMaxX()
                && point[1] >= ground.getMinY()
                && point[1] < ground.getMaxY();
    }
}
