package io.juluo.jobs.indicator;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * Withholds figures that rest on too few devices, counted before expansion to residents.
 *
 * <p>A row is withheld when fewer than the minimum of devices stand behind those who stay, those who leave or all
 * working residents: a share of nearly 0 or 1 tells of the few as well. Where that leaves one row of a group withheld
 * whose group total is published, the row with the fewest devices among the others goes too, so that the one cannot
 * be had by subtraction. Rows without device counts come from a source that answers for its own disclosure.
 */
final class FlowDisclosure {
    static final String INTERNAL = "internal";
    static final String RESIDENT = "resident";
    static final String INTERNAL_DEVICES = "internal_devices";
    static final String RESIDENT_DEVICES = "resident_devices";

    /** Rows of a group have a published total: the towns of a district, the districts of the city. */
    static final String GROUP = "disclosure_group";

    static final String WITHHELD = "withheld";

    private final int minDevices;

    FlowDisclosure(int minDevices) {
        this.minDevices = minDevices;
    }

    /** The rows with the flag {@link #WITHHELD}. */
    Dataset<Row> withhold(Dataset<Row> rows) {
        Column stay = coalesce(col(INTERNAL_DEVICES), lit(0L));
        Column all = col(RESIDENT_DEVICES);
        Column fewest = least(stay, all.minus(stay), all);
        Column tooFew = all.isNotNull().and(fewest.lt(lit(minDevices)));
        WindowSpec group = Window.partitionBy(GROUP);
        WindowSpec fewestFirst = Window.partitionBy(col(GROUP), col("too_few")).orderBy(all, col("zone_code"));
        return rows.withColumn("too_few", tooFew)
                .withColumn(
                        "withheld_in_group",
                        sum(when(col("too_few"), 1).otherwise(0)).over(group))
                .withColumn("rows_in_group", count(lit(1)).over(group))
                .withColumn("rank", row_number().over(fewestFirst))
                .withColumn(
                        WITHHELD,
                        col("too_few")
                                .or(col("withheld_in_group")
                                        .equalTo(1)
                                        .and(col("rows_in_group").gt(1))
                                        .and(col("rank").equalTo(1))
                                        .and(all.isNotNull())))
                .drop("too_few", "withheld_in_group", "rows_in_group", "rank");
    }
}
