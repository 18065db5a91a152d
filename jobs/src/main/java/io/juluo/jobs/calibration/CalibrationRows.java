package io.juluo.jobs.calibration;

import io.juluo.geodata.table.CalibrationControlTable;
import io.juluo.geodata.unit.ZoneLevel;
import io.juluo.jobs.calibration.ErrorMeasures.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/** The rows that tell what the calibration did, from the sheets before and after it. */
final class CalibrationRows {
    private static final String GRID = "grid";
    private static final String ZONE_SHARE = "zone_share";
    private static final String AREA = "area";

    private final Controls controls;
    private final Sheet before;
    private final Sheet after;
    private final Set<String> empty;
    private final Map<String, String> names;
    private final double flagFactor;

    /**
     * Of one calibration.
     *
     * @param empty zones that had nobody
     * @param names names of zones by level and code, as {@link #name} asks for them
     * @param flagFactor factors above it or below its inverse are flagged
     */
    CalibrationRows(
            Controls controls,
            Sheet before,
            Sheet after,
            Set<String> empty,
            Map<String, String> names,
            double flagFactor) {
        this.controls = controls;
        this.before = before;
        this.after = after;
        this.empty = empty;
        this.names = names;
        this.flagFactor = flagFactor;
    }

    /**
     * A factor.
     *
     * @param zone code of the zone
     * @param factor null where nobody was there before
     */
    record Scaled(
            ZoneLevel level,
            String zone,
            String dimension,
            String category,
            double control,
            double before,
            double after,
            @Nullable Double factor,
            String seed,
            boolean flagged) {
        Row row() {
            return RowFactory.create(
                    level.code(), zone, dimension, category, control, before, after, factor, seed, flagged);
        }

        /** How strong the scaling is, whichever way; the strongest where there was nothing to scale. */
        double strength() {
            return factor == null || factor == 0 ? Double.POSITIVE_INFINITY : Math.abs(Math.log(factor));
        }
    }

    /** All factors: of all people, then by dimension. */
    List<Scaled> factors() {
        List<Scaled> rows = new ArrayList<>();
        ZoneLevel level = controls.level();
        controls.totals(level)
                .forEach((zone, control) -> rows.add(scaled(
                        level,
                        zone,
                        CalibrationControlTable.TOTAL,
                        CalibrationControlTable.ALL,
                        control,
                        before.people(level, zone),
                        after.people(level, zone),
                        empty.contains(zone) ? AREA : GRID)));
        for (Dimension dimension : controls.dimensions()) {
            dimension.zones().stream().sorted().forEach(zone -> rows.addAll(factors(dimension, zone)));
        }
        return rows;
    }

    private List<Scaled> factors(Dimension dimension, String zone) {
        double[] control = dimension.controls(zone);
        double[] was = before.categories(dimension, dimension.level(), zone);
        double[] is = after.categories(dimension, dimension.level(), zone);
        List<Scaled> rows = new ArrayList<>();
        for (int c = 0; control != null && c < control.length; c++) {
            String seed = dimension.inGrid() && !dimension.isAbsent(zone, c) ? GRID : ZONE_SHARE;
            rows.add(scaled(
                    dimension.level(),
                    zone,
                    dimension.name(),
                    dimension.categories().get(c),
                    control[c],
                    was == null ? 0 : was[c],
                    is == null ? 0 : is[c],
                    empty.contains(zone) ? AREA : seed));
        }
        return rows;
    }

    private Scaled scaled(
            ZoneLevel level,
            String zone,
            String dimension,
            String category,
            double control,
            double was,
            double is,
            String seed) {
        Double factor = was > 0 ? Double.valueOf(control / was) : null;
        boolean flagged = factor == null ? control > 0 : factor > flagFactor || factor < 1 / flagFactor;
        return new Scaled(level, zone, dimension, category, control, was, is, factor, seed, flagged);
    }

    /** Measures before and after, for every level and dimension that the census speaks of. */
    List<Row> errors() {
        List<Row> rows = new ArrayList<>();
        for (ZoneLevel level : List.of(ZoneLevel.DISTRICT, ZoneLevel.TOWN)) {
            Map<String, Double> totals = controls.totals(level);
            if (!totals.isEmpty()) {
                errors(rows, level, "before", totals, before);
                errors(rows, level, "after", totals, after);
            }
        }
        for (Dimension dimension : controls.dimensions()) {
            errors(rows, dimension, "before", before);
            errors(rows, dimension, "after", after);
        }
        return rows;
    }

    private void errors(List<Row> rows, ZoneLevel level, String moment, Map<String, Double> totals, Sheet sheet) {
        List<Pair> pairs = new ArrayList<>();
        totals.forEach((zone, control) ->
                pairs.add(new Pair(zone, CalibrationControlTable.ALL, control, sheet.people(level, zone))));
        errors(rows, level, CalibrationControlTable.TOTAL, moment, new ErrorMeasures(pairs));
    }

    private void errors(List<Row> rows, Dimension dimension, String moment, Sheet sheet) {
        List<Pair> pairs = new ArrayList<>();
        dimension.zones().stream().sorted().forEach(zone -> {
            double[] control = dimension.controls(zone);
            double[] people = sheet.categories(dimension, dimension.level(), zone);
            for (int c = 0; control != null && c < control.length; c++) {
                pairs.add(new Pair(zone, dimension.categories().get(c), control[c], people == null ? 0 : people[c]));
            }
        });
        errors(rows, dimension.level(), dimension.name(), moment, new ErrorMeasures(pairs));
    }

    private void errors(List<Row> rows, ZoneLevel level, String dimension, String moment, ErrorMeasures errors) {
        measure(rows, level, dimension, moment, "r", errors.r(), errors);
        measure(rows, level, dimension, moment, "mape", errors.mape(), errors);
        measure(rows, level, dimension, moment, "mae", OptionalDouble.of(errors.mae()), errors);
        measure(rows, level, dimension, moment, "rmse", OptionalDouble.of(errors.rmse()), errors);
        long rank = 0;
        for (Pair pair : errors.worst()) {
            rank++;
            rows.add(RowFactory.create(
                    level.code(),
                    dimension,
                    moment,
                    "worst",
                    rank,
                    Double.isInfinite(pair.relative()) ? null : pair.relative(),
                    (long) errors.pairs().size(),
                    pair.zone(),
                    name(level, pair.zone()),
                    pair.category(),
                    pair.control(),
                    pair.estimate()));
        }
    }

    private static void measure(
            List<Row> rows,
            ZoneLevel level,
            String dimension,
            String moment,
            String measure,
            OptionalDouble value,
            ErrorMeasures errors) {
        Double known = value.isPresent() ? value.getAsDouble() : null;
        rows.add(RowFactory.create(
                level.code(),
                dimension,
                moment,
                measure,
                0L,
                known,
                (long) errors.pairs().size(),
                null,
                null,
                null,
                null,
                null));
    }

    /** Name of a zone; its code where it has none. */
    String name(ZoneLevel level, String zone) {
        return names.getOrDefault(level.code() + ":" + zone, zone);
    }

    /** Estimated people of the city, its districts and towns by category. */
    List<Row> categories(String cityCode) {
        List<Row> rows = new ArrayList<>();
        for (Dimension dimension : controls.dimensions()) {
            categories(rows, dimension, ZoneLevel.CITY, cityCode, after.categories(dimension, ZoneLevel.CITY, null));
            for (ZoneLevel level : List.of(ZoneLevel.DISTRICT, ZoneLevel.TOWN)) {
                names.keySet().stream()
                        .filter(key -> key.startsWith(level.code() + ":"))
                        .map(key -> key.substring(key.indexOf(':') + 1))
                        .forEach(zone ->
                                categories(rows, dimension, level, zone, after.categories(dimension, level, zone)));
            }
        }
        return rows;
    }

    private static void categories(
            List<Row> rows, Dimension dimension, ZoneLevel level, String zone, double @Nullable [] people) {
        double total = 0;
        for (int c = 0; people != null && c < people.length; c++) {
            total += people[c];
        }
        for (int c = 0; people != null && c < people.length; c++) {
            rows.add(RowFactory.create(
                    level.code(),
                    zone,
                    dimension.name(),
                    dimension.categories().get(c),
                    people[c],
                    total > 0 ? people[c] / total : null,
                    dimension.inGrid() ? GRID : ZONE_SHARE));
        }
    }
}
