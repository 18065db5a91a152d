package io.juluo.geodata.source.gtfs;

import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * A row of a file of the feed.
 *
 * @param line line of the file
 * @param columns place of each column
 * @param values its values
 */
record GtfsRow(long line, Map<String, Integer> columns, CSVRecord values) {
    private static final int NO_NUMBER = -1;

    /** The value without space around it; null where it is blank or the file has no such column. */
    @Nullable
    String get(String column) {
        Integer at = columns.get(column);
        if (at == null) {
            return null;
        }
        String value = values.get(at).strip();
        return value.isEmpty() ? null : value;
    }

    /** The value; empty text where there is none. */
    String text(String column) {
        String value = get(column);
        return value == null ? "" : value;
    }

    /** A number; not a number where there is none. */
    double real(String column) {
        String value = get(column);
        try {
            return value == null ? Double.NaN : Double.parseDouble(value);
        } catch (NumberFormatException noNumber) {
            return Double.NaN;
        }
    }

    /** A whole number from 0; the other one where the value is blank; -1 where it is none. */
    int whole(String column, int blank) {
        String value = get(column);
        if (value == null) {
            return blank;
        }
        return value.length() <= 9 && value.chars().allMatch(c -> c >= '0' && c <= '9')
                ? Integer.parseInt(value)
                : NO_NUMBER;
    }

    /** A time as seconds since midnight, beyond 24:00:00 too; -1 where there is none. */
    int seconds(String column) {
        String value = get(column);
        return value == null ? NO_NUMBER : ServiceTime.seconds(value);
    }
}
