package io.juluo.geodata.table;

import java.util.List;

/** Public transport stops and stations. */
public interface StopTable {
    /** Stop identifier. */
    Col STOP_ID = Col.text("stop_id", "Stop identifier; a stop of two modes has two rows");

    /** Stop name. */
    Col STOP_NAME = Col.text("stop_name", "Name in Chinese").orNull("derived along a route, or the input has none");

    /** bus, rail or ferry. */
    Col MODE = Col.text("mode", "bus, rail or ferry");

    /** Easting. */
    Col X_M = Col.real("x_m", "m", "Easting");

    /** Northing. */
    Col Y_M = Col.real("y_m", "m", "Northing");

    /** observed, derived or synthetic. */
    Col INPUT_KIND = Col.text("input_kind", "observed; derived where placed along a route line; or synthetic");

    /** The contract. */
    TableSpec SPEC = new TableSpec(
            "transit_stop",
            "Public transport stops in the metric CRS",
            "one row per stop and mode",
            List.of(STOP_ID, MODE),
            List.of(STOP_ID, STOP_NAME, MODE, X_M, Y_M, INPUT_KIND));
}
