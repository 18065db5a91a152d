package io.juluo.jobs.sink;

import io.juluo.geodata.seed.TargetComparator;
import io.juluo.geodata.table.Col;
import io.juluo.geodata.table.IndicatorValueTable;
import io.juluo.geodata.table.TargetStatusTable;
import io.juluo.geodata.unit.BaseState;
import io.juluo.geodata.unit.InputKind;
import io.juluo.geodata.unit.TargetStatus;
import io.juluo.geodata.unit.ValueState;
import io.juluo.geodata.unit.ZoneLevel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * Writes scorecard.csv: the figures of the city, its districts and custom zones beside their targets, one row per figure and target;
 * headline figures of a zone that no target speaks of stand with empty target columns.
 */
public final class ScorecardCsv {
    private static final List<String> HEADER = List.of(
            "area,zone_level,zone_level_zh,zone_code,zone_name,definition_id,definition_zh,service,unit_level,value,unit,"
                    .concat(
                            "value_state,value_state_zh,reference_date,target_id,comparator,comparator_zh,target_value,")
                    .concat("tolerance,target_year,gap,gap_persons,status,status_zh,input_kind,input_kind_zh,")
                    .concat("base_value,base_year,base_gap,base_state,base_state_zh,")
                    .concat("lower,upper,error_causes_zh")
                    .split(","));

    /** Order of the rows within a level. */
    private static final List<Col> ORDER = List.of(
            IndicatorValueTable.ZONE_CODE,
            IndicatorValueTable.DEFINITION_ID,
            IndicatorValueTable.SERVICE,
            IndicatorValueTable.UNIT_LEVEL);

    private static final List<ZoneLevel> LEVELS = List.of(ZoneLevel.CITY, ZoneLevel.DISTRICT, ZoneLevel.CUSTOM);

    private static final Map<Col, String> ERROR_CAUSES = Map.of(
            IndicatorValueTable.BOUNDARY_ERROR, "边界格网",
            IndicatorValueTable.GRID_ERROR, "格网与普查之差",
            IndicatorValueTable.CENSUS_ERROR, "普查误差",
            IndicatorValueTable.SAMPLING_ERROR, "抽样误差");

    private final Map<String, String> levelNames =
            LEVELS.stream().collect(Collectors.toMap(ZoneLevel::code, ZoneLevel::nameZh));
    private final ZoneFigures figures;
    private final Map<String, String> names;
    private final Set<String> headlines;
    private final Map<String, String> zoneNames;

    private ScorecardCsv(ZoneFigures figures, Map<String, String> names, Set<String> headlines) {
        this.figures = figures;
        this.names = names;
        this.headlines = headlines;
        this.zoneNames = figures.zones().stream()
                .collect(Collectors.toMap(zone -> zone.level().code() + " " + zone.code(), ZoneFigures.Zone::name));
    }

    /**
     * Writes the file whole.
     *
     * @param names Chinese name of each definition by its id
     * @param headlines ids of the headline definitions
     */
    public static void write(Path file, ZoneFigures figures, Map<String, String> names, Set<String> headlines) {
        CsvFile.write(file, HEADER, new ScorecardCsv(figures, names, headlines).rows());
    }

    private List<List<? extends @Nullable Object>> rows() {
        Map<String, List<Row>> targets =
                figures.statuses().stream().collect(Collectors.groupingBy(ZoneFigures::figureKey));
        List<List<? extends @Nullable Object>> rows = new ArrayList<>();
        for (Row value : ofNamedZones()) {
            List<Row> compared = targets.getOrDefault(ZoneFigures.figureKey(value), List.of());
            compared.forEach(target -> rows.add(row(value, target)));
            if (compared.isEmpty() && headlines.contains(Fields.text(value, IndicatorValueTable.DEFINITION_ID))) {
                rows.add(row(value, null));
            }
        }
        return rows;
    }

    private List<Row> ofNamedZones() {
        List<String> levels = LEVELS.stream().map(ZoneLevel::code).toList();
        Comparator<Row> cityFirst =
                Comparator.comparing(row -> levels.indexOf(Fields.text(row, IndicatorValueTable.ZONE_LEVEL)));
        List<Row> rows = figures.values().stream()
                .filter(row -> levels.contains(Fields.text(row, IndicatorValueTable.ZONE_LEVEL)))
                .toList();
        return Fields.sorted(rows, ORDER).stream().sorted(cityFirst).toList();
    }

    private List<? extends @Nullable Object> row(Row value, @Nullable Row target) {
        String level = Fields.text(value, IndicatorValueTable.ZONE_LEVEL);
        String code = Fields.text(value, IndicatorValueTable.ZONE_CODE);
        String definition = Fields.text(value, IndicatorValueTable.DEFINITION_ID);
        String state = Fields.text(value, IndicatorValueTable.VALUE_STATE);
        String kind = Fields.text(value, IndicatorValueTable.INPUT_KIND);
        List<@Nullable Object> row = new ArrayList<>(Arrays.asList(
                Fields.text(value, IndicatorValueTable.AREA),
                level,
                levelNames.getOrDefault(level, level),
                code,
                zoneNames.getOrDefault(level + " " + code, ""),
                definition,
                names.getOrDefault(definition, ""),
                Fields.text(value, IndicatorValueTable.SERVICE),
                Fields.text(value, IndicatorValueTable.UNIT_LEVEL),
                Fields.number(value, IndicatorValueTable.VALUE),
                Fields.text(value, IndicatorValueTable.UNIT),
                state,
                ValueState.of(state).nameZh(),
                Fields.text(value, IndicatorValueTable.REFERENCE_DATE)));
        row.addAll(targetCells(target));
        row.add(kind);
        row.add(InputKind.of(kind).nameZh());
        row.addAll(baseCells(target));
        row.add(Fields.number(value, IndicatorValueTable.LOWER));
        row.add(Fields.number(value, IndicatorValueTable.UPPER));
        row.add(causes(value));
        return row;
    }

    /** What the target's document starts from, and whether our figure of that year says the same. */
    private static List<? extends @Nullable Object> baseCells(@Nullable Row target) {
        if (target == null) {
            return Arrays.asList(new @Nullable Object[5]);
        }
        String state = Fields.text(target, TargetStatusTable.BASE_STATE);
        return Arrays.asList(
                Fields.number(target, TargetStatusTable.BASE_VALUE),
                Fields.text(target, TargetStatusTable.BASE_YEAR),
                Fields.number(target, TargetStatusTable.BASE_GAP),
                state,
                state.isEmpty() ? "" : BaseState.of(state).nameZh());
    }

    /** What makes the interval as wide as it is, the largest first; empty where there is none. */
    private static String causes(Row value) {
        return ERROR_CAUSES.entrySet().stream()
                .filter(cause -> error(value, cause.getKey()) > 0)
                .sorted(Comparator.comparingDouble(cause -> -error(value, cause.getKey())))
                .map(Map.Entry::getValue)
                .collect(Collectors.joining("、"));
    }

    private static double error(Row value, Col cause) {
        Double error = Fields.number(value, cause);
        return error == null ? 0 : error;
    }

    private static List<? extends @Nullable Object> targetCells(@Nullable Row target) {
        if (target == null) {
            return Arrays.asList(new @Nullable Object[10]);
        }
        Function<Col, String> text = col -> Fields.text(target, col);
        return Arrays.asList(
                text.apply(TargetStatusTable.TARGET_ID),
                text.apply(TargetStatusTable.COMPARATOR),
                TargetComparator.of(text.apply(TargetStatusTable.COMPARATOR)).nameZh(),
                Fields.number(target, TargetStatusTable.TARGET_VALUE),
                Fields.number(target, TargetStatusTable.TOLERANCE),
                text.apply(TargetStatusTable.TARGET_YEAR),
                Fields.number(target, TargetStatusTable.GAP),
                Fields.number(target, TargetStatusTable.GAP_PERSONS),
                text.apply(TargetStatusTable.STATUS),
                TargetStatus.of(text.apply(TargetStatusTable.STATUS)).nameZh());
    }
}
