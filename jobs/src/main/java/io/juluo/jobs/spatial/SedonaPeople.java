package io.juluo.jobs.spatial;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import io.juluo.geodata.table.PieceTable;
import io.juluo.geodata.unit.ExactSum;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/** Shares the people of a whole, a cell or a part of one, out among its parts, as {@link PieceRows} does. */
final class SedonaPeople {
    /** People of the whole; afterwards {@link PieceTable#PERSONS} are those of the part. */
    static final String WHOLE_PERSONS = "whole_persons";

    /** People that the whole would have by area. */
    static final String WHOLE_BY_AREA = "whole_by_area";

    /** Area of the part / area of the whole. */
    static final String AREA_PART = "area_part";

    /** People that the part would have by area. */
    static final String BY_AREA = "persons_by_area";

    /** Whether the mode had nothing to give weight to, in this whole or in one above it. */
    static final String FELL_BACK = "fell_back";

    private static final String SHARE = "people_part";
    private static final String RANK = "share_rank";
    private static final String UNITS = "share_units";
    private static final String COUNTED = "counted_";
    private static final double UNITS_A_PERSON = ExactSum.units(1);

    private SedonaPeople() {}

    /**
     * The rows with {@link PieceTable#PERSONS}, {@link #BY_AREA}, {@link PieceTable#ATTRIBUTES} and {@link #FELL_BACK}.
     *
     * @param rows with the columns above, {@link SedonaWeights#WEIGHT} and the attributes of the whole
     * @param whole key of the whole
     * @param ties what comes first among parts of one size
     */
    static Dataset<Row> shareOut(Dataset<Row> rows, Apportionment how, String whole, Column... ties) {
        WindowSpec parts = Window.partitionBy(whole);
        Column sum = sum(col(SedonaWeights.WEIGHT)).over(parts);
        Column weighs = coalesce(sum.gt(0), lit(false));
        boolean[] counts = how.counts();
        Dataset<Row> shared = rows.withColumn(
                        SHARE,
                        when(weighs, col(SedonaWeights.WEIGHT).divide(sum)).otherwise(col(AREA_PART)))
                .withColumn(
                        FELL_BACK,
                        col(FELL_BACK)
                                .or(not(weighs)
                                        .and(col(WHOLE_PERSONS).gt(0))
                                        .and(col(AREA_PART).lt(1))));
        shared = shareOut(shared, parts, col(WHOLE_PERSONS), SHARE, PieceTable.PERSONS.name(), ties);
        shared = shareOut(shared, parts, col(WHOLE_BY_AREA), AREA_PART, BY_AREA, ties);
        Column[] values = new Column[counts.length];
        for (int i = 0; i < counts.length; i++) {
            values[i] = PieceTable.ATTRIBUTES.col().getItem(i);
            if (counts[i]) {
                shared = shareOut(shared, parts, values[i], SHARE, COUNTED + i, ties);
                values[i] = col(COUNTED + i);
            }
        }
        Column all = counts.length == 0 ? PieceTable.ATTRIBUTES.col() : array(values);
        return shared.withColumn(PieceTable.ATTRIBUTES.name(), all);
    }

    /** People by share in billionths; the part with the largest share takes what rounding left. */
    private static Dataset<Row> shareOut(
            Dataset<Row> rows, WindowSpec parts, Column people, String share, String out, Column... ties) {
        Column largest = col(RANK).equalTo(1);
        WindowSpec bySize = parts.orderBy(first(col(share).desc(), ties));
        return rows.withColumn(RANK, row_number().over(bySize))
                .withColumn(UNITS, units(people.multiply(col(share))))
                .withColumn(
                        out,
                        when(
                                        largest,
                                        col(UNITS)
                                                .plus(units(people)
                                                        .minus(sum(UNITS).over(parts))))
                                .otherwise(col(UNITS))
                                .divide(UNITS_A_PERSON));
    }

    private static Column[] first(Column first, Column... others) {
        Column[] all = new Column[others.length + 1];
        all[0] = first;
        System.arraycopy(others, 0, all, 1, others.length);
        return all;
    }

    private static Column units(Column persons) {
        return round(persons.multiply(UNITS_A_PERSON)).cast("long");
    }
}
