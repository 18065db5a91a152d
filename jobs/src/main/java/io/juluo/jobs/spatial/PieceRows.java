package io.juluo.jobs.spatial;

import io.juluo.geodata.city.Apportion;
import io.juluo.geodata.table.CellTable;
import io.juluo.geodata.table.PieceTable;
import io.juluo.geodata.unit.ExactSum;
import io.juluo.geodata.unit.InputKind;
import java.io.Serializable;
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
final class PieceRows implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String BY_AREA = Apportion.Mode.AREA.code();

    private final CellCutter cutter;
    private final PieceWeights weights;
    private final boolean[] counts;
    private final String mode;

    /** Of cells cut and shared out like that; {@code counts} says which attributes are shared out as people are. */
    PieceRows(CellCutter cutter, PieceWeights weights, boolean[] counts) {
        this.cutter = cutter;
        this.weights = weights;
        this.counts = counts;
        this.mode = weights.mode().code();
    }

    /** What some parts of a cell take: shares of people, shares of area, and whether the mode had its say. */
    private static final class Split {
        private final double[] people;
        private final double[] areas;
        private final boolean byMode;

        Split(double[] people, double[] areas, boolean byMode) {
            this.people = people;
            this.areas = areas;
            this.byMode = byMode;
        }
    }

    /** The pieces of a row of {@link CellTable}. */
    List<Row> of(Row cell) {
        Geometry geometry = cell.getAs(CellTable.GEOMETRY.name());
        List<CellPart> parts = cutter.cut(cell.getAs(CellTable.CELL_ID.name()), geometry);
        Shared whole = Shared.of(cell, counts);
        Split split = split(cell, parts, 1);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            List<CellPart> pieces = cutter.cutCustom(geometry, parts.get(i));
            Split further = split(cell, pieces, parts.get(i).share());
            Shared part = whole.part(i, split.people, split.areas);
            for (int j = 0; j < pieces.size(); j++) {
                Shared piece = part.part(j, further.people, further.areas);
                boolean byMode = split.byMode && (further.byMode || part.persons() == 0);
                rows.add(row(cell, pieces.get(j), piece, byMode));
            }
        }
        return rows;
    }

    private Split split(Row cell, List<CellPart> parts, double whole) {
        double[] areas = new double[parts.size()];
        for (int i = 0; i < areas.length; i++) {
            areas[i] = parts.get(i).share() / whole;
        }
        if (areas.length == 1) {
            return new Split(areas, areas, true);
        }
        double x_m = cell.getAs(CellTable.X_M.name());
        double y_m = cell.getAs(CellTable.Y_M.name());
        double[] people = weights.of(parts, areas, x_m, y_m);
        return new Split(people == null ? areas : people, areas, people != null);
    }

    private Row row(Row cell, CellPart part, Shared shared, boolean byMode) {
        InputKind kind = InputKind.of(cell.getAs(CellTable.INPUT_KIND.name()));
        return RowFactory.create(
                cell.getAs(CellTable.CELL_ID.name()),
                part.districtCode(),
                part.townCode(),
                cell.getAs(CellTable.X_M.name()),
                cell.getAs(CellTable.Y_M.name()),
                part.share(),
                shared.persons(),
                weaker(kind, part.zoneKind()).code(),
                part.geometry(),
                part.customZones(),
                shared.attributes(),
                shared.moved(),
                byMode ? mode : BY_AREA);
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
                units[i] = Math.min(left, ExactSum.units(population * shares[i]));
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
