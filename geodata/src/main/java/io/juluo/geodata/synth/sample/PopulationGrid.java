package io.juluo.geodata.synth.sample;

import io.juluo.geodata.synth.ParquetRows.Field;
import io.juluo.geodata.table.CellTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Square cells over the people: what a census grid tells of them. Cells are whole squares, at the coast too. */
final class PopulationGrid {
    /** Edge of a cell in metres. */
    static final int CELL_M = 250;

    /** Columns of the file. */
    static final List<Field> FIELDS = List.of(
            Field.text(CellTable.CELL_ID.name()),
            Field.real(CellTable.X_M.name()),
            Field.real(CellTable.Y_M.name()),
            Field.real(CellTable.POPULATION.name()),
            Field.text(CellTable.CENSUS_UNIT.name()).orNull());

    private static final int COLUMNS = (int) (Terrain.WIDTH_KM * 1000 / CELL_M) + 2;
    private static final int ROWS = (int) (Terrain.HEIGHT_KM * 1000 / CELL_M) + 2;
    private static final long NO_LAND = -1;

    private PopulationGrid() {}

    /**
     * The cells with land, from south-west to north-east.
     *
     * @param people who lives where
     * @param shift_m how far the grid is shifted to the east and north, less than a cell
     */
    static List<Object[]> cells(People people, int shift_m) {
        double left = Terrain.CORNER_X_M + shift_m - CELL_M;
        double low = Terrain.CORNER_Y_M + shift_m - CELL_M;
        long[] parts = new long[COLUMNS * ROWS];
        Arrays.fill(parts, NO_LAND);
        for (int point = 0; point < people.count(); point++) {
            int column = (int) StrictMath.floor((people.x(point) - left) / CELL_M);
            int row = (int) StrictMath.floor((people.y(point) - low) / CELL_M);
            int cell = row * COLUMNS + column;
            parts[cell] = StrictMath.max(0, parts[cell]) + people.parts(point);
        }
        List<Object[]> rows = new ArrayList<>();
        for (int cell = 0; cell < parts.length; cell++) {
            if (parts[cell] != NO_LAND) {
                int row = cell / COLUMNS;
                rows.add(cell(left + CELL_M * (cell % COLUMNS), low + CELL_M * row, parts[cell]));
            }
        }
        return rows;
    }

    private static Object[] cell(double west, double south, long parts) {
        String id = String.format(Locale.ROOT, "E%06dN%07d", (long) west, (long) south);
        double half = CELL_M / 2.0;
        return new Object[] {id, west + half, south + half, parts / (double) People.PARTS, null};
    }
}
