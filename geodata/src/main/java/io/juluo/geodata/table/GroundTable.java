package io.juluo.geodata.table;

import java.util.List;

/** What the ground is like, tile by tile. */
public interface GroundTable {
    /** Land. */
    String LAND = "land";

    /** Built-up land. */
    String BUILT_UP = "built_up";

    /** Streets. */
    String STREETS = "streets";

    /** Edge of a tile: small enough that cutting a cell sees few vertices, large enough that a city has not too many. */
    double TILE_M = 500;

    /** Which layer. */
    Col GROUND = Col.text("ground", "land, built_up or streets");

    /** Column of the tile. */
    Col TILE_X = Col.whole("tile_x", "", "Column of the tile: it lies between tile_x and tile_x + 1 times 500 m");

    /** Row of the tile. */
    Col TILE_Y = Col.whole("tile_y", "", "Row of the tile, alike");

    /** Shape. */
    Col GEOMETRY = Col.geometry(
            "geometry", "What of the layer lies in the tile, polygons or lines; what is drawn twice stands once");

    /** The contract. */
    TableSpec SPEC = new TableSpec(
            "ground",
            "Ground layers in tiles of 500 m",
            "one row per layer and tile; tiles without anything have no row",
            List.of(GROUND, TILE_X, TILE_Y),
            List.of(GROUND, TILE_X, TILE_Y, GEOMETRY));
}
