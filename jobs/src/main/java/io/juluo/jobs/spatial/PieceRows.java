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
 * pieces is the sum over the cells, exactly. The people of a place are settled before custom zones cut it further, so that
 * custom zones never change a figure of a town.
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
        double[] persons = shareOut(population, shares(parts, 1));
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < persons.length; i++) {
            List<CellPart> pieces = cutter.cutCustom(geometry, parts.get(i));
            double[] people = shareOut(persons[i], shares(pieces, parts.get(i).share()));
            for (int j = 0; j < people.length; j++) {
                rows.add(row(cell, pieces.get(j), people[j], kind));
            }
        }
        return rows;
    }

    private static Row row(Row cell, CellPart part, double persons, InputKind kind) {
        return RowFactory.create(
                cell.getAs(CellTable.CELL_ID.name()),
                part.districtCode(),
                part.townCode(),
                cell.getAs(CellTable.X_M.name()),
                cell.getAs(CellTable.Y_M.name()),
                part.share(),
                persons,
                weaker(kind, part.zoneKind()).code(),
                part.geometry(),
                part.customZones(),
                cell.getAs(CellTable.ATTRIBUTES.name()));
    }

    private static double[] shares(List<CellPart> parts, double whole) {
        return parts.stream().mapToDouble(part -> part.share() / whole).toArray();
    }

    /** The people of each part: the population by share, to a billionth; the first largest part takes the remainder. */
    static double[] shareOut(double population, double[] shares) {
        if (shares.length == 1) {
            return new double[] {population};
        }
        int largest = 0;
        for (int i = 1; i < shares.length; i++) {
            largest = shares[i] > shares[largest] ? i : largest;
        }
        long[] units = new long[shares.length];
        long left = ExactSum.units(population);
        for (int i = 0; i < units.length; i++) {
            if (i != largest) {
                units[i] = ExactSum.units(population * shares[i]);
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
