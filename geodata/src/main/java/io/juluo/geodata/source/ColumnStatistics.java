package io.juluo.geodata.source;

import java.util.List;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.jspecify.annotations.Nullable;

/**
 * What the footers of a Parquet file say of a column, over all its parts and row groups.
 *
 * @param nulls rows without a value; null where a row group does not say
 * @param min smallest number; null where the column holds no numbers or no row group says
 * @param max largest number; null as min
 * @param silent values in row groups that do not say their smallest and largest: their writer keeps no statistics, or
 *     one of the values is not a number
 */
public record ColumnStatistics(
        @Nullable Long nulls,
        @Nullable Double min,
        @Nullable Double max,
        long silent) {

    /** Of the pieces of a column in its row groups. */
    static ColumnStatistics of(List<ColumnChunkMetaData> chunks) {
        ColumnStatistics all = new ColumnStatistics(0L, null, null, 0);
        for (ColumnChunkMetaData chunk : chunks) {
            all = all.and(of(chunk));
        }
        return all;
    }

    private static ColumnStatistics of(ColumnChunkMetaData chunk) {
        Statistics<?> said = chunk.getStatistics();
        boolean saysNulls = said != null && said.isNumNullsSet();
        Long nulls = saysNulls ? said.getNumNulls() : null;
        boolean empty = saysNulls && said.getNumNulls() == chunk.getValueCount();
        boolean bounded = said != null && said.hasNonNullValue();
        return new ColumnStatistics(
                nulls,
                bounded ? number(said.genericGetMin()) : null,
                bounded ? number(said.genericGetMax()) : null,
                bounded || empty ? 0 : chunk.getValueCount() - (nulls == null ? 0 : nulls));
    }

    private static @Nullable Double number(@Nullable Object value) {
        return value instanceof Number number ? number.doubleValue() : null;
    }

    private ColumnStatistics and(ColumnStatistics other) {
        return new ColumnStatistics(
                nulls == null || other.nulls == null ? null : Long.valueOf(nulls + other.nulls),
                min == null || other.min == null ? either(min, other.min) : Double.valueOf(Math.min(min, other.min)),
                max == null || other.max == null ? either(max, other.max) : Double.valueOf(Math.max(max, other.max)),
                silent + other.silent);
    }

    private static @Nullable Double either(@Nullable Double one, @Nullable Double other) {
        return one == null ? other : one;
    }
}
