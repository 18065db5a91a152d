package io.juluo.jobs.target;

import io.juluo.geodata.table.Col;
import io.juluo.geodata.table.IndicatorValueTable;
import io.juluo.geodata.unit.InputKind;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * What of a row of indicator_value a comparison needs.
 *
 * @param definitionId its definition
 * @param value the figure; null where it is suppressed, undefined or without data
 * @param unit its unit
 * @param denominator what it is a share of; null where it is no quotient
 * @param lower lower end of its interval; null where none is computed
 * @param upper upper end of its interval; null where none is computed
 * @param inputKind the weakest of its inputs
 */
record Figure(
        String definitionId,
        @Nullable Double value,
        String unit,
        @Nullable Double denominator,
        @Nullable Double lower,
        @Nullable Double upper,
        InputKind inputKind) {

    static Figure of(Row row) {
        return new Figure(
                row.getAs(IndicatorValueTable.DEFINITION_ID.name()),
                number(row, IndicatorValueTable.VALUE),
                row.getAs(IndicatorValueTable.UNIT.name()),
                number(row, IndicatorValueTable.DENOMINATOR),
                number(row, IndicatorValueTable.LOWER),
                number(row, IndicatorValueTable.UPPER),
                InputKind.of(row.getAs(IndicatorValueTable.INPUT_KIND.name())));
    }

    private static @Nullable Double number(Row row, Col column) {
        return row.getAs(column.name());
    }
}
