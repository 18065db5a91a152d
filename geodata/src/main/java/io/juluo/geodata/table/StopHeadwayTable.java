package io.juluo.geodata.table;

import java.util.List;

/** How often public transport leaves from a stop. */
public interface StopHeadwayTable {
    /** The route of rows that speak of all routes together. */
    String ALL_ROUTES = "*";

    /** The day of rows that speak of a typical workday. */
    String WORKDAY = "workday";

    /** Stop identifier. */
    Col STOP_ID = Col.text("stop_id", "Stop of transit_stop");

    /** bus, rail or ferry. */
    Col MODE = Col.text("mode", "bus, rail or ferry");

    /** Route, or all. */
    Col ROUTE_ID = Col.text("route_id", "Route as the timetable names it; * for all routes of the mode together");

    /** Kind of day. */
    Col DAY_TYPE = Col.text("day_type", "workday: a date like most from Monday to Friday");

    /** Band of the day. */
    Col BAND_ID = Col.text("band_id", "Part of the day of seeds/time_bands.csv");

    /** Departures. */
    Col TRIPS = Col.whole("trips", "departures", "Departures within the band on which people may get on");

    /** Mean time between departures. */
    Col HEADWAY_MIN = Col.real("headway_min", "min", "Minutes of the band / trips");

    /** The contract. */
    TableSpec SPEC = new TableSpec(
            "stop_headway",
            "Headways from timetables; stops of inputs without a timetable have none",
            "one row per stop, mode, route or all routes, day type and band in which something leaves",
            List.of(STOP_ID, MODE, ROUTE_ID, DAY_TYPE, BAND_ID),
            List.of(STOP_ID, MODE, ROUTE_ID, DAY_TYPE, BAND_ID, TRIPS, HEADWAY_MIN));
}
