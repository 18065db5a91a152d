package io.juluo.geodata.table;

import java.util.List;

/** How much the people of each zone and category were scaled. */
public interface CalibrationFactorTable {
    Col ZONE_LEVEL = CalibrationControlTable.ZONE_LEVEL;
    Col ZONE_CODE = CalibrationControlTable.ZONE_CODE;
    Col DIMENSION = CalibrationControlTable.DIMENSION;
    Col CATEGORY = CalibrationControlTable.CATEGORY;
    Col CONTROL = CalibrationControlTable.CONTROL;
    Col BEFORE = Col.real("before", "persons", "People of the category in the zone by the grid, as seed says");
    Col AFTER = Col.real("after", "persons", "The same after the calibration");
    Col FACTOR = Col.real("factor", "ratio", "control / before").orNull("nobody before: there is nothing to scale");
    Col SEED = Col.text(
            "seed",
            "Where the category's people stood before: grid (as its cells say), zone_share (the grid does not know the"
                    + " category, or has nobody of it in the zone: everywhere in the zone the census' share), area (the grid"
                    + " has nobody at all in the zone: evenly over it)");
    Col FLAGGED = Col.flag(
            "flagged",
            "Whether the factor is above city.yaml's census.flag_factor or below its inverse, or there is none");

    /** The contract. */
    TableSpec SPEC = new TableSpec(
            "calibration_factor",
            "Factors by which the population was scaled to the census; empty where it was not",
            "one row per zone, dimension and category that has a control",
            List.of(ZONE_LEVEL, ZONE_CODE, DIMENSION, CATEGORY),
            List.of(ZONE_LEVEL, ZONE_CODE, DIMENSION, CATEGORY, CONTROL, BEFORE, AFTER, FACTOR, SEED, FLAGGED));
}
