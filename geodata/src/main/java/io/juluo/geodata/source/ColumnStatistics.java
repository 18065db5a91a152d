package io.juluo.geodata.source;

import java.util.List;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.jspecify.annotations.Nullable;

/**
 * What the footers of a Parquet file say of a column, over all its parts and row groups.
 *
 * @param nulls rows without a value; null where a row group does not say
 * @param min smallest number, never NaN; null where the column holds no numbers, or a row group with values does not say: its writer
 *     keeps no statistics, or one of the values is not a number
 * @param max largest number; null as min
 */
public record ColumnStatistics(
        @Nullable Long nulls,
        @Nullable Double min,
        @Nullable Double max) {

    /** Of the pieces of a column in its row groups. */
    static ColumnStatistics of(List<ColumnChunkMetaData> chunks) {
        List<ColumnChunkMetaData> filled =
                chunks.stream().filter(chunk -> !isEmpty(chunk)).toList();
        boolean bounded = !filled.isEmpty() && filled.stream().allMatch(chunk -> isNumber(chunk.getStatistics()));
        return new ColumnStatistics(
                nulls(chunks),
                bounded
                        ? (Double) filled.stream()
                                .mapToDouble(
                                        chunk -> number(chunk.getStatistics().genericGetMin()))
                                .min()
                                .orElseThrow()
                        : null,
                bounded
                        ? (Double) filled.stream()
                                .mapToDouble(
                                        chunk -> number(chunk.getStatistics().genericGetMax()))
                                .max()
                                .orElseThrow()
                        : null);
    }

    private static @Nullable Long nulls(List<ColumnChunkMetaData> chunks) {
        long sum = 0;
        for (ColumnChunkMetaData chunk : chunks) {
            if (!saysNulls(chunk)) {
                return null;
            }
            sum += chunk.getStatistics().getNumNulls();
        }
        return sum;
    }

    private static boolean isEmpty(ColumnChunkMetaData chunk) {
        return saysNulls(chunk) && chunk.getStatistics().getNumNulls() == chunk.getValueCount();
    }

    private static boolean saysNulls(ColumnChunkMetaData chunk) {
        Statistics<?> said = chunk.getStatistics();
        return said != null && said.isNumNullsSet();
    }

    private static boolean isNumber(@Nullable Statistics<?> said) {
        return said != null && said.hasNonNullValue() && said.genericGetMin() instanceof Number;
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }
}
