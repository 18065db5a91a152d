package io.juluo.jobs.uncertainty;

import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * How far the people of a cell live together, from 0 (evenly) to 1 (all in one place), by how many they are and where.
 *
 * <p>The grid does not show the inside of its cells, but it shows squares of two and of four cells' width: if the people
 * of such a square live in 1/c places drawn at random, then the share of them in one half is off from a half with the
 * variance c/4. The clumping inside a cell follows by going one step down at the same rate, c(1) = c(2)² / c(4), among
 * squares as densely settled as the cell: villages smaller than a cell make it larger, an even density smaller. Where
 * the squares of a region are more or less clumped than others of their density, so are its cells.
 */
final class Clumping implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Classes of density, each twice as dense as the one before. */
    static final int CLASSES = 20;

    /** A region is a square of so many cells' width. */
    static final int REGION_CELLS = 32;

    /** The step down is at most this factor: where people are spread by chance, or evenly. */
    private static final double STEEPEST = 4;

    /** A class of fewer squares is told with all others. */
    private static final long LEAST_SQUARES = 50;

    /** A region is held to be like the others as if so many squares had been seen there that are. */
    private static final double PRIOR_SQUARES = 4;

    private final Lattice lattice;
    private final double[] byClass;
    private final HashMap<Region, Double> factors;

    private Clumping(Lattice lattice, double[] byClass, Map<Region, Double> factors) {
        this.lattice = lattice;
        this.byClass = byClass;
        this.factors = new HashMap<>(factors);
    }

    /** The same in every cell. */
    static Clumping everywhere(double clumping) {
        double[] same = new double[CLASSES];
        Arrays.fill(same, clumping);
        return new Clumping(new Lattice(0, 0, 0), same, Map.of());
    }

    /**
     * A part of the grid.
     *
     * @param column number of the region from the west
     * @param line number of the region from the south
     */
    record Region(long column, long line) implements Serializable {}

    /** Clumping of a cell with so many people and that point. */
    double of(double people, double x_m, double y_m) {
        return Math.min(1, byClass[classOf(people)] * factors.getOrDefault(lattice.region(x_m, y_m), 1.0));
    }

    /** Class of cells with so many people; the first holds all with fewer than two. */
    static int classOf(double people) {
        return people < 2 ? 0 : Math.min(CLASSES - 1, Math.getExponent(people));
    }

    /**
     * Sums over squares.
     *
     * @param squares how many
     * @param people sum of their squared people
     * @param off sum of the same times four times the squared deviation from a half, the mean of both directions
     */
    record Level(long squares, double people, double off) {
        static final Level NONE = new Level(0, 0, 0);

        Level and(Level other) {
            return new Level(squares + other.squares, people + other.people, off + other.off);
        }

        private double clumping() {
            return Math.min(1, off / people);
        }

        private boolean tells() {
            return people > 0 && off > 0;
        }
    }

    /** What a square with so many people adds, of whom so many live in its eastern and in its northern half. */
    static Level square(double all, double east, double north) {
        double eastward = east - all / 2;
        double northward = north - all / 2;
        return new Level(1, all * all, 2 * (eastward * eastward + northward * northward));
    }

    /**
     * The clumping inside cells.
     *
     * @param lattice where the cells lie
     * @param two sums over squares of two cells' width, by region and class of their mean cell
     * @param four the same of squares of four cells' width
     * @param otherwise what to take where no square with people is whole
     */
    static Clumping of(Lattice lattice, Map<Region, Level[]> two, Map<Region, Level[]> four, double otherwise) {
        Level[] twos = sum(two);
        Level[] fours = sum(four);
        double ofAll = of(sum(twos), sum(fours), otherwise);
        double[] byClass = new double[CLASSES];
        for (int i = 0; i < CLASSES; i++) {
            byClass[i] = Math.min(twos[i].squares(), fours[i].squares()) < LEAST_SQUARES
                    ? ofAll
                    : of(twos[i], fours[i], ofAll);
        }
        Map<Region, Double> factors = new HashMap<>();
        two.forEach((region, levels) -> factors.put(region, factor(levels, twos)));
        return new Clumping(lattice, byClass, factors);
    }

    /** How many times as clumped the region's squares are as all squares of their classes. */
    private static double factor(Level[] ofRegion, Level[] ofAll) {
        double seen = 0;
        double expected = 0;
        double squares = 0;
        for (int i = 0; i < CLASSES; i++) {
            if (ofAll[i].tells()) {
                seen += ofRegion[i].off();
                expected += ofRegion[i].people() * ofAll[i].clumping();
                squares += ofRegion[i].squares();
            }
        }
        double prior = squares > 0 ? PRIOR_SQUARES * expected / squares : 1;
        return expected > 0 ? (seen + prior) / (expected + prior) : 1;
    }

    /** An entry for every class, without squares. */
    static Level[] none() {
        Level[] levels = new Level[CLASSES];
        Arrays.fill(levels, Level.NONE);
        return levels;
    }

    /** The classes' sums over all regions; they are whole numbers of hundredths, so their order is of no account. */
    private static Level[] sum(Map<Region, Level[]> byRegion) {
        Level[] sums = none();
        for (Level[] levels : byRegion.values()) {
            for (int i = 0; i < CLASSES; i++) {
                sums[i] = sums[i].and(levels[i]);
            }
        }
        return sums;
    }

    private static Level sum(Level[] levels) {
        return Arrays.stream(levels).reduce(Level.NONE, Level::and);
    }

    private static double of(Level two, Level four, double otherwise) {
        if (!two.tells()) {
            return otherwise;
        }
        double step = four.tells() ? two.clumping() / four.clumping() : 1;
        return Math.min(1, two.clumping() * Math.min(STEEPEST, Math.max(1 / STEEPEST, step)));
    }
}
