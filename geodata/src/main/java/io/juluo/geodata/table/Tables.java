package io.juluo.geodata.table;

import java.util.List;

/** All declared tables: what readers of the output see, and what only passes between the stages. */
public final class Tables {
    /** Tables in OUT/AREA/tables, in the order of docs/tables.md. */
    public static final List<TableSpec> PUBLISHED = List.of(
            ZoneTable.SPEC,
            ZoneGroundTable.SPEC,
            ZoneAttributeTable.SPEC,
            IndicatorValueTable.SPEC,
            TargetStatusTable.SPEC,
            LedgerTable.SPEC,
            IssueTable.SPEC,
            PieceTable.SPEC,
            ServiceDistanceTable.SPEC,
            StopTable.SPEC,
            StopHeadwayTable.SPEC,
            FacilityTable.SPEC,
            CalibrationFactorTable.SPEC,
            CalibrationErrorTable.SPEC,
            ZoneCategoryTable.SPEC);

    /** Tables between stages. */
    public static final List<TableSpec> INTERNAL = List.of(
            CellTable.SPEC,
            GroundTable.SPEC,
            CensusControlTable.SPEC,
            CalibrationControlTable.SPEC,
            FlowTable.SPEC,
            StopCoverTable.SPEC,
            ZonePeopleTable.SPEC);

    private Tables() {}
}
