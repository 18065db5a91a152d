package io.juluo.jobs.indicator;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import io.juluo.geodata.table.IndicatorValueTable;
import io.juluo.geodata.unit.InputKind;
import io.juluo.geodata.unit.ValueState;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;

/** Turns counted parts and wholes into rows of {@link IndicatorValueTable}. */
final class Figures {
    private final String area;

    Figures(IndicatorParameters parameters) {
        this.area = parameters.area();
    }

    /**
     * What a figure is, beside its numbers.
     *
     * @param definition the definition followed
     * @param service service word; empty where the figure is of no service
     * @param referenceDate date the inputs speak of
     * @param kind weakest of the inputs
     */
    record Label(Definition definition, String service, LocalDate referenceDate, InputKind kind) {}

    /**
     * Quotient rows: undefined where there is nobody to count.
     *
     * @param rows rows with zone_level and zone_code
     * @param numerator counted part, null as 0
     * @param denominator what it is counted of, null as 0
     */
    Dataset<Row> quotient(Dataset<Row> rows, Label label, Column numerator, Column denominator) {
        Column whole = coalesce(denominator, lit(0.0));
        Column part = coalesce(numerator, lit(0.0));
        Column defined = whole.gt(0.0);
        return shape(
                rows,
                label,
                when(defined, part.divide(whole)),
                part,
                whole,
                when(defined, lit(ValueState.VALUE.code())).otherwise(lit(ValueState.UNDEFINED.code())),
                lit(""));
    }

    /** Rows whose value is a plain number. */
    Dataset<Row> number(Dataset<Row> rows, Label label, Column value) {
        Column none = lit(null).cast(DataTypes.DoubleType);
        return shape(rows, label, value, none, none, lit(ValueState.VALUE.code()), lit(""));
    }

    /** Rows of a definition for which an input is not declared. */
    Dataset<Row> noData(Dataset<Row> rows, Label label) {
        Column none = lit(null).cast(DataTypes.DoubleType);
        return shape(rows, label, none, none, none, lit(ValueState.NO_DATA.code()), lit(""));
    }

    /** Rows with every number given. */
    Dataset<Row> shape(
            Dataset<Row> rows,
            Label label,
            Column value,
            Column numerator,
            Column denominator,
            Column state,
            Column unitLevel) {
        return shape(rows, label, value, numerator, denominator, state, unitLevel, lit(null));
    }

    /** Rows with every number given, and the devices behind them. */
    Dataset<Row> shape(
            Dataset<Row> rows,
            Label label,
            Column value,
            Column numerator,
            Column denominator,
            Column state,
            Column unitLevel,
            Column devices) {
        Column none = lit(null).cast(DataTypes.DoubleType);
        Definition definition = label.definition();
        List<Column> columns = List.of(
                IndicatorValueTable.REFERENCE_DATE.is(lit(java.sql.Date.valueOf(label.referenceDate()))),
                IndicatorValueTable.AREA.is(lit(area)),
                IndicatorValueTable.ZONE_LEVEL.col(),
                IndicatorValueTable.ZONE_CODE.col(),
                IndicatorValueTable.UNIT_LEVEL.is(unitLevel),
                IndicatorValueTable.INDICATOR_ID.is(lit(definition.indicatorId())),
                IndicatorValueTable.DEFINITION_ID.is(lit(definition.definitionId())),
                IndicatorValueTable.SERVICE.is(lit(label.service())),
                IndicatorValueTable.VALUE.is(value),
                IndicatorValueTable.UNIT.is(lit(definition.unit())),
                IndicatorValueTable.NUMERATOR.is(numerator),
                IndicatorValueTable.DENOMINATOR.is(denominator),
                IndicatorValueTable.LOWER.is(none),
                IndicatorValueTable.UPPER.is(none),
                IndicatorValueTable.SAMPLE_DEVICES.is(devices.cast(DataTypes.LongType)),
                IndicatorValueTable.INPUT_KIND.is(lit(label.kind().code())),
                IndicatorValueTable.VALUE_STATE.is(state));
        return IndicatorValueTable.SPEC.conform(rows.select(columns.toArray(Column[]::new)));
    }
}
