package io.juluo.geodata.source;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;

/**
 * A reason to leave a row out.
 *
 * @param kind kind of the issue
 * @param broken condition that holds for bad rows; it is never null
 * @param what what is wrong, in the plural
 * @param mend how to mend it
 */
public record RowRule(String kind, Column broken, String what, String mend) {
    /** The text must be there and not blank. */
    public static RowRule present(String kind, Column text, String what, String mend) {
        return new RowRule(kind, text.isNull().or(functions.trim(text).equalTo("")), what, mend);
    }

    /** A number of people must be finite and not negative. */
    public static RowRule people(String kind, Column persons, String what, String mend) {
        return new RowRule(kind, isFinite(persons).and(persons.geq(0)).equalTo(false), what, mend);
    }

    /** Both coordinates must be finite after they were moved into the metric CRS. */
    public static RowRule placed(Column x, Column y, String declaredCrs) {
        return new RowRule(
                "no_position",
                isFinite(x).and(isFinite(y)).equalTo(false),
                "rows have no coordinates, or some that are no place in " + declaredCrs,
                "write finite coordinates in the declared CRS");
    }

    /** Whether the number is there, not NaN and not infinite; never null. */
    public static Column isFinite(Column number) {
        Column distance = functions.abs(number);
        return functions.coalesce(distance.lt(Double.POSITIVE_INFINITY), functions.lit(false));
    }
}
