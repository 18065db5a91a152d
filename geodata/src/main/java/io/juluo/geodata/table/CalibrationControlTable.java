package io.juluo.geodata.table;

import java.util.List;

/** Totals that the population is made to add up to. */
public interface CalibrationControlTable {
    /** The dimension that is the people themselves. */
    String TOTAL = "total";

    /** The only category of {@link #TOTAL}. */
    String ALL = "all";

    Col ZONE_LEVEL = Col.text("zone_level", "district or town");
    Col ZONE_CODE = Col.text("zone_code", "Zone whose people are counted");
    Col DIMENSION =
            Col.text("dimension", "Dimension of city.yaml's census.margins, such as age; " + TOTAL + ": all people");
    Col CATEGORY = Col.text("category", "Category of the dimension; " + ALL + ": of all people");
    Col CONTROL = Col.real(
            "control", "persons", "People by the census; of a dimension, scaled so that they add up to the zone's");
    Col INPUT_KIND = Col.text("input_kind", "observed, derived or synthetic");

    /** The contract. */
    TableSpec SPEC = new TableSpec(
            "calibration_control",
            "Census totals by zone and category that the population is scaled to",
            "one row per zone, dimension and category",
            List.of(ZONE_LEVEL, ZONE_CODE, DIMENSION, CATEGORY),
            List.of(ZONE_LEVEL, ZONE_CODE, DIMENSION, CATEGORY, CONTROL, INPUT_KIND));
}
