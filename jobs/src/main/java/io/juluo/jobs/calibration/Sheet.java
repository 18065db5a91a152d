package io.juluo.jobs.calibration;

import io.juluo.geodata.unit.ExactSum;
import io.juluo.geodata.unit.ZoneLevel;
import io.juluo.jobs.calibration.PlaceSums.Sums;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * People of every place and category at one moment, in whole billionths, and the sums of zones over them. Categories that
 * the grid does not count stand in every place of a zone with the census' share.
 */
final class Sheet {
    private final Controls controls;
    private final Map<Place, Long> people = new TreeMap<>(PlaceSums.IN_ORDER);
    private final Map<Dimension, Map<Place, long[]>> categories = new HashMap<>();

    private Sheet(Controls controls) {
        this.controls = controls;
    }

    /** What a place has of a category that the grid counts, in billionths; it need not add up to the place's people. */
    interface Counts {
        double[] of(int dimension, Place place, Sums sums);
    }

    /**
     * Writes the sheet.
     *
     * @param sums sums of each place
     * @param all all people of a place, in billionths
     * @param counts its people of a category
     */
    static Sheet of(Controls controls, Map<Place, Sums> sums, BiFunction<Place, Sums, Long> all, Counts counts) {
        Sheet sheet = new Sheet(controls);
        sums.forEach((place, own) -> {
            long units = all.apply(place, own);
            sheet.people.put(place, units);
            int counted = 0;
            for (Dimension dimension : controls.dimensions()) {
                double[] controlled = dimension.controls(place.zone(dimension.level()));
                double[] weights = dimension.inGrid() ? counts.of(counted, place, own) : controlled;
                counted += dimension.inGrid() ? 1 : 0;
                if (controlled != null && weights != null) {
                    sheet.categories
                            .computeIfAbsent(dimension, d -> new TreeMap<>(PlaceSums.IN_ORDER))
                            .put(place, shareOut(units, weights));
                }
            }
        });
        return sheet;
    }

    /** A whole by weights; the first heaviest takes what rounding leaves. Nobody anywhere where nothing has weight. */
    static long[] shareOut(long whole, double[] weights) {
        double total = 0;
        int heaviest = 0;
        for (int i = 0; i < weights.length; i++) {
            total += weights[i];
            heaviest = weights[i] > weights[heaviest] ? i : heaviest;
        }
        long[] parts = new long[weights.length];
        long left = whole;
        for (int i = 0; i < parts.length; i++) {
            if (i != heaviest && total > 0) {
                parts[i] = Math.round(whole * (weights[i] / total));
                left -= parts[i];
            }
        }
        parts[heaviest] = left;
        return parts;
    }

    /** People of a zone; 0 where no piece lies in it. */
    double people(ZoneLevel level, String zone) {
        long units = 0;
        for (Map.Entry<Place, Long> place : people.entrySet()) {
            units += zone.equals(place.getKey().zone(level)) ? place.getValue() : 0;
        }
        return ExactSum.persons(units);
    }

    /** People of a zone by category; null where nothing is known of any place in it. The zone null is the city. */
    double @Nullable [] categories(Dimension dimension, ZoneLevel level, @Nullable String zone) {
        long @Nullable [] units = null;
        for (Map.Entry<Place, long[]> place :
                categories.getOrDefault(dimension, Map.of()).entrySet()) {
            if (zone == null || zone.equals(place.getKey().zone(level))) {
                units = units == null ? new long[dimension.size()] : units;
                for (int c = 0; c < units.length; c++) {
                    units[c] += place.getValue()[c];
                }
            }
        }
        if (units == null) {
            return null;
        }
        double[] persons = new double[units.length];
        for (int c = 0; c < persons.length; c++) {
            persons[c] = ExactSum.persons(units[c]);
        }
        return persons;
    }

    Controls controls() {
        return controls;
    }
}
