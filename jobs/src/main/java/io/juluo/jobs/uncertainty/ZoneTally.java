package io.juluo.jobs.uncertainty;

import io.juluo.geodata.unit.ExactSum;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The sums of one zone, and the errors of its people and of their shares. */
final class ZoneTally {
    private final Shares shares;
    private final long[] spread;
    /** By the zone that is fitted to the census, else the district: the sums of the zone's part in it. */
    private final Map<String, long[]> units = new TreeMap<>();

    ZoneTally(Shares shares) {
        this.shares = shares;
        this.spread = new long[shares.spreadLength()];
    }

    void addSpread(long[] more) {
        Shares.add(spread, more);
    }

    void addUnits(String fittedZone, long[] more) {
        Shares.add(units.computeIfAbsent(fittedZone, d -> new long[shares.unitLength()]), more);
    }

    /** People of the zone. */
    double people() {
        return persons(shares.people());
    }

    /** People of the zone that the part counts. */
    double part(int k) {
        return persons(shares.part(k));
    }

    private double persons(int index) {
        long sum = 0;
        for (long[] district : units.values()) {
            sum = Math.addExact(sum, district[index]);
        }
        return ExactSum.persons(sum);
    }

    /** Sum of the squared people of the zone's units. */
    double unitsSquared() {
        return units.values().stream()
                .mapToDouble(sums -> Shares.squared(sums[shares.allSquared()]))
                .sum();
    }

    /** Variance of the zone's people since those of cut cells may live on either side of the border, in persons². */
    double boundaryVariance() {
        return Shares.squared(spread[shares.spreadOfAll()]);
    }

    /** The same of the share that the part has of the people. */
    double boundaryVariance(int k) {
        double people = people();
        double share = part(k) / people;
        double within = Shares.squared(spread[shares.spreadConstant(k)])
                + share * Shares.squared(spread[shares.spreadLinear(k)])
                + share * share * Shares.squared(spread[shares.spreadOfAll()]);
        double offset = Shares.squared(spread[shares.offset(k)]);
        return (Math.max(0, within) + offset) / (people * people);
    }

    /**
     * Variance of the zone's people since the grid puts them into the wrong unit, in persons².
     *
     * @param fittedZones the sums of whole zones that are fitted to the census
     */
    double gridVariance(GridError grid, Map<String, ZoneTally> fittedZones) {
        double variance = 0;
        for (Map.Entry<String, long[]> part : units.entrySet()) {
            double squared = Shares.squared(part.getValue()[shares.allSquared()]);
            double people = ExactSum.persons(part.getValue()[shares.people()]);
            variance += constrained(people, squared, squared, fittedZones.get(part.getKey()), grid);
        }
        double scale = people() * grid.scaleError();
        return grid.unitVariance() * variance + scale * scale;
    }

    /** The same of the share that the part has of the people; a wrong scale of the whole grid is none of its errors. */
    double gridVariance(int k, GridError grid, Map<String, ZoneTally> fittedZones) {
        double people = people();
        double share = part(k) / people;
        double variance = 0;
        for (Map.Entry<String, long[]> of : units.entrySet()) {
            long[] sums = of.getValue();
            double allSquared = Shares.squared(sums[shares.allSquared()]);
            double product = Shares.squared(sums[shares.partTimesAll(k)]);
            double excess = ExactSum.persons(sums[shares.part(k)]) - share * ExactSum.persons(sums[shares.people()]);
            double excessSquared =
                    Shares.squared(sums[shares.partSquared(k)]) - 2 * share * product + share * share * allSquared;
            double excessTimesAll = product - share * allSquared;
            variance += constrained(excess, excessSquared, excessTimesAll, fittedZones.get(of.getKey()), grid);
        }
        return grid.unitVariance() * Math.max(0, variance) / (people * people);
    }

    /**
     * Sum over the units of a fitted zone of their squared weight in a total. What a unit has too much the others of its
     * zone have too little.
     */
    private static double constrained(
            double sum, double squared, double timesAll, @Nullable ZoneTally fitted, GridError grid) {
        if (grid.fitted() == null || fitted == null || !(fitted.people() > 0)) {
            return squared;
        }
        double slope = sum / fitted.people();
        return Math.max(0, squared - 2 * slope * timesAll + slope * slope * fitted.unitsSquared());
    }
}
