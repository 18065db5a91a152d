package io.juluo.jobs.sink;

import io.juluo.geodata.table.Col;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** Values of a row by declared column. */
final class Fields {
    private Fields() {}

    /** The value as text; empty for null. */
    static String text(Row row, Col col) {
        Object value = row.getAs(col.name());
        return value == null ? "" : value.toString();
    }

    /** The value of a number column. */
    static @Nullable Double number(Row row, Col col) {
        return row.getAs(col.name());
    }

    /** Rows in the order of the columns' text. */
    static List<Row> sorted(List<Row> rows, List<Col> by) {
        Comparator<Row> order = by.stream()
                .map(col -> Comparator.comparing((Row row) -> text(row, col)))
                .reduce(Comparator::thenComparing)
                .orElseThrow();
        return rows.stream().sorted(order).toList();
    }
}
