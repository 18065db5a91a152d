package io.juluo.jobs.run;

import io.juluo.geodata.city.CityProfile;
import io.juluo.geodata.source.ColumnStatistics;
import io.juluo.geodata.source.ParquetColumns;
import io.juluo.geodata.source.ParquetFooter;
import io.juluo.geodata.table.Col;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the footers of a Parquet input say of a column of numbers before a row is read: a code for 'no data' or degrees in
 * place of metres meet the eye here.
 *
 * @param input what issues call the input by
 * @param column the column, as the file calls it
 * @param min smallest number; null where the file does not say
 * @param max largest number; null as min
 * @param nulls rows without a value; null where the file does not say
 */
record ColumnRange(
        String input,
        String column,
        @Nullable Double min,
        @Nullable Double max,
        @Nullable Long nulls) {

    /** Of the columns that are read of an input, in their order. */
    static List<ColumnRange> of(CityProfile profile, CheckedInput input, ParquetFooter footer) {
        return ParquetColumns.of(profile, input.file())
                .all()
                .filter(Col::isNumber)
                .flatMap(column -> of(input, column, footer))
                .toList();
    }

    private static Stream<ColumnRange> of(CheckedInput input, Col column, ParquetFooter footer) {
        Optional<ColumnStatistics> said = footer.statistics(column);
        String name = input.file().format().column(column.name());
        return said.stream()
                .map(range -> new ColumnRange(input.label(), name, range.min(), range.max(), range.nulls()));
    }
}
