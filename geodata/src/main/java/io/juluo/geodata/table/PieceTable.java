package io.juluo.geodata.table;

import java.util.List;

/** Cells cut at the zone borders: the one population base of all indicators. */
public interface PieceTable {
    /** Cell. */
    Col CELL_ID = CellTable.CELL_ID;

    /** District. */
    Col DISTRICT_CODE = Col.text("district_code", "District of the piece").orNull("the piece lies outside the city");

    /** Town. */
    Col TOWN_CODE = Col.text("town_code", "Town of the piece")
            .orNull("the piece lies in no town: sea, harbour, a gap, or outside");

    /** Easting of the cell's point. */
    Col X_M = CellTable.X_M;

    /** Northing of the cell's point. */
    Col Y_M = CellTable.Y_M;

    /** Area share. */
    Col AREA_SHARE =
            Col.real("area_share", "share", "Area of the piece / area of its cell; the pieces of a cell add up to 1");

    /** People of the piece. */
    Col PERSONS = Col.real(
            "persons", "persons", "Usual residents of the piece: its part of the cell's, as apportioned_by says");

    /** observed, derived or synthetic. */
    Col INPUT_KIND = Col.text("input_kind", "Weaker of the grid's and the zones' kind: observed, derived or synthetic");

    /** Polygon of the piece. */
    Col GEOMETRY = Col.geometry("geometry", "Part of the cell inside that place");

    /** Custom zones. */
    Col CUSTOM_ZONES = Col.text(
            "custom_zones",
            "Codes of the custom zones that the piece lies in, ascending, joined by a vertical bar; empty in none");

    /** What is known of the people beside their number. */
    Col ATTRIBUTES = Col.reals(
            "attributes",
            "",
            "The piece's values of the grid's attributes in the order of census.grid.attributes in city.yaml: counts are"
                    + " the piece's part, shares and densities the cell's; empty where the grid has none");

    /** People moved by the mode of apportionment. */
    Col MOVED_PERSONS = Col.real(
            "moved_persons",
            "persons",
            "People of the piece beyond what its share of the cell's area would give; 0 by area");

    /** Mode of apportionment. */
    Col APPORTIONED_BY = Col.text(
            "apportioned_by",
            "area, centre, dasymetric or land_only; area too where the cell has nothing that the mode gives weight to");

    /** The contract. */
    TableSpec SPEC = new TableSpec(
            "population_piece",
            "Grid cells cut exactly at the borders of towns, districts and custom zones, with the people of each piece",
            "one row per cell and place (town; district outside its towns; outside the city) and set of custom zones",
            List.of(CELL_ID, DISTRICT_CODE, TOWN_CODE, CUSTOM_ZONES),
            List.of(
                    CELL_ID,
                    DISTRICT_CODE,
                    TOWN_CODE,
                    X_M,
                    Y_M,
                    AREA_SHARE,
                    PERSONS,
                    INPUT_KIND,
                    GEOMETRY,
                    CUSTOM_ZONES,
                    ATTRIBUTES,
                    MOVED_PERSONS,
                    APPORTIONED_BY));
}
