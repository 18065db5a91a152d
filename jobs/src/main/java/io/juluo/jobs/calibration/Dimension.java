package io.juluo.jobs.calibration;

import io.juluo.geodata.unit.ZoneLevel;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A dimension by which people are counted, such as age: its categories, what the grid knows of them, and the census'
 * people of each zone. It tells of a piece how its people fall into the categories before anything is fitted.
 */
final class Dimension implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String name;
    private final ZoneLevel level;
    private final ArrayList<String> categories;
    private final ArrayList<ArrayList<Integer>> attributes;
    private final HashMap<String, double[]> controls = new HashMap<>();
    private final HashMap<String, HashSet<Integer>> absent = new HashMap<>();

    /**
     * A dimension without controls yet.
     *
     * @param level level of the zones that its controls speak of
     * @param attributes places in the pieces' attributes that count each category; empty where the grid does not know it
     */
    Dimension(String name, ZoneLevel level, List<String> categories, List<List<Integer>> attributes) {
        this.name = name;
        this.level = level;
        this.categories = new ArrayList<>(categories);
        this.attributes = new ArrayList<>();
        attributes.forEach(places -> this.attributes.add(new ArrayList<>(places)));
    }

    void control(String zone, int category, double people) {
        controls.computeIfAbsent(zone, z -> new double[categories.size()])[category] = people;
    }

    String name() {
        return name;
    }

    ZoneLevel level() {
        return level;
    }

    List<String> categories() {
        return categories;
    }

    int size() {
        return categories.size();
    }

    /** Whether the grid counts its categories. */
    boolean inGrid() {
        return !attributes.isEmpty();
    }

    /** Zones with controls. */
    Set<String> zones() {
        return controls.keySet();
    }

    /** The census' people of the zone by category; null where it says nothing of the zone. */
    double @Nullable [] controls(@Nullable String zone) {
        return zone == null ? null : controls.get(zone);
    }

    /** Places of a category's attributes. */
    List<Integer> attributes(int category) {
        return attributes.get(category);
    }

    /** The grid has nobody of that category in that zone: its people are to stand as the census' share says. */
    void absent(String zone, int category) {
        absent.computeIfAbsent(zone, z -> new HashSet<>()).add(category);
    }

    boolean isAbsent(String zone, int category) {
        return absent.getOrDefault(zone, new HashSet<>()).contains(category);
    }

    /**
     * How the people of a piece fall into the categories: as the grid counts them there; where it counts none, as the
     * census says of the zone. Null where the census says nothing of the zone.
     */
    double @Nullable [] shares(Place place, double[] values) {
        String zone = place.zone(level);
        double[] control = controls(zone);
        if (control == null || zone == null) {
            return null;
        }
        double[] census = normal(control);
        double[] counted = new double[size()];
        for (int c = 0; inGrid() && c < counted.length; c++) {
            for (int attribute : attributes.get(c)) {
                counted[c] += Math.max(0, values[attribute]);
            }
        }
        double[] shares = normal(counted);
        return sum(shares) > 0 ? withAbsent(zone, shares, census) : census;
    }

    private double[] withAbsent(String zone, double[] shares, double[] census) {
        Set<Integer> without = absent.getOrDefault(zone, new HashSet<>());
        double missing = 0;
        for (int category : without) {
            missing += census[category];
        }
        for (int c = 0; c < shares.length; c++) {
            shares[c] = without.contains(c) ? census[c] : shares[c] * (1 - missing);
        }
        return shares;
    }

    private static double[] normal(double[] counts) {
        double total = sum(counts);
        double[] shares = new double[counts.length];
        for (int c = 0; c < shares.length; c++) {
            shares[c] = total > 0 ? counts[c] / total : 0;
        }
        return shares;
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }
}
