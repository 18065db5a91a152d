package io.juluo.geodata.table;

import java.util.List;

/** Straight-line distance from each cell to the nearest facility of each service. */
public interface ServiceDistanceTable {
    /** Cell. */
    Col CELL_ID = CellTable.CELL_ID;

    /** Service. */
    Col SERVICE = FacilityTable.SERVICE;

    /** Distance. */
    Col STRAIGHT_DISTANCE_M =
            Col.real("straight_distance_m", "m", "Straight line from the cell's point to the nearest facility");

    /** Nearest facility. */
    Col FACILITY_ID = Col.text("facility_id", "That facility; the smallest identifier where several are equally near");

    /** The contract. */
    TableSpec SPEC = new TableSpec(
            "service_distance",
            "Nearest facility of each service within the search limit, by straight line",
            "one row per cell and service that has a facility within the limit; no row means none",
            List.of(CELL_ID, SERVICE),
            List.of(CELL_ID, SERVICE, STRAIGHT_DISTANCE_M, FACILITY_ID));
}
