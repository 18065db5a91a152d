package io.juluo.jobs.target;

import io.juluo.geodata.seed.PlanningTarget;
import io.juluo.geodata.seed.TargetComparator;
import org.jspecify.annotations.Nullable;

/** Targets of a small world: the share s of the city 990000 of the area bay. */
final class TestTarget {
    private TestTarget() {}

    static PlanningTarget of(TargetComparator comparator, @Nullable Double value) {
        return of(comparator, value, null, null);
    }

    static PlanningTarget about(double value, double tolerance) {
        return of(TargetComparator.ABOUT, value, null, tolerance);
    }

    static PlanningTarget range(double low, double high, double tolerance) {
        return of(TargetComparator.ABOUT, low, high, tolerance);
    }

    static PlanningTarget approaches(double value, double tolerance) {
        return of(TargetComparator.APPROACHES, value, null, tolerance);
    }

    private static PlanningTarget of(
            TargetComparator comparator, @Nullable Double value, @Nullable Double high, @Nullable Double tolerance) {
        return at("target", "bay", "city", "990000", comparator, value, high, tolerance);
    }

    static PlanningTarget anyArea(String definitionId) {
        PlanningTarget any = at("any_" + definitionId, "*", "*", "*", TargetComparator.NONE, null, null, null);
        return withDefinition(any, definitionId, "");
    }

    static PlanningTarget in(String id, String area, String level, String code, double atLeast) {
        return at(id, area, level, code, TargetComparator.AT_LEAST, atLeast, null, null);
    }

    static PlanningTarget withDefinition(PlanningTarget t, String definitionId, String service) {
        return new PlanningTarget(
                t.targetId(),
                t.area(),
                t.zoneLevel(),
                t.zoneCode(),
                t.zoneNameZh(),
                t.theme(),
                t.indicatorZh(),
                definitionId,
                service,
                t.comparator(),
                t.value(),
                t.valueHigh(),
                t.unit(),
                t.tolerance(),
                t.targetYear(),
                t.yearBasis(),
                t.baseValue(),
                t.baseYear(),
                t.mark(),
                t.sourceId(),
                t.chapter(),
                t.section(),
                t.note());
    }

    private static PlanningTarget at(
            String id,
            String area,
            String level,
            String code,
            TargetComparator comparator,
            @Nullable Double value,
            @Nullable Double high,
            @Nullable Double tolerance) {
        Integer year = comparator == TargetComparator.NONE ? null : Integer.valueOf(2025);
        return new PlanningTarget(
                id,
                area,
                level,
                code,
                "区",
                "services",
                "占比",
                "s",
                "",
                comparator,
                value,
                high,
                "share",
                tolerance,
                year,
                year == null ? "" : "stated",
                null,
                null,
                "practice",
                "",
                "",
                "",
                "");
    }
}
