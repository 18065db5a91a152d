package io.juluo.jobs.uncertainty;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * Second step of a tally, over rows sorted by key: squares the sums of whole units, weighs the doubt about whole cells,
 * and adds both up. What it gives back is as long as there are zones.
 */
final class TallyTask implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Shares shares;
    private final Clumping clumping;
    private final String cityCode;

    TallyTask(int parts, Clumping clumping, String cityCode) {
        this.shares = new Shares(parts);
        this.clumping = clumping;
        this.cityCode = cityCode;
    }

    /** Rows of {@link TallyRow}: for each place its units' sums; for each zone, as key, the spread of its cut cells. */
    Iterator<Row> add(Iterator<Row> sorted) {
        Sums sums = new Sums();
        String key = null;
        while (sorted.hasNext()) {
            TallyRow row = TallyRow.of(sorted.next());
            if (!row.key().equals(key)) {
                sums.close();
                key = row.key();
            }
            sums.meet(row);
        }
        sums.close();
        return sums.rows();
    }

    private final class Sums {
        private final Map<Place, long[]> places = new HashMap<>();
        private final Map<ZoneKey, long[]> zones = new HashMap<>();
        private final List<CutPiece> cell = new ArrayList<>();
        private @Nullable TallyRow unit;

        void meet(TallyRow row) {
            if (row.cut()) {
                cell.add(piece(row));
            } else if (unit == null) {
                unit = row;
            } else {
                Shares.add(unit.vector(), row.vector());
            }
        }

        /** All rows of a key have been met. */
        void close() {
            TallyRow whole = unit;
            if (whole != null) {
                Shares.add(
                        places.computeIfAbsent(whole.place(), p -> new long[shares.unitLength()]),
                        Units.squared(whole.vector(), shares));
                unit = null;
            }
            if (!cell.isEmpty()) {
                CutCell.spread(cell, clumping, shares)
                        .forEach((zone, spread) ->
                                Shares.add(zones.computeIfAbsent(zone, z -> new long[shares.spreadLength()]), spread));
                cell.clear();
            }
        }

        Iterator<Row> rows() {
            List<Row> rows = new ArrayList<>();
            places.forEach((place, sums) -> rows.add(new TallyRow("", false, place, sums).row()));
            zones.forEach((zone, spread) ->
                    rows.add(new TallyRow(zone.level(), true, new Place(zone.code(), null, ""), spread).row()));
            return rows.iterator();
        }
    }

    private CutPiece piece(TallyRow row) {
        List<CutPiece.Counting> parts = new ArrayList<>();
        for (int k = 0; k < shares.parts(); k++) {
            parts.add(new CutPiece.Counting(number(row, 3 + k), number(row, 3 + shares.parts() + k)));
        }
        return new CutPiece(row.place().zones(cityCode), number(row, 0), number(row, 1), number(row, 2), parts);
    }

    private static double number(TallyRow row, int place) {
        return Double.longBitsToDouble(row.vector()[place]);
    }
}
