package io.juluo.jobs.calibration;

import io.juluo.geodata.issue.DataIssue;
import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.geodata.issue.DataRefused;
import io.juluo.geodata.issue.ZoneIssue;
import io.juluo.geodata.table.CalibrationControlTable;
import io.juluo.geodata.table.CalibrationErrorTable;
import io.juluo.geodata.table.CalibrationFactorTable;
import io.juluo.geodata.table.PieceTable;
import io.juluo.geodata.table.TableSpec;
import io.juluo.geodata.table.ZoneCategoryTable;
import io.juluo.geodata.table.ZoneTable;
import io.juluo.geodata.unit.ExactSum;
import io.juluo.geodata.unit.ZoneLevel;
import io.juluo.jobs.calibration.PlaceSums.Sums;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Scales the people of the pieces so that they add up to the census: in all and, where margins are declared, by category.
 * docs/calibration.md describes the method. The pieces' people are added up by place and combination of categories, each
 * district is fitted on the driver ({@link ProportionalFit}), and the factors go back to the pieces, of which none is
 * collected. A zone's people are its control to the last billionth: its largest piece takes what rounding leaves.
 */
public final class Calibration {
    private final Dataset<Row> pieces;
    private final Controls controls;
    private final Rules rules;
    private final Map<String, List<String>> townsByDistrict = new TreeMap<>();
    private final Map<String, String> names = new TreeMap<>();
    private final List<DataIssue> issues = new ArrayList<>();

    /**
     * What the profile says.
     *
     * @param level district or town: whose totals people are scaled to
     * @param flagFactor factors above it or below its inverse are flagged
     * @param cityCode code of the city
     * @param attributes what the grid counts: by dimension and category, places in the pieces' attributes
     * @param counts places of the attributes that are numbers of people or things, and so grow with the people
     */
    public record Rules(
            ZoneLevel level,
            double flagFactor,
            String cityCode,
            Map<String, Map<String, List<Integer>>> attributes,
            Set<Integer> counts) {}

    /**
     * A calibrated population.
     *
     * @param pieces {@link PieceTable}
     * @param factors {@link CalibrationFactorTable}
     * @param errors {@link CalibrationErrorTable}
     * @param categories {@link ZoneCategoryTable}
     * @param removed people whom the calibration took from each district; negative where it added some
     * @param issues what a planner should know
     */
    public record Calibrated(
            Dataset<Row> pieces,
            Dataset<Row> factors,
            Dataset<Row> errors,
            Dataset<Row> categories,
            Map<String, Double> removed,
            List<DataIssue> issues) {}

    private Calibration(Dataset<Row> pieces, Dataset<Row> zones, Controls controls, Rules rules) {
        this.pieces = pieces;
        this.controls = controls;
        this.rules = rules;
        for (Row zone : zones.select(
                        ZoneTable.ZONE_LEVEL.col(),
                        ZoneTable.ZONE_CODE.col(),
                        ZoneTable.ZONE_NAME.col(),
                        ZoneTable.PARENT_CODE.col())
                .collectAsList()) {
            names.put(zone.getString(0) + ":" + zone.getString(1), zone.getString(2));
            if (zone.getString(0).equals(ZoneLevel.TOWN.code())) {
                townsByDistrict
                        .computeIfAbsent(zone.getString(3), d -> new ArrayList<>())
                        .add(zone.getString(1));
            }
        }
        townsByDistrict.values().forEach(towns -> towns.sort(null));
    }

    /**
     * Calibrates the population.
     *
     * @param pieces {@link PieceTable}; read several times, so best kept
     * @param zones {@link ZoneTable}
     * @param controls {@link CalibrationControlTable}
     * @throws DataRefused where a control has people in a zone that no cell of the grid touches
     */
    public static Calibrated apply(Dataset<Row> pieces, Dataset<Row> zones, Dataset<Row> controls, Rules rules) {
        Controls read = Controls.of(
                controls.orderBy(CalibrationControlTable.SPEC.keys().stream()
                                .map(key -> key.col())
                                .toArray(Column[]::new))
                        .collectAsList(),
                rules.level(),
                rules.attributes());
        return new Calibration(pieces, zones, read, rules).run();
    }

    private Calibrated run() {
        Seed seed = new Seed(controls.counted());
        Set<String> empty = new TreeSet<>();
        Map<Place, Sums> asTheyAre = sums(seed, empty);
        Sheet before = sheet(seed, asTheyAre);
        Map<Place, Sums> sums = prepare(seed, asTheyAre, empty);
        Factors factors = fit(seed, sums);
        Map<Place, Sums> scaled = scaled(factors, empty);
        Map<String, Long> remainders = remainders(scaled);
        Dataset<Row> calibrated = new CalibratedPieces(
                        factors, new ScaledAttributes(factors, rules.counts()), controls, empty, remainders)
                .of(pieces);
        Sheet after = Sheet.of(
                controls,
                scaled,
                (place, own) -> own.units().get(0) + remainders.getOrDefault(own.largest(), 0L),
                (dimension, place, own) -> slots(own, 1 + offset(dimension), dimension));
        CalibrationRows rows = new CalibrationRows(controls, before, after, empty, names, rules.flagFactor());
        List<CalibrationRows.Scaled> all = rows.factors();
        issues.addAll(CalibrationIssues.ofFactors(all, rows, rules.flagFactor()));
        return new Calibrated(
                calibrated,
                table(
                        CalibrationFactorTable.SPEC,
                        all.stream().map(CalibrationRows.Scaled::row).toList()),
                table(CalibrationErrorTable.SPEC, rows.errors()),
                table(ZoneCategoryTable.SPEC, rows.categories(rules.cityCode())),
                removed(before),
                List.copyOf(issues));
    }

    private Map<Place, Sums> sums(Seed seed, Set<String> empty) {
        return PlaceSums.of(PieceView.of(pieces, rules.level(), empty), seed.combinations(), seed::units);
    }

    /** The sheet before: a category's people are those of all combinations with it. */
    private Sheet sheet(Seed seed, Map<Place, Sums> sums) {
        return Sheet.of(
                controls,
                sums,
                (place, own) -> own.units().stream().mapToLong(Long::longValue).sum(),
                (dimension, place, own) -> {
                    double[] people =
                            new double[controls.counted().get(dimension).size()];
                    for (int c = 0; c < seed.combinations(); c++) {
                        people[seed.category(c, dimension)] += own.units().get(c);
                    }
                    return people;
                });
    }

    /** Gives people whom the grid does not know a place to stand; the sums with them. */
    private Map<Place, Sums> prepare(Seed seed, Map<Place, Sums> sums, Set<String> empty) {
        List<String> absent = new ArrayList<>();
        fits(seed, sums).forEach(fit -> {
            empty.addAll(fit.emptyZones());
            absent.addAll(fit.noteAbsent());
        });
        issues.addAll(CalibrationIssues.ofSeeds(rules.level(), List.copyOf(empty), absent));
        if (empty.isEmpty() && absent.isEmpty()) {
            return sums;
        }
        Map<Place, Sums> prepared = sums(seed, empty);
        List<String> untouched = fits(seed, prepared).stream()
                .flatMap(fit -> fit.emptyZones().stream())
                .toList();
        if (!untouched.isEmpty()) {
            throw new DataRefused(List.of(new ZoneIssue(
                    Severity.ERROR,
                    "control_without_cells",
                    PieceTable.SPEC.name(),
                    untouched.size(),
                    untouched,
                    "the census has people in zones that no cell of the grid touches: " + String.join(", ", untouched),
                    "take a grid that covers the city, or set census.calibrate: none",
                    null)));
        }
        return prepared;
    }

    private List<ZoneFit> fits(Seed seed, Map<Place, Sums> sums) {
        return controls.totals(ZoneLevel.DISTRICT).keySet().stream()
                .map(district ->
                        new ZoneFit(controls, seed, district, townsByDistrict.getOrDefault(district, List.of()), sums))
                .toList();
    }

    private Factors fit(Seed seed, Map<Place, Sums> sums) {
        Factors factors = new Factors(rules.level(), controls.counted());
        Map<String, Fit> unfinished = new TreeMap<>();
        for (ZoneFit zone : fits(seed, sums)) {
            Fit fit = zone.fit(factors);
            if (!fit.converged()) {
                unfinished.put(zone.district(), fit);
            }
        }
        issues.addAll(CalibrationIssues.ofFits(unfinished));
        return factors;
    }

    private int offset(int dimension) {
        return controls.counted().stream()
                .limit(dimension)
                .mapToInt(Dimension::size)
                .sum();
    }

    private double[] slots(Sums sums, int from, int dimension) {
        double[] people = new double[controls.counted().get(dimension).size()];
        for (int c = 0; c < people.length; c++) {
            people[c] = sums.units().get(from + c);
        }
        return people;
    }

    /** People of each place after scaling, then those of each category that the grid counts. */
    private Map<Place, Sums> scaled(Factors factors, Set<String> empty) {
        int categories = offset(factors.dimensions().size());
        return PlaceSums.of(PieceView.of(pieces, rules.level(), empty), 1 + categories, (place, people, attributes) -> {
            double scaled = factors.people(place, people, attributes);
            long[] units = new long[1 + categories];
            units[0] = ExactSum.units(scaled);
            int slot = 1;
            for (int d = 0; d < factors.dimensions().size(); d++) {
                double[] shares = factors.shares(d, place, attributes);
                for (int c = 0; c < factors.dimensions().get(d).size(); c++) {
                    units[slot++] = shares == null ? 0 : ExactSum.units(scaled * shares[c]);
                }
            }
            return units;
        });
    }

    /** What each zone's pieces miss of its control, for its largest piece. */
    private Map<String, Long> remainders(Map<Place, Sums> scaled) {
        Map<String, Long> remainders = new HashMap<>();
        controls.totals(rules.level()).forEach((zone, control) -> {
            long left = ExactSum.units(control);
            Sums largest = null;
            for (Map.Entry<Place, Sums> place : scaled.entrySet()) {
                if (zone.equals(place.getKey().zone(rules.level()))) {
                    Sums own = place.getValue();
                    left -= own.units().get(0);
                    largest = largest == null || own.largestUnits() > largest.largestUnits() ? own : largest;
                }
            }
            if (largest != null && left != 0) {
                remainders.put(largest.largest(), left);
            }
        });
        return remainders;
    }

    private Map<String, Double> removed(Sheet before) {
        Map<String, Double> removed = new TreeMap<>();
        controls.totals(ZoneLevel.DISTRICT)
                .forEach((district, control) ->
                        removed.put(district, before.people(ZoneLevel.DISTRICT, district) - control));
        return removed;
    }

    private Dataset<Row> table(TableSpec spec, List<Row> rows) {
        return spec.conform(pieces.sparkSession().createDataFrame(rows, spec.schema()));
    }
}
