package io.juluo.jobs.calibration;

import io.juluo.geodata.table.CalibrationControlTable;
import io.juluo.geodata.unit.ZoneLevel;
import io.juluo.jobs.calibration.PlaceSums.Sums;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The table of one district: its places by the combinations of categories, with the margins that the census gives. Every
 * control speaks of the district or of a town in it, so a district is fitted by itself.
 */
final class ZoneFit {
    private final Controls controls;
    private final Seed seed;
    private final String district;
    private final List<String> zones = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private final double[] table;
    private final List<Target> targets = new ArrayList<>();

    /**
     * What a margin's category is.
     *
     * @param dimension place of the dimension among those that the grid counts; -1 for all people
     * @param zones zones of its categories, in their order
     * @param margin the margin itself; its categories are those of the first zone, then of the next
     */
    private record Target(int dimension, List<String> zones, Margin margin) {}

    /**
     * Sets up the table.
     *
     * @param sums people of each place of the city by combination
     * @param towns towns of the district, with people or without
     */
    ZoneFit(Controls controls, Seed seed, String district, List<String> towns, Map<Place, Sums> sums) {
        this.controls = controls;
        this.seed = seed;
        this.district = district;
        zones.addAll(controls.level() == ZoneLevel.TOWN ? towns : List.of(district));
        for (Place place : sums.keySet()) {
            if (district.equals(place.district()) && zones.contains(String.valueOf(place.zone(controls.level())))) {
                places.add(place);
            }
        }
        this.table = new double[places.size() * seed.combinations()];
        for (int p = 0; p < places.size(); p++) {
            Sums own = sums.getOrDefault(places.get(p), new Sums(List.of(), 0, ""));
            for (int c = 0; c < seed.combinations(); c++) {
                table[p * seed.combinations() + c] = own.people(c);
            }
        }
        targets.add(total());
        for (int d = 0; d < controls.counted().size(); d++) {
            Target target = dimension(d);
            if (target != null) {
                targets.add(target);
            }
        }
    }

    private Target total() {
        int[] categoryOf = new int[table.length];
        for (int cell = 0; cell < categoryOf.length; cell++) {
            categoryOf[cell] = zones.indexOf(String.valueOf(place(cell).zone(controls.level())));
        }
        double[] control = zones.stream()
                .mapToDouble(zone -> controls.totals(controls.level()).getOrDefault(zone, 0.0))
                .toArray();
        return new Target(-1, zones, new Margin(CalibrationControlTable.TOTAL, zones, categoryOf, control));
    }

    private Place place(int cell) {
        return places.get(cell / seed.combinations());
    }

    /** The margin of a dimension that the grid counts; null where the census says nothing of it here. */
    private @Nullable Target dimension(int d) {
        Dimension dimension = controls.counted().get(d);
        List<String> own = dimension.level() == ZoneLevel.TOWN ? zones : List.of(district);
        if (own.stream().anyMatch(zone -> dimension.controls(zone) == null)) {
            return null;
        }
        List<String> names = new ArrayList<>();
        double[] control = new double[own.size() * dimension.size()];
        for (int z = 0; z < own.size(); z++) {
            double[] people = dimension.controls(own.get(z));
            for (int c = 0; c < dimension.size(); c++) {
                names.add(own.get(z) + " " + dimension.categories().get(c));
                control[z * dimension.size() + c] = people == null ? 0 : people[c];
            }
        }
        int[] categoryOf = new int[table.length];
        for (int cell = 0; cell < categoryOf.length; cell++) {
            int zone = own.indexOf(String.valueOf(place(cell).zone(dimension.level())));
            categoryOf[cell] = zone * dimension.size() + seed.category(cell % seed.combinations(), d);
        }
        return new Target(d, own, new Margin(dimension.name(), names, categoryOf, control));
    }

    /** Code of the district. */
    String district() {
        return district;
    }

    /** Zones whose control has people while the grid has nobody there. */
    List<String> emptyZones() {
        return unseeded(targets.get(0)).stream().map(zones::get).toList();
    }

    /**
     * Notes the categories of which the grid has nobody in a zone while the census has.
     *
     * @return those in zones that are not {@link #emptyZones} altogether
     */
    List<String> noteAbsent() {
        List<String> absent = new ArrayList<>();
        List<String> empty = emptyZones();
        for (Target target : targets.subList(1, targets.size())) {
            Dimension dimension = controls.counted().get(target.dimension());
            for (int category : unseeded(target)) {
                String zone = target.zones().get(category / dimension.size());
                dimension.absent(zone, category % dimension.size());
                if (empty.contains(zone)) {
                    continue;
                }
                absent.add(zone + " " + dimension.name() + " "
                        + dimension.categories().get(category % dimension.size()));
            }
        }
        return absent;
    }

    private List<Integer> unseeded(Target target) {
        double[] sums = target.margin().sums(table);
        List<Integer> unseeded = new ArrayList<>();
        for (int c = 0; c < sums.length; c++) {
            if (target.margin().control(c) > 0 && !(sums[c] > 0)) {
                unseeded.add(c);
            }
        }
        return unseeded;
    }

    /**
     * Fits the table and notes its factors; no zone is {@link #emptyZones} and no category absent. The totals come last in
     * every round, so that they are met even where the categories cannot be.
     */
    Fit fit(Factors factors) {
        List<Target> order = new ArrayList<>(targets.subList(1, targets.size()));
        order.add(targets.get(0));
        Fit fit = ProportionalFit.fit(table, order.stream().map(Target::margin).toList());
        factors.scales(district);
        for (int t = 0; t < order.size(); t++) {
            note(order.get(t), fit.factors(t), factors);
        }
        return fit;
    }

    private void note(Target target, double[] own, Factors factors) {
        for (int z = 0; z < target.zones().size(); z++) {
            if (target.dimension() < 0) {
                factors.total(target.zones().get(z), own[z]);
            } else {
                int size = controls.counted().get(target.dimension()).size();
                double[] ofZone = Arrays.copyOfRange(own, z * size, (z + 1) * size);
                factors.categories(target.dimension(), target.zones().get(z), ofZone);
            }
        }
    }
}
