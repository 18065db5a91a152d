package io.juluo.geodata.table;

import java.util.List;

/** Population grid: residents per cell. */
public interface CellTable {
    /** Cell identifier. */
    Col CELL_ID = Col.text("cell_id", "Cell identifier, unique in the grid");

    /** Easting of the cell's point. */
    Col X_M = Col.real("x_m", "m", "Easting of the cell's centre; of a point inside it where the cell is clipped");

    /** Northing of the cell's point. */
    Col Y_M = Col.real("y_m", "m", "Northing of the same point");

    /** People living in the cell. */
    Col POPULATION = Col.real("population", "persons", "Usual residents (常住人口) of the cell, finite and not negative");

    /** Census unit that the people were counted in. */
    Col CENSUS_UNIT = Col.text("census_unit", "Code of the census unit whose total the cell's people belong to")
            .orNull("the grid does not say");

    /** observed, derived or synthetic. */
    Col INPUT_KIND = Col.text("input_kind", "observed, derived or synthetic");

    /** Cell polygon. */
    Col GEOMETRY =
            Col.geometry("geometry", "The cell: a square, or what is left of it where it is clipped at a border");

    /** What is known of the cell's people beside their number. */
    Col ATTRIBUTES = Col.reals(
            "attributes",
            "",
            "Values of the grid's attributes in the order of census.grid.attributes in city.yaml; empty where it has none");

    /** The contract. */
    TableSpec SPEC = new TableSpec(
            "population_cell",
            "Population grid in the metric CRS",
            "one row per cell",
            List.of(CELL_ID),
            List.of(CELL_ID, X_M, Y_M, POPULATION, CENSUS_UNIT, INPUT_KIND, GEOMETRY, ATTRIBUTES));
}
