package io.juluo.jobs.target;

import io.juluo.geodata.issue.OperatorError;
import io.juluo.geodata.seed.PlanningTarget;
import io.juluo.geodata.table.IndicatorValueTable;
import io.juluo.geodata.table.TargetStatusTable;
import io.juluo.geodata.unit.BaseState;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/**
 * Holds every figure against the planning targets of its own area, zone level, zone, definition and service.
 *
 * <p>A figure for which no such row stands takes the row of any area ({@code *}), which says that there is no target in
 * numbers. Where that is missing too the run stops: an absent target must have been written down as absent.
 *
 * <p>Statuses: met, not_met; within_uncertainty where the figure has an interval that lies on both sides of the limit;
 * not_assessed where there is no figure or it rests on synthetic or derived input; no_target. 'Approaches' is met by
 * the target or more, or by its tolerance less where one is set.
 */
public final class TargetComparison {
    private TargetComparison() {}

    /**
     * Compares; reads the figures twice, once to see that none is without a row of the seeds.
     *
     * @param indicatorValues {@link IndicatorValueTable}
     * @param targets all targets of the seeds and of the area
     * @param generatedCity whether the whole city is a generator's world: synthetic input is then assessed
     * @return {@link TargetStatusTable}
     * @throws OperatorError naming every definition that has no row, or a row in another unit
     */
    public static Dataset<Row> compare(
            Dataset<Row> indicatorValues, List<PlanningTarget> targets, boolean generatedCity) {
        TargetBook book = new TargetBook(targets);
        check(indicatorValues, book);
        FlatMapFunction<Row, Row> statuses = row -> book.of(key(row)).stream()
                .map(target -> status(row, target, generatedCity))
                .iterator();
        Dataset<Row> rows = indicatorValues.flatMap(statuses, Encoders.row(TargetStatusTable.SPEC.schema()));
        return TargetStatusTable.SPEC.conform(rows);
    }

    private static void check(Dataset<Row> indicatorValues, TargetBook book) {
        Set<String> problems = new TreeSet<>();
        List<Row> kinds = indicatorValues
                .select(
                        IndicatorValueTable.AREA.col(),
                        IndicatorValueTable.ZONE_LEVEL.col(),
                        IndicatorValueTable.ZONE_CODE.col(),
                        IndicatorValueTable.DEFINITION_ID.col(),
                        IndicatorValueTable.SERVICE.col(),
                        IndicatorValueTable.UNIT.col())
                .distinct()
                .collectAsList();
        for (Row kind : kinds) {
            check(key(kind), kind.getAs(IndicatorValueTable.UNIT.name()), book, problems);
        }
        if (!problems.isEmpty()) {
            throw new OperatorError(List.copyOf(problems));
        }
    }

    private static void check(TargetBook.Key figure, String unit, TargetBook book, Set<String> problems) {
        List<PlanningTarget> targets = book.of(figure);
        String definition =
                figure.definitionId() + (figure.service().isEmpty() ? "" : " (service " + figure.service() + ")");
        if (targets.isEmpty()) {
            problems.add("seeds/planning_targets.csv: no row for " + definition
                    + "; add its target, or a row of area * with the comparator none");
        }
        for (PlanningTarget target : targets) {
            if (!target.unit().equals(unit)) {
                problems.add("seeds/planning_targets.csv: " + target.targetId() + " is in " + target.unit() + ", but "
                        + definition + " is in " + unit + "; mend the row's unit and values");
            }
        }
    }

    private static TargetBook.Key key(Row row) {
        return new TargetBook.Key(
                row.getAs(IndicatorValueTable.AREA.name()),
                row.getAs(IndicatorValueTable.ZONE_LEVEL.name()),
                row.getAs(IndicatorValueTable.ZONE_CODE.name()),
                row.getAs(IndicatorValueTable.DEFINITION_ID.name()),
                row.getAs(IndicatorValueTable.SERVICE.name()));
    }

    /** A row in the order of {@link TargetStatusTable#SPEC}. */
    private static Row status(Row row, PlanningTarget target, boolean generatedCity) {
        Figure figure = Figure.of(row);
        Assessment assessment = Assessment.of(figure, target, generatedCity);
        TargetBook.Key key = key(row);
        LocalDate date = row.<java.sql.Date>getAs(IndicatorValueTable.REFERENCE_DATE.name())
                .toLocalDate();
        TargetBase base = TargetBase.of(figure.value(), date, target, assessment.status());
        BaseState baseState = base.state();
        return RowFactory.create(
                key.area(),
                key.zoneLevel(),
                key.zoneCode(),
                row.getAs(IndicatorValueTable.UNIT_LEVEL.name()),
                key.definitionId(),
                key.service(),
                target.targetId(),
                target.comparator().code(),
                figure.value(),
                figure.unit(),
                target.value(),
                target.tolerance(),
                year(target.targetYear()),
                assessment.gap(),
                assessment.gapPersons(),
                figure.inputKind().code(),
                assessment.status().code(),
                target.baseValue(),
                year(target.baseYear()),
                base.gap(),
                baseState == null ? null : baseState.code(),
                figure.lower(),
                figure.upper());
    }

    private static @Nullable Long year(@Nullable Integer year) {
        return year == null ? null : Long.valueOf(year);
    }
}
