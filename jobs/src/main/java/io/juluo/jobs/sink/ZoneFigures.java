package io.juluo.jobs.sink;

import io.juluo.geodata.table.IndicatorValueTable;
import io.juluo.geodata.table.TargetStatusTable;
import io.juluo.geodata.unit.InputKind;
import io.juluo.geodata.unit.ZoneLevel;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.MultiPolygon;

/**
 * City, districts, towns and custom zones with all their figures side by side, a column for each: what files for planners hold.
 * Grows with zones and definitions, not with people.
 *
 * @param city the study area
 * @param zones city first, then districts, towns and custom zones, each by code
 * @param values rows of {@link IndicatorValueTable}, by their key
 * @param statuses rows of {@link TargetStatusTable}, by their key
 */
public record ZoneFigures(City city, List<Zone> zones, List<Row> values, List<Row> statuses) {

    /**
     * A zone and its figures.
     *
     * @param level city, district, town or custom
     * @param code division code
     * @param name name in Chinese
     * @param parentCode code of the zone above; null for the city
     * @param inMainCity whether the zone lies in the main city (主城区); null for the city
     * @param inputKind how its polygon came to be
     * @param figuresInputKind weakest input of its figures; null where it has none
     * @param geometry outline, always a multipolygon; the city's is the union of its districts
     * @param figures value by column name; null as value_state of the figure's row says
     */
    public record Zone(
            ZoneLevel level,
            String code,
            String name,
            @Nullable String parentCode,
            @Nullable Boolean inMainCity,
            InputKind inputKind,
            @Nullable InputKind figuresInputKind,
            MultiPolygon geometry,
            SortedMap<String, @Nullable Double> figures) {}

    /**
     * Collects zones and figures.
     *
     * @param zones {@link io.juluo.geodata.table.ZoneTable}
     * @param values {@link IndicatorValueTable}
     * @param statuses {@link TargetStatusTable}
     */
    public static ZoneFigures of(City city, Dataset<Row> zones, Dataset<Row> values, Dataset<Row> statuses) {
        List<Row> figures = Fields.sorted(
                IndicatorValueTable.SPEC.conform(values).collectAsList(), IndicatorValueTable.SPEC.keys());
        List<Row> compared =
                Fields.sorted(TargetStatusTable.SPEC.conform(statuses).collectAsList(), TargetStatusTable.SPEC.keys());
        refuseStrays(figures, compared);
        return new ZoneFigures(city, new ZoneCollector(city, figures).collect(zones), figures, compared);
    }

    /** The figure that a row of either table speaks of. */
    static String figureKey(Row row) {
        return IndicatorValueTable.SPEC.keys().stream()
                .map(col -> Fields.text(row, col))
                .collect(Collectors.joining(" / "));
    }

    private static void refuseStrays(List<Row> values, List<Row> statuses) {
        Set<String> known = values.stream().map(ZoneFigures::figureKey).collect(Collectors.toSet());
        List<String> strays = statuses.stream()
                .map(ZoneFigures::figureKey)
                .filter(key -> !known.contains(key))
                .toList();
        if (!strays.isEmpty()) {
            throw new IllegalStateException("targets are compared with figures that the run does not have: " + strays);
        }
    }

    /** The zones of a level. */
    public List<Zone> zones(ZoneLevel level) {
        return zones.stream().filter(zone -> zone.level() == level).toList();
    }

    /** Names of all figure columns of these zones, in order. */
    public static SortedSet<String> columns(List<Zone> zones) {
        SortedSet<String> columns = new TreeSet<>();
        zones.forEach(zone -> columns.addAll(zone.figures().keySet()));
        return columns;
    }

    /**
     * The column of a figure: its definition; the service follows where the definition's name does not hold it, and
     * {@code _by_district} or {@code _by_town} where the units inside the figure are others than the zone's own level.
     * So a name depends on its figure alone and is the same in every run.
     */
    public static String column(Row value) {
        String column = Fields.text(value, IndicatorValueTable.DEFINITION_ID);
        String service = Fields.text(value, IndicatorValueTable.SERVICE);
        String units = Fields.text(value, IndicatorValueTable.UNIT_LEVEL);
        if (!service.isEmpty() && !("_" + column + "_").contains("_" + service + "_")) {
            column += "_" + service;
        }
        boolean otherUnits = !units.isEmpty() && !units.equals(Fields.text(value, IndicatorValueTable.ZONE_LEVEL));
        return otherUnits ? column + "_by_" + units : column;
    }
}
