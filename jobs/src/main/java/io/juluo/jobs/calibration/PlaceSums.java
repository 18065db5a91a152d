package io.juluo.jobs.calibration;

import io.juluo.geodata.unit.ExactSum;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Sums over the pieces of each place, in whole billionths of a person, and so the same in every order. What comes to the
 * driver grows with places and categories, not with people.
 */
final class PlaceSums {
    /** No key: a sum that asks for no piece. */
    private static final String NONE = "";

    private static final StructType PARTIAL = new StructType()
            .add("district", DataTypes.StringType)
            .add("town", DataTypes.StringType)
            .add("slot", DataTypes.IntegerType, false)
            .add("units", DataTypes.LongType, false)
            .add("largest_units", DataTypes.LongType, false)
            .add("largest", DataTypes.StringType, false);

    static final Comparator<Place> IN_ORDER = Comparator.comparing(
                    Place::district, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Place::town, Comparator.nullsLast(Comparator.naturalOrder()));

    private PlaceSums() {}

    /**
     * Sums of a place.
     *
     * @param units a sum for each slot
     * @param largestUnits first slot of the piece that has most in it; the first by its key of equals
     * @param largest key of that piece
     */
    record Sums(List<Long> units, long largestUnits, String largest) implements Serializable {
        /** People of a slot. */
        double people(int slot) {
            return ExactSum.persons(units.get(slot));
        }
    }

    /** What a piece adds to each slot of its place. */
    interface Slots extends Serializable {
        long[] of(Place place, double people, double[] attributes);
    }

    /**
     * Adds up the slots.
     *
     * @param pieces rows as {@link PieceView} gives them
     * @param count how many slots there are
     */
    static Map<Place, Sums> of(Dataset<Row> pieces, int count, Slots slots) {
        MapPartitionsFunction<Row, Row> add = rows -> partial(rows, count, slots);
        List<Row> sums = pieces.mapPartitions(add, Encoders.row(PARTIAL))
                .groupBy("district", "town", "slot")
                .agg(
                        functions.sum("units"),
                        functions.max(functions.struct(functions.col("largest_units"), functions.col("largest"))))
                .collectAsList();
        Map<Place, Long[]> units = new HashMap<>();
        Map<Place, Row> largest = new HashMap<>();
        for (Row row : sums) {
            Place place = new Place(row.getString(0), row.getString(1));
            Long[] own = units.computeIfAbsent(place, p -> zeros(count));
            own[row.getInt(2)] = row.getLong(3);
            if (row.getInt(2) == 0) {
                largest.put(place, row.getStruct(4));
            }
        }
        Map<Place, Sums> byPlace = new TreeMap<>(IN_ORDER);
        units.forEach((place, own) -> {
            Row piece = largest.get(place);
            byPlace.put(
                    place,
                    new Sums(
                            List.of(own),
                            piece == null ? 0 : piece.getLong(0),
                            piece == null ? NONE : piece.getString(1)));
        });
        return byPlace;
    }

    private static Long[] zeros(int count) {
        Long[] zeros = new Long[count];
        Arrays.fill(zeros, 0L);
        return zeros;
    }

    /** The sums of one partition. */
    private static final class Partial {
        private final long[] units;
        private long largestUnits = -1;
        private String largest = NONE;

        Partial(int count) {
            units = new long[count];
        }

        void add(long[] more, String key) {
            for (int slot = 0; slot < units.length; slot++) {
                units[slot] += more[slot];
            }
            if (more[0] > largestUnits || (more[0] == largestUnits && key.compareTo(largest) > 0)) {
                largestUnits = more[0];
                largest = key;
            }
        }
    }

    private static Iterator<Row> partial(Iterator<Row> rows, int count, Slots slots) {
        Map<Place, Partial> byPlace = new HashMap<>();
        while (rows.hasNext()) {
            Row row = rows.next();
            Place place = PieceView.place(row);
            byPlace.computeIfAbsent(place, p -> new Partial(count))
                    .add(slots.of(place, PieceView.people(row), PieceView.attributes(row)), PieceView.key(row));
        }
        List<Row> out = new ArrayList<>();
        byPlace.forEach((place, sums) -> {
            for (int slot = 0; slot < count; slot++) {
                out.add(RowFactory.create(
                        place.district(), place.town(), slot, sums.units[slot], sums.largestUnits, sums.largest));
            }
        });
        return out.iterator();
    }
}
