package io.juluo.geodata.table;

import java.util.List;

/** District (区市) and town (镇街) polygons of a city, and its custom zones (自定义分区). */
public interface ZoneTable {
    /** district, town or custom. */
    Col ZONE_LEVEL = Col.text("zone_level", "district, town or custom");

    /** Administrative division code. */
    Col ZONE_CODE = Col.text(
            "zone_code",
            "Administrative division code, of a custom zone the code its layer gives it; unique within its level; text,"
                    + " leading zeros kept");

    /** Chinese name. */
    Col ZONE_NAME = Col.text("zone_name", "Name in Chinese");

    /** Code of the zone above. */
    Col PARENT_CODE = Col.text("parent_code", "A town's district, a district's city, a custom zone's layer");

    /** Whether the zone belongs to the main city (主城区). */
    Col IN_MAIN_CITY = Col.flag(
            "in_main_city",
            "Whether the profile counts the zone's district to the main city (主城区); false for a custom zone");

    /** observed, derived or synthetic. */
    Col INPUT_KIND = Col.text("input_kind", "observed, derived or synthetic");

    /** Polygon. */
    Col GEOMETRY = Col.geometry("geometry", "Polygon or multipolygon, valid");

    /** Towns of a custom zone. */
    Col TOWN_CODES = Col.text(
                    "town_codes", "Towns that the custom zone consists of, ascending, joined by a vertical bar")
            .orNull("no custom zone, or one that is not made of whole towns");

    /** The contract. */
    TableSpec SPEC = new TableSpec(
            "zone",
            "Districts, towns and custom zones the figures are told for",
            "one row per zone level and zone",
            List.of(ZONE_LEVEL, ZONE_CODE),
            List.of(ZONE_LEVEL, ZONE_CODE, ZONE_NAME, PARENT_CODE, IN_MAIN_CITY, INPUT_KIND, GEOMETRY, TOWN_CODES));
}
