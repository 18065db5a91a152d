package io.juluo.geodata.table;

import java.util.List;

/** How much of each population piece lies within the given distance of a stop. */
public interface StopCoverTable {
    /** Cell. */
    Col CELL_ID = CellTable.CELL_ID;

    /** District. */
    Col DISTRICT_CODE = PieceTable.DISTRICT_CODE;

    /** Town. */
    Col TOWN_CODE = PieceTable.TOWN_CODE;

    /** Which stops. */
    Col MODE_GROUP = Col.text(
            "mode_group", "any: stops of every mode; rail: rail stations only; frequent: stops with a short headway");

    /** Covered share of the piece. */
    Col COVERED_SHARE =
            Col.real("covered_share", "share", "Area of the piece within the distance of a stop / area of the piece");

    /** Whether the cell's point is covered. */
    Col CENTRE_COVERED =
            Col.flag("centre_covered", "Whether the cell's point is within the distance, the limit itself included");

    /** Custom zones. */
    Col CUSTOM_ZONES = PieceTable.CUSTOM_ZONES;

    /** The contract. */
    TableSpec SPEC = new TableSpec(
            "stop_cover",
            "Cover of the population pieces by circles around the stops",
            "one row per piece and mode group; pieces without any cover have no row",
            List.of(CELL_ID, DISTRICT_CODE, TOWN_CODE, CUSTOM_ZONES, MODE_GROUP),
            List.of(CELL_ID, DISTRICT_CODE, TOWN_CODE, MODE_GROUP, COVERED_SHARE, CENTRE_COVERED, CUSTOM_ZONES));
}
