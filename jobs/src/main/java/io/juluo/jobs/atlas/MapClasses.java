package io.juluo.jobs.atlas;

import io.juluo.geodata.unit.ValueState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * The classes of one map, with how many zones each holds.
 *
 * @param bounds ascending, one more than there are classes; empty where no zone has a value
 * @param counts zones in each class
 */
public record MapClasses(List<Double> bounds, List<Integer> counts) {
    /** Values this far beyond a bound are rounding of the sum behind a share, not faults. */
    private static final double SLACK = 1e-9;

    /** Copies. */
    public MapClasses {
        bounds = List.copyOf(bounds);
        counts = List.copyOf(counts);
    }

    /** The classes of those zones. */
    static MapClasses of(List<MapZone> zones, ClassScheme scheme) {
        List<Double> values = zones.stream()
                .filter(zone -> zone.valueState() == ValueState.VALUE)
                .map(zone -> Objects.requireNonNull(zone.value()))
                .toList();
        List<Double> bounds = scheme.boundsFor(values);
        MapClasses empty = new MapClasses(bounds, List.of());
        List<Integer> counts = new ArrayList<>(Collections.nCopies(empty.size(), 0));
        for (double value : values) {
            int place = empty.classOf(value);
            counts.set(place, counts.get(place) + 1);
        }
        return new MapClasses(bounds, counts);
    }

    /** How many classes there are. */
    public int size() {
        return Math.max(0, bounds.size() - 1);
    }

    /**
     * The class of a value, from 0; a bound belongs to the class above it, the last to the highest class.
     *
     * @throws IllegalArgumentException for a value outside all classes
     */
    public int classOf(double value) {
        if (bounds.isEmpty() || value < bounds.get(0) - SLACK || value > bounds.get(bounds.size() - 1) + SLACK) {
            throw new IllegalArgumentException("the value " + value + " lies outside the classes " + bounds);
        }
        int place = 0;
        while (place + 1 < size() && value >= bounds.get(place + 1)) {
            place++;
        }
        return place;
    }
}
