package io.juluo.jobs.calibration;

import java.util.Arrays;
import java.util.List;

/** Totals that a table must add up to: its cells fall into categories, and each category has its control. */
public final class Margin {
    private final String name;
    private final List<String> categories;
    private final int[] categoryOf;
    private final double[] control;

    /**
     * A margin.
     *
     * @param name what is controlled, such as age
     * @param categories names of the categories
     * @param categoryOf the category of each cell of the table, by its place in the list
     * @param control control of each category, finite and not negative
     * @throws IllegalArgumentException where a cell has no category or a category no control
     */
    public Margin(String name, List<String> categories, int[] categoryOf, double[] control) {
        this.name = name;
        this.categories = List.copyOf(categories);
        this.categoryOf = categoryOf.clone();
        this.control = control.clone();
        int size = categories.size();
        if (control.length != size || Arrays.stream(categoryOf).anyMatch(c -> c < 0 || c >= size)) {
            throw new IllegalArgumentException("margin " + name + ": categories, controls and cells do not fit");
        }
        if (Arrays.stream(control).anyMatch(c -> !(c >= 0) || Double.isInfinite(c))) {
            throw new IllegalArgumentException("margin " + name + ": a control is no number of people");
        }
    }

    /** What is controlled. */
    public String name() {
        return name;
    }

    /** Names of the categories. */
    public List<String> categories() {
        return categories;
    }

    /** How many categories there are. */
    public int size() {
        return control.length;
    }

    /** How many cells the table has. */
    int cells() {
        return categoryOf.length;
    }

    /** The category of a cell. */
    public int categoryOf(int cell) {
        return categoryOf[cell];
    }

    /** The control of a category. */
    public double control(int category) {
        return control[category];
    }

    /** Sum of the controls. */
    public double total() {
        return Arrays.stream(control).sum();
    }

    /** What a table adds up to in each category. */
    public double[] sums(double[] table) {
        double[] sums = new double[control.length];
        for (int cell = 0; cell < table.length; cell++) {
            sums[categoryOf[cell]] += table[cell];
        }
        return sums;
    }
}
