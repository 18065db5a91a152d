package io.juluo.jobs.indicator;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import io.juluo.geodata.table.Col;
import io.juluo.geodata.table.IndicatorValueTable;
import io.juluo.geodata.unit.InputKind;
import io.juluo.geodata.unit.ValueState;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;

/**
 * Turns the sums of a zone into rows of {@link IndicatorValueTable}: one pass over the zones, however many figures
 * are told of each.
 */
final class Figures {
    private static final Column NONE = lit(null).cast(DataTypes.DoubleType);
    private static final String FIGURE = "figure";

    private Figures() {}

    /**
     * What a figure is, beside its numbers.
     *
     * @param definition the definition followed
     * @param service service word; empty where the figure is of none or of all together
     * @param referenceDate date the inputs speak of
     * @param kind weakest of the inputs
     */
    record Label(Definition definition, String service, LocalDate referenceDate, InputKind kind) {}

    /**
     * A figure of a zone, as expressions over the zone's sums.
     *
     * @param label what it is
     * @param value the figure, null unless the state is value
     * @param numerator counted part
     * @param denominator what it is counted of
     * @param state word of {@link ValueState}
     * @param unitLevel zones used as units; empty where there are none
     * @param devices devices behind it
     * @param errors how far it may be from the truth
     */
    record Figure(
            Label label,
            Column value,
            Column numerator,
            Column denominator,
            Column state,
            Column unitLevel,
            Column devices,
            FigureErrors errors) {

        /** A figure of which no error is known. */
        Figure(
                Label label,
                Column value,
                Column numerator,
                Column denominator,
                Column state,
                Column unitLevel,
                Column devices) {
            this(label, value, numerator, denominator, state, unitLevel, devices, FigureErrors.UNKNOWN);
        }

        /** The same figure with its errors. */
        Figure with(FigureErrors known) {
            return new Figure(label, value, numerator, denominator, state, unitLevel, devices, known);
        }

        /** A quotient, undefined where there is nobody to count. Null parts and wholes are 0. */
        static Figure quotient(Label label, Column numerator, Column denominator) {
            Column whole = coalesce(denominator, lit(0.0));
            Column part = coalesce(numerator, lit(0.0));
            Column defined = whole.gt(0.0);
            Column state = when(defined, lit(ValueState.VALUE.code())).otherwise(lit(ValueState.UNDEFINED.code()));
            return new Figure(label, when(defined, part.divide(whole)), part, whole, state, lit(""), NONE);
        }

        /** A plain number; null is 0. */
        static Figure number(Label label, Column value) {
            Column state = lit(ValueState.VALUE.code());
            return new Figure(label, coalesce(value, lit(0.0)), NONE, NONE, state, lit(""), NONE);
        }

        /** A plain number that has that state where it is null. */
        static Figure numberOr(ValueState otherwise, Label label, Column value) {
            return numberOr(lit(otherwise.code()), label, value);
        }

        /** The same with the state's word from a column. */
        static Figure numberOr(Column otherwise, Label label, Column value) {
            Column state = when(value.isNull(), otherwise).otherwise(lit(ValueState.VALUE.code()));
            return new Figure(label, value, NONE, NONE, state, lit(""), NONE);
        }

        /** The same figure over units of that level. */
        Figure over(Column units) {
            return new Figure(label, value, numerator, denominator, state, units, devices);
        }

        /** A quotient: no data where part or whole are null, undefined where the whole is 0. */
        static Figure quotientOrNoData(Label label, Column numerator, Column denominator) {
            Column known = numerator.isNotNull().and(denominator.isNotNull());
            Column defined = known.and(denominator.gt(0.0));
            Column state = when(defined, lit(ValueState.VALUE.code()))
                    .when(known, lit(ValueState.UNDEFINED.code()))
                    .otherwise(lit(ValueState.NO_DATA.code()));
            return new Figure(
                    label,
                    when(defined, numerator.divide(denominator)),
                    when(known, numerator),
                    when(known, denominator),
                    state,
                    lit(""),
                    NONE);
        }

        private Column columns(String area) {
            Definition definition = label.definition();
            return struct(
                    IndicatorValueTable.REFERENCE_DATE.is(lit(java.sql.Date.valueOf(label.referenceDate()))),
                    IndicatorValueTable.AREA.is(lit(area)),
                    IndicatorValueTable.UNIT_LEVEL.is(unitLevel),
                    IndicatorValueTable.INDICATOR_ID.is(lit(definition.indicatorId())),
                    IndicatorValueTable.DEFINITION_ID.is(lit(definition.definitionId())),
                    IndicatorValueTable.SERVICE.is(lit(label.service())),
                    IndicatorValueTable.VALUE.is(value),
                    IndicatorValueTable.UNIT.is(lit(definition.unit())),
                    IndicatorValueTable.NUMERATOR.is(numerator),
                    IndicatorValueTable.DENOMINATOR.is(denominator),
                    IndicatorValueTable.LOWER.is(errors.lower(value)),
                    IndicatorValueTable.UPPER.is(errors.upper(value, definition.unit())),
                    IndicatorValueTable.SAMPLE_DEVICES.is(devices.cast(DataTypes.LongType)),
                    IndicatorValueTable.INPUT_KIND.is(lit(label.kind().code())),
                    IndicatorValueTable.VALUE_STATE.is(state),
                    IndicatorValueTable.BOUNDARY_ERROR.is(FigureErrors.of(value, errors.boundary())),
                    IndicatorValueTable.GRID_ERROR.is(FigureErrors.of(value, errors.grid())),
                    IndicatorValueTable.CENSUS_ERROR.is(FigureErrors.of(value, errors.census())),
                    IndicatorValueTable.SAMPLING_ERROR.is(FigureErrors.of(value, errors.sampling())));
        }
    }

    /**
     * Tells every figure of every zone.
     *
     * @param zones rows with zone_level, zone_code and the sums that the figures name
     * @return {@link IndicatorValueTable}
     */
    static Dataset<Row> of(Dataset<Row> zones, List<Figure> figures, IndicatorParameters parameters) {
        Column[] told = figures.stream()
                .map(figure -> figure.columns(parameters.area()))
                .toArray(Column[]::new);
        Dataset<Row> exploded = zones.select(
                IndicatorValueTable.ZONE_LEVEL.col(),
                IndicatorValueTable.ZONE_CODE.col(),
                explode(array(told)).as(FIGURE));
        List<String> ofZone = List.of(IndicatorValueTable.ZONE_LEVEL.name(), IndicatorValueTable.ZONE_CODE.name());
        Column[] columns = IndicatorValueTable.SPEC.columns().stream()
                .map(Col::name)
                .map(name -> ofZone.contains(name) ? exploded.col(name) : exploded.col(FIGURE + "." + name))
                .toArray(Column[]::new);
        return IndicatorValueTable.SPEC.conform(exploded.select(columns));
    }
}
