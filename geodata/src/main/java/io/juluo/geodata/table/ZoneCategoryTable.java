package io.juluo.geodata.table;

import java.util.List;

/** People of each zone by category, as calibrated. */
public interface ZoneCategoryTable {
    Col ZONE_LEVEL = Col.text("zone_level", "city, district or town");
    Col ZONE_CODE = Col.text("zone_code", "Zone whose people are counted");
    Col DIMENSION = Col.text("dimension", "Dimension of city.yaml's census.margins, such as age");
    Col CATEGORY = Col.text("category", "Category of the dimension");
    Col PERSONS = Col.real("persons", "persons", "People of the category; the categories add up to the zone's people");
    Col SHARE = Col.real("share", "share", "persons / people of all categories").orNull("nobody lives there");
    Col SEED = Col.text(
            "seed",
            "What tells places in the same control zone apart: grid (the grid's own counts) or zone_share (nothing: the"
                    + " share is that of the control zone everywhere); of several zones, the weaker");

    /** The contract. */
    TableSpec SPEC = new TableSpec(
            "zone_category",
            "Estimated people of each zone by category of the census; empty where the population was not calibrated",
            "one row per zone, dimension and category",
            List.of(ZONE_LEVEL, ZONE_CODE, DIMENSION, CATEGORY),
            List.of(ZONE_LEVEL, ZONE_CODE, DIMENSION, CATEGORY, PERSONS, SHARE, SEED));
}
