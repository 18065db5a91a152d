package io.juluo.jobs.calibration;

import io.juluo.geodata.table.CalibrationControlTable;
import io.juluo.geodata.unit.InputKind;
import io.juluo.geodata.unit.ZoneLevel;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** The census' people of each zone, in all and by category, as the driver holds them. */
final class Controls implements Serializable {
    private static final long serialVersionUID = 1L;

    private final ZoneLevel level;
    private final TreeMap<String, Double> districts = new TreeMap<>();
    private final TreeMap<String, Double> towns = new TreeMap<>();
    private final ArrayList<Dimension> dimensions = new ArrayList<>();
    private final InputKind kind;

    private Controls(ZoneLevel level, InputKind kind) {
        this.level = level;
        this.kind = kind;
    }

    /**
     * Reads the controls.
     *
     * @param rows {@link CalibrationControlTable}
     * @param level level of the zones whose totals people are scaled to
     * @param attributes what the grid counts: by dimension and category, places in the pieces' attributes
     */
    static Controls of(List<Row> rows, ZoneLevel level, Map<String, Map<String, List<Integer>>> attributes) {
        InputKind weakest = InputKind.weakest(rows.stream()
                .map(row -> InputKind.of(text(row, CalibrationControlTable.INPUT_KIND.name())))
                .toArray(InputKind[]::new));
        Controls controls = new Controls(level, weakest);
        Map<String, Dimension> byName = controls.dimensions(rows, attributes);
        for (Row row : rows) {
            String zone = text(row, CalibrationControlTable.ZONE_CODE.name());
            String name = text(row, CalibrationControlTable.DIMENSION.name());
            double people = row.getAs(CalibrationControlTable.CONTROL.name());
            Dimension dimension = byName.get(name);
            if (dimension != null) {
                String category = text(row, CalibrationControlTable.CATEGORY.name());
                dimension.control(zone, dimension.categories().indexOf(category), people);
            } else {
                controls.totals(levelOf(row)).put(zone, people);
            }
        }
        return controls;
    }

    private Map<String, Dimension> dimensions(List<Row> rows, Map<String, Map<String, List<Integer>>> attributes) {
        Map<String, Set<String>> categories = new LinkedHashMap<>();
        Map<String, ZoneLevel> levels = new LinkedHashMap<>();
        for (Row row : rows) {
            String name = text(row, CalibrationControlTable.DIMENSION.name());
            if (!name.equals(CalibrationControlTable.TOTAL)) {
                categories
                        .computeIfAbsent(name, n -> new LinkedHashSet<>())
                        .add(text(row, CalibrationControlTable.CATEGORY.name()));
                levels.put(name, levelOf(row));
            }
        }
        Map<String, Dimension> byName = new LinkedHashMap<>();
        categories.forEach((name, own) -> {
            Map<String, List<Integer>> counted = attributes.getOrDefault(name, Map.of());
            List<List<Integer>> places = counted.isEmpty()
                    ? List.of()
                    : own.stream().map(c -> counted.getOrDefault(c, List.of())).toList();
            ZoneLevel itsLevel = levels.getOrDefault(name, ZoneLevel.DISTRICT);
            byName.put(name, new Dimension(name, itsLevel, List.copyOf(own), places));
        });
        dimensions.addAll(byName.values());
        return byName;
    }

    private static ZoneLevel levelOf(Row row) {
        boolean town = text(row, CalibrationControlTable.ZONE_LEVEL.name()).equals(ZoneLevel.TOWN.code());
        return town ? ZoneLevel.TOWN : ZoneLevel.DISTRICT;
    }

    private static String text(Row row, String column) {
        return String.valueOf(row.<String>getAs(column));
    }

    /** Level of the zones whose totals people are scaled to. */
    ZoneLevel level() {
        return level;
    }

    /** The weakest of the controls' kinds. */
    InputKind kind() {
        return kind;
    }

    List<Dimension> dimensions() {
        return dimensions;
    }

    /** Dimensions that the grid counts: those that need fitting. */
    List<Dimension> counted() {
        return dimensions.stream().filter(Dimension::inGrid).toList();
    }

    /** People of all zones of that level, in the order of the codes. */
    Map<String, Double> totals(ZoneLevel of) {
        return of == ZoneLevel.TOWN ? towns : districts;
    }

    /** People of the zone that the place is scaled by; null where it is not scaled. */
    @Nullable
    Double total(Place place) {
        String zone = place.zone(level);
        return zone == null ? null : totals(level).get(zone);
    }
}
