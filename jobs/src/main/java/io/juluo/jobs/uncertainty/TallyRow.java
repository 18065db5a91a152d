package io.juluo.jobs.uncertainty;

import java.nio.ByteBuffer;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * A row between the two steps of a tally: either the people of a unit, as whole numbers, or a piece of a cut cell.
 */
final class TallyRow {
    static final String KEY = "key";

    static final StructType SCHEMA = new StructType()
            .add(KEY, DataTypes.StringType, false)
            .add("cut", DataTypes.BooleanType, false)
            .add("district", DataTypes.StringType, true)
            .add("town", DataTypes.StringType, true)
            .add("custom_zones", DataTypes.StringType, false)
            .add("vector", DataTypes.BinaryType, false);

    private final String key;
    private final boolean cut;
    private final Place place;
    private final long[] vector;

    TallyRow(String key, boolean cut, Place place, long[] vector) {
        this.key = key;
        this.cut = cut;
        this.place = place;
        this.vector = vector;
    }

    /** Rows of one key meet: the unit, or the cell. */
    String key() {
        return key;
    }

    /** Whether it is a piece of a cut cell. */
    boolean cut() {
        return cut;
    }

    /** Where it lies. */
    Place place() {
        return place;
    }

    /** Sums of the unit, to be added to; or a piece's point, people and shares as the bits of doubles. */
    long[] vector() {
        return vector;
    }

    Row row() {
        ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES * vector.length);
        bytes.asLongBuffer().put(vector);
        return RowFactory.create(key, cut, place.district(), place.town(), place.customZones(), bytes.array());
    }

    static TallyRow of(Row row) {
        byte[] bytes = row.getAs(5);
        long[] vector = new long[bytes.length / Long.BYTES];
        ByteBuffer.wrap(bytes).asLongBuffer().get(vector);
        return new TallyRow(
                row.getString(0), row.getBoolean(1), new Place(text(row, 2), text(row, 3), row.getString(4)), vector);
    }

    private static @Nullable String text(Row row, int column) {
        return row.isNullAt(column) ? null : row.getString(column);
    }
}
