package io.juluo.geodata.synth.sample;

import io.juluo.geodata.synth.ground.Noise;
import java.util.Arrays;

/**
 * Where the people of the city live: at one point in each plot of 50 m by 50 m that has land at that point, in whole
 * thousandths of a person. Every town has a whole number of people. This is the truth that the grids only blur.
 */
final class People {
    /** Thousandths in a person. */
    static final long PARTS = 1000;

    /** Edge of a plot in metres. */
    static final int PLOT_M = 50;

    private static final double CITY_PEOPLE = 2_750_000;
    private static final double MAIN_CITY_SHARE = 0.402;
    private static final int POINT_X = 41;
    private static final int POINT_Y = 42;

    private int count;
    private double[] x = new double[1 << 17];
    private double[] y = new double[1 << 17];
    private int[] town = new int[1 << 17];
    private double[] weight = new double[1 << 17];
    private long[] parts = new long[0];

    private final World world;

    People(World world) {
        this.world = world;
        long columns = (long) (Terrain.WIDTH_KM * 1000 / PLOT_M);
        long rows = (long) (Terrain.HEIGHT_KM * 1000 / PLOT_M);
        for (long row = 0; row < rows; row++) {
            for (long column = 0; column < columns; column++) {
                addPlot(column, row);
            }
        }
        settle();
        roundUpTowns();
    }

    /** Number of points. */
    int count() {
        return count;
    }

    /** Easting of a point. */
    double x(int point) {
        return x[point];
    }

    /** Northing of a point. */
    double y(int point) {
        return y[point];
    }

    /** Number of the town in which the point lies. */
    int town(int point) {
        return town[point];
    }

    /** People at the point, in thousandths. */
    long parts(int point) {
        return parts[point];
    }

    /** People of each town, whole. */
    long[] townPeople() {
        long[] sums = new long[world.towns().size()];
        for (int point = 0; point < count; point++) {
            sums[town[point]] += parts[point];
        }
        return Arrays.stream(sums).map(sum -> sum / PARTS).toArray();
    }

    private void addPlot(long column, long row) {
        double plotX = Terrain.CORNER_X_M + PLOT_M * column;
        double plotY = Terrain.CORNER_Y_M + PLOT_M * row;
        double atX = plotX + StrictMath.rint(5 + 40 * Noise.unit(POINT_X, column, row));
        double atY = plotY + StrictMath.rint(5 + 40 * Noise.unit(POINT_Y, column, row));
        int atTown = world.townAt(atX, atY);
        if (atTown == World.NOWHERE) {
            return;
        }
        if (count == x.length) {
            enlarge();
        }
        x[count] = atX;
        y[count] = atY;
        town[count] = atTown;
        double u = Terrain.u(atX);
        double v = Terrain.v(atY);
        weight[count] = world.inRiver(atX, atY) ? 0 : Settlement.at(u, v, Settlement.urban(u, v), column, row);
        count++;
    }

    private void enlarge() {
        int length = 2 * count;
        x = Arrays.copyOf(x, length);
        y = Arrays.copyOf(y, length);
        town = Arrays.copyOf(town, length);
        weight = Arrays.copyOf(weight, length);
    }

    /** Shares the city's people out by weight, the main city's share being given. */
    private void settle() {
        double main = 0;
        double rest = 0;
        for (int point = 0; point < count; point++) {
            if (inMainCity(point)) {
                main += weight[point];
            } else {
                rest += weight[point];
            }
        }
        parts = new long[count];
        for (int point = 0; point < count; point++) {
            double perWeight = inMainCity(point) ? MAIN_CITY_SHARE / main : (1 - MAIN_CITY_SHARE) / rest;
            parts[point] = (long) StrictMath.floor(CITY_PEOPLE * PARTS * perWeight * weight[point]);
        }
    }

    private boolean inMainCity(int point) {
        return world.towns().get(town[point]).district() < Names.MAIN_CITY_DISTRICTS;
    }

    /** What a town lacks to a whole number of people goes to its fullest point. */
    private void roundUpTowns() {
        int towns = world.towns().size();
        long[] sums = new long[towns];
        int[] fullest = new int[towns];
        Arrays.fill(fullest, -1);
        for (int point = 0; point < count; point++) {
            int t = town[point];
            sums[t] += parts[point];
            if (fullest[t] < 0 || parts[point] > parts[fullest[t]]) {
                fullest[t] = point;
            }
        }
        for (int t = 0; t < towns; t++) {
            parts[fullest[t]] += (PARTS - sums[t] % PARTS) % PARTS;
        }
    }
}
