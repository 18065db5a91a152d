package io.juluo.geodata.table;

import java.util.List;

/** District (区市) and town (镇街) polygons of a city. */
public interface ZoneTable {
    /** district or town. */
    Col ZONE_LEVEL = Col.text("zone_level", "district or town");

    /** Administrative division code. */
    Col ZONE_CODE =
            Col.text("zone_code", "Administrative division code, unique within its level; text, leading zeros kept");

    /** Chinese name. */
    Col ZONE_NAME = Col.text("zone_name", "Name in Chinese");

    /** Code of the zone above. */
    Col PARENT_CODE = Col.text("parent_code", "A town's district, a district's city");

    /** Whether the zone belongs to the main city (主城区). */
    Col IN_MAIN_CITY =
            Col.flag("in_main_city", "Whether the profile counts the zone's district to the main city (主城区)");

    /** observed, derived or synthetic. */
    Col INPUT_KIND = Col.text("input_kind", "observed, derived or synthetic");

    /** Polygon. */
    Col GEOMETRY = Col.geometry("geometry", "Polygon or multipolygon, valid");

    /** The contract. */
    TableSpec SPEC = new TableSpec(
            "zone",
            "Districts and towns the figures are told for",
            "one row per zone level and zone",
            List.of(ZONE_LEVEL, ZONE_CODE),
            List.of(ZONE_LEVEL, ZONE_CODE, ZONE_NAME, PARENT_CODE, IN_MAIN_CITY, INPUT_KIND, GEOMETRY));
}
