package io.juluo.jobs.uncertainty;

import io.juluo.geodata.table.PieceTable;
import io.juluo.geodata.unit.ExactSum;
import io.juluo.jobs.uncertainty.PeopleSums.Part;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** First step of a tally, within a partition: sums the people of each unit and hands on the pieces of cut cells. */
final class PieceReader implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final int COUNTED = 8;

    private final Shares shares;

    PieceReader(int parts) {
        this.shares = new Shares(parts);
    }

    /** The columns that a tally needs, in the order in which {@link #read} finds them. */
    static Dataset<Row> columns(Dataset<Row> pieces, List<Part> parts) {
        List<Column> columns = new ArrayList<>(List.of(
                PieceTable.CELL_ID.col(),
                PieceTable.DISTRICT_CODE.col(),
                PieceTable.TOWN_CODE.col(),
                PieceTable.CUSTOM_ZONES.col(),
                PieceTable.X_M.col(),
                PieceTable.Y_M.col(),
                PieceTable.AREA_SHARE.col(),
                PieceTable.PERSONS.col()));
        for (Part part : parts) {
            columns.add(part.counted().cast("double").as("counted_" + part.name()));
        }
        for (Part part : parts) {
            columns.add(part.expected().cast("double").as("expected_" + part.name()));
        }
        return pieces.select(columns.toArray(Column[]::new));
    }

    /** Rows of {@link TallyRow}; the pieces of cut cells are passed on as they come. */
    Iterator<Row> read(Iterator<Row> pieces) {
        Map<Unit, long[]> units = new HashMap<>();
        List<Row> rows = new ArrayList<>();
        while (pieces.hasNext()) {
            Row piece = pieces.next();
            Place place = new Place(text(piece, 1), text(piece, 2), piece.getString(3));
            for (Place unitPlace : place.unitPlaces()) {
                addToUnit(units, unitPlace, piece);
            }
            if (mayLieElsewhere(piece)) {
                rows.add(new TallyRow(piece.getString(0), true, place, bits(piece)).row());
            }
        }
        units.forEach((unit, sums) -> rows.add(new TallyRow(unit.key(), false, unit.place(), sums).row()));
        return rows.iterator();
    }

    /** A square of the units' grid, and the place of which it is a part. */
    private record Unit(long column, long line, Place place) {
        static Unit of(Place place, double x_m, double y_m) {
            return new Unit(
                    (long) Math.floor(x_m / PeopleSums.UNIT_M), (long) Math.floor(y_m / PeopleSums.UNIT_M), place);
        }

        /** The same text for the same unit, wherever it is met. */
        String key() {
            return "unit " + column + ' ' + line + ' ' + place;
        }
    }

    private void addToUnit(Map<Unit, long[]> units, Place place, Row piece) {
        Unit unit = Unit.of(place, piece.getDouble(4), piece.getDouble(5));
        long[] sums = units.computeIfAbsent(unit, u -> new long[shares.peopleLength()]);
        double persons = piece.getDouble(7);
        sums[shares.people()] = Math.addExact(sums[shares.people()], ExactSum.units(persons));
        for (int k = 0; k < shares.parts(); k++) {
            sums[shares.part(k)] =
                    Math.addExact(sums[shares.part(k)], ExactSum.units(persons * piece.getDouble(COUNTED + k)));
        }
    }

    /** Whether its cell is cut, or some part counts only some of it, or a rule counts it wholly that need not be. */
    private boolean mayLieElsewhere(Row piece) {
        if (piece.getDouble(6) < 1) {
            return true;
        }
        for (int k = 0; k < shares.parts(); k++) {
            double expected = piece.getDouble(COUNTED + shares.parts() + k);
            if (expected > 0 && expected < 1) {
                return true;
            }
        }
        return false;
    }

    private long[] bits(Row piece) {
        long[] bits = new long[3 + 2 * shares.parts()];
        bits[0] = Double.doubleToRawLongBits(piece.getDouble(4));
        bits[1] = Double.doubleToRawLongBits(piece.getDouble(5));
        for (int i = 2; i < bits.length; i++) {
            bits[i] = Double.doubleToRawLongBits(piece.getDouble(COUNTED - 3 + i));
        }
        return bits;
    }

    private static @Nullable String text(Row row, int column) {
        return row.isNullAt(column) ? null : row.getString(column);
    }
}
