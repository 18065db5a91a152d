package io.juluo.geodata.table;

import java.util.List;

/** How much ground each zone has. */
public interface ZoneGroundTable {
    Col ZONE_LEVEL = Col.text("zone_level", "city, district, town or custom");
    Col ZONE_CODE = Col.text("zone_code", "Code of the zone");
    Col POLYGON_AREA_KM2 =
            Col.real("polygon_area_km2", "km²", "Area of the zone's polygon; of the city, the sum of its districts");
    Col LAND_AREA_KM2 = Col.real(
                    "land_area_km2", "km²", "Area of land inside the polygon, counted once where it is drawn twice")
            .orNull("city.yaml declares no layer of land");
    Col BUILT_UP_AREA_KM2 = Col.real(
                    "built_up_area_km2",
                    "km²",
                    "Area of built-up land inside the polygon, counted once where it is drawn twice")
            .orNull("city.yaml declares no layer of built-up land");

    /** The contract. */
    TableSpec SPEC = new TableSpec(
            "zone_ground",
            "Area of every zone, and of the land and the built-up land in it",
            "one row per zone level and zone, the city included",
            List.of(ZONE_LEVEL, ZONE_CODE),
            List.of(ZONE_LEVEL, ZONE_CODE, POLYGON_AREA_KM2, LAND_AREA_KM2, BUILT_UP_AREA_KM2));
}
