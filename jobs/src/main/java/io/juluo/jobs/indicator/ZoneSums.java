package io.juluo.jobs.indicator;

import io.juluo.jobs.uncertainty.PeopleSums;
import io.juluo.jobs.uncertainty.PeopleSums.Part;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** {@link PeopleSums} of an indicator's tables, so that drawn zones change nothing of the others. */
final class ZoneSums {
    private ZoneSums() {}

    /**
     * A row for every zone.
     *
     * @param counted the pieces of given tables with the columns that the parts name
     */
    static Dataset<Row> of(
            IndicatorTables tables,
            List<Part> parts,
            String cityCode,
            Function<IndicatorTables, Dataset<Row>> counted) {
        Dataset<Row> sums = PeopleSums.of(counted.apply(tables), parts, tables.zones(), cityCode, tables.errors());
        Uncut uncut = tables.uncut();
        if (uncut == null) {
            return sums;
        }
        Dataset<Row> others =
                PeopleSums.of(counted.apply(tables.with(uncut)), parts, tables.zones(), cityCode, tables.errors());
        return Uncut.together(uncut.drawn(), sums, others);
    }
}
