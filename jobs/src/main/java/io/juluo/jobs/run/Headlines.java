package io.juluo.jobs.run;

import io.juluo.geodata.seed.PlanningTarget;
import io.juluo.geodata.seed.Seeds;
import io.juluo.geodata.table.Col;
import io.juluo.geodata.table.IndicatorValueTable;
import io.juluo.geodata.table.TargetStatusTable;
import io.juluo.geodata.unit.ZoneLevel;
import io.juluo.jobs.indicator.Definition;
import io.juluo.jobs.sink.RunRecord.Headline;
import io.juluo.jobs.sink.ZoneFigures;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** The figures a run is summed up by: the city's headline figures, and every figure that a target in numbers speaks of. */
final class Headlines {
    private final Set<String> headlineIds;
    private final Map<String, PlanningTarget> targets;

    Headlines(List<Definition> definitions, Seeds seeds) {
        this.headlineIds = definitions.stream()
                .filter(Definition::headline)
                .map(Definition::definitionId)
                .collect(Collectors.toSet());
        this.targets =
                seeds.targets().stream().collect(Collectors.toMap(PlanningTarget::targetId, Function.identity()));
    }

    List<Headline> of(ZoneFigures figures) {
        return figures.statuses().stream()
                .filter(status -> !missing(status, TargetStatusTable.TARGET_VALUE) || isHeadline(status))
                .map(this::headline)
                .toList();
    }

    private boolean isHeadline(Row status) {
        return ZoneLevel.CITY.code().equals(text(status, IndicatorValueTable.ZONE_LEVEL))
                && headlineIds.contains(text(status, IndicatorValueTable.DEFINITION_ID));
    }

    private Headline headline(Row status) {
        return new Headline(
                text(status, TargetStatusTable.ZONE_CODE),
                text(status, TargetStatusTable.DEFINITION_ID),
                text(status, TargetStatusTable.UNIT_LEVEL),
                number(status, TargetStatusTable.VALUE),
                number(status, TargetStatusTable.LOWER),
                number(status, TargetStatusTable.UPPER),
                text(status, TargetStatusTable.UNIT),
                number(status, TargetStatusTable.TARGET_VALUE),
                text(status, TargetStatusTable.COMPARATOR),
                text(status, TargetStatusTable.STATUS),
                text(status, TargetStatusTable.INPUT_KIND),
                citation(text(status, TargetStatusTable.TARGET_ID)),
                number(status, TargetStatusTable.BASE_VALUE),
                status.<@Nullable Long>getAs(TargetStatusTable.BASE_YEAR.name()),
                status.<@Nullable String>getAs(TargetStatusTable.BASE_STATE.name()));
    }

    private String citation(String targetId) {
        PlanningTarget target = targets.get(targetId);
        if (target == null || target.sourceId().isEmpty()) {
            return "";
        }
        return target.sourceId() + " ch. " + target.chapter()
                + (target.section().isEmpty() ? "" : " sec. " + target.section());
    }

    private static boolean missing(Row row, Col column) {
        return row.isNullAt(row.fieldIndex(column.name()));
    }

    private static String text(Row row, Col column) {
        return row.getString(row.fieldIndex(column.name()));
    }

    private static @Nullable Double number(Row row, Col column) {
        return missing(row, column) ? null : row.getDouble(row.fieldIndex(column.name()));
    }
}
