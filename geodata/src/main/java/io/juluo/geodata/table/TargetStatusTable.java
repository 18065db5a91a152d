package io.juluo.geodata.table;

import java.util.List;

/** Figures against planning targets. */
public interface TargetStatusTable {
    Col AREA = IndicatorValueTable.AREA;
    Col ZONE_LEVEL = IndicatorValueTable.ZONE_LEVEL;
    Col ZONE_CODE = IndicatorValueTable.ZONE_CODE;
    Col UNIT_LEVEL = IndicatorValueTable.UNIT_LEVEL;
    Col DEFINITION_ID = IndicatorValueTable.DEFINITION_ID;
    Col SERVICE = IndicatorValueTable.SERVICE;
    Col TARGET_ID = Col.text("target_id", "Row of seeds/planning_targets.csv, with its citation");
    Col COMPARATOR = Col.text("comparator", "about, at_least, at_most, exceeds, approaches or none");
    Col VALUE = Col.real("value", "unit", "The figure").orNull("there is none: suppressed, no_data or undefined");
    Col TARGET_VALUE = Col.real("target_value", "unit", "The target").orNull("no target in numbers");
    Col TOLERANCE = Col.real("tolerance", "unit", "How far from the target still counts as about it")
            .orNull("the comparator has none");
    Col GAP = Col.real("gap", "unit", "value - target_value").orNull("no figure or no target in numbers");
    Col GAP_PERSONS = Col.real(
                    "gap_persons", "persons", "The gap times the denominator: people to be gained where negative")
            .orNull("not a share of people, or no gap");
    Col STATUS = Col.text("status", "met, not_met, within_uncertainty, not_assessed or no_target");
    Col INPUT_KIND = IndicatorValueTable.INPUT_KIND;
    Col UNIT = IndicatorValueTable.UNIT;
    Col TARGET_YEAR =
            Col.whole("target_year", "year", "Year the target is set for").orNull("no target in numbers");

    Col BASE_VALUE = Col.real("base_value", "unit", "The figure that the document starts from")
            .orNull("the document names none");
    Col BASE_YEAR =
            Col.whole("base_year", "year", "Year of the document's base").orNull("the document names none");
    Col BASE_GAP = Col.real("base_gap", "unit", "value - base_value, where the figure speaks of the base's year")
            .orNull("they speak of different years, or one of them is absent");
    Col BASE_STATE = Col.text(
                    "base_state",
                    "agrees, differs or met_at_base: documents start from different bases for one year, so that a target"
                            + " may have been met before it was set")
            .orNull("no base_gap");
    Col LOWER = IndicatorValueTable.LOWER;
    Col UPPER = IndicatorValueTable.UPPER;

    /** The contract. */
    TableSpec SPEC = new TableSpec(
            "target_status",
            "Each figure beside the planning targets of its own area and zone",
            "one row per figure and target",
            List.of(AREA, ZONE_LEVEL, ZONE_CODE, UNIT_LEVEL, DEFINITION_ID, SERVICE, TARGET_ID),
            List.of(
                    AREA,
                    ZONE_LEVEL,
                    ZONE_CODE,
                    UNIT_LEVEL,
                    DEFINITION_ID,
                    SERVICE,
                    TARGET_ID,
                    COMPARATOR,
                    VALUE,
                    UNIT,
                    TARGET_VALUE,
                    TOLERANCE,
                    TARGET_YEAR,
                    GAP,
                    GAP_PERSONS,
                    INPUT_KIND,
                    STATUS,
                    BASE_VALUE,
                    BASE_YEAR,
                    BASE_GAP,
                    BASE_STATE,
                    LOWER,
                    UPPER));
}
