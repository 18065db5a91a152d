package io.juluo.jobs.spatial;

import io.juluo.geodata.table.CellTable;
import io.juluo.geodata.table.PieceTable;
import io.juluo.geodata.unit.ExactSum;
import io.juluo.geodata.unit.InputKind;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * The rows of {@link PieceTable} of one cell. The people of a cut cell are shared out in whole billionths of a person,
 * the unit in which {@link ExactSum} adds them up, and the largest piece takes what is left over: so the sum over the
 * pieces is the sum over the cells, exactly.
 */
final class PieceRows {
    private PieceRows() {}

    /** The pieces of a row of {@link CellTable}. */
    static List<Row> of(Row cell, CellCutter cutter) {
        String cellId = cell.getAs(CellTable.CELL_ID.name());
        Geometry geometry = cell.getAs(CellTable.GEOMETRY.name());
        double population = cell.getAs(CellTable.POPULATION.name());
        InputKind kind = InputKind.of(cell.getAs(CellTable.INPUT_KIND.name()));
        List<CellPart> parts = cutter.cut(cellId, geometry);
        double[] persons = shareOut(population, parts);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < persons.length; i++) {
            CellPart part = parts.get(i);
            rows.add(RowFactory.create(
                    cellId,
                    part.districtCode(),
                    part.townCode(),
                    cell.getAs(CellTable.X_M.name()),
                    cell.getAs(CellTable.Y_M.name()),
                    part.share(),
                    persons[i],
                    weaker(kind, part.zoneKind()).code(),
                    part.geometry()));
        }
        return rows;
    }

    /** The people of each part: the population by share, to a billionth; the first largest part takes the remainder. */
    static double[] shareOut(double population, List<CellPart> parts) {
        if (parts.size() == 1) {
            return new double[] {population};
        }
        int largest = CellPart.largest(parts);
        long[] units = new long[parts.size()];
        long left = ExactSum.units(population);
        for (int i = 0; i < units.length; i++) {
            if (i != largest) {
                units[i] = ExactSum.units(population * parts.get(i).share());
                left -= units[i];
            }
        }
        units[largest] = left;
        double[] persons = new double[units.length];
        for (int i = 0; i < units.length; i++) {
            persons[i] = ExactSum.persons(units[i]);
        }
        return persons;
    }

    private static InputKind weaker(InputKind cell, @Nullable InputKind zone) {
        return zone == null ? cell : InputKind.weakest(cell, zone);
    }
}
