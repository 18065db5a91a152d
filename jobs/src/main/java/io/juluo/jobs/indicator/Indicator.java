package io.juluo.jobs.indicator;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** One indicator: declared tables in, figures out. It opens no session and reads no file. */
public interface Indicator {
    /** The definitions this indicator computes in a run with those parameters. */
    List<Definition> definitions(IndicatorParameters parameters);

    /**
     * Computes every definition for city, districts and towns.
     *
     * @return {@link io.juluo.geodata.table.IndicatorValueTable}, a row for every zone, also for one without people
     */
    Dataset<Row> compute(IndicatorTables tables, IndicatorParameters parameters);
}
