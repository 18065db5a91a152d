package io.juluo.geodata.table;

import java.util.List;

/** Where every person of every input went. */
public interface LedgerTable {
    Col INPUT = Col.text("input", "Input table: population_cell, census_control, commute_flow");
    Col ZONE_LEVEL = Col.text("zone_level", "city, district, town or custom");
    Col ZONE_CODE = Col.text(
            "zone_code",
            "Zone of the line; for a line outside every zone, the zone above it; at the level custom, the layer");
    Col LINE = Col.text(
            "line",
            "total, inside, in_district_no_town, in_district_sea, outside_sea, outside_beyond_border, outside_city (where no land"
                    + " layer tells sea from border), suppressed, unlocatable, removed_by_calibration; of a custom"
                    + " layer total, inside, outside_layer, removed_by_calibration and, beside the total, counted_again");
    Col PERSONS = Col.real("persons", "persons", "People on the line");

    /** The contract. */
    TableSpec SPEC = new TableSpec(
            "ledger",
            "Ledger of people: total = the sum of its other lines, but for counted_again",
            "one row per input, zone level, zone and line",
            List.of(INPUT, ZONE_LEVEL, ZONE_CODE, LINE),
            List.of(INPUT, ZONE_LEVEL, ZONE_CODE, LINE, PERSONS));
}
