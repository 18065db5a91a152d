package io.juluo.jobs.calibration;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import io.juluo.geodata.table.Col;
import io.juluo.geodata.table.PieceTable;
import io.juluo.geodata.unit.ZoneLevel;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** What the calibration reads of a piece; its polygon is left behind. */
final class PieceView {
    private static final String PEOPLE = "people";
    private static final String ATTRIBUTES = "values";
    private static final String KEY = "key";
    private static final double M2_A_KM2 = 1e6;

    private PieceView() {}

    /**
     * The pieces' places, people, attributes and keys.
     *
     * @param level level of the zones that people are scaled to
     * @param empty zones of it where nobody is: there a piece counts by its area, so that people are spread evenly
     */
    static Dataset<Row> of(Dataset<Row> pieces, ZoneLevel level, Set<String> empty) {
        return pieces.select(
                PieceTable.DISTRICT_CODE.col(),
                PieceTable.TOWN_CODE.col(),
                people(level, empty).as(PEOPLE),
                values().as(ATTRIBUTES),
                keyOf().as(KEY));
    }

    /** The people of a row of pieces; where nobody is in its zone, its area in square kilometres. */
    static Column people(ZoneLevel level, Set<String> empty) {
        Column persons = PieceTable.PERSONS.col();
        if (empty.isEmpty()) {
            return persons;
        }
        Column zone = level == ZoneLevel.TOWN ? PieceTable.TOWN_CODE.col() : PieceTable.DISTRICT_CODE.col();
        Column area = expr("ST_Area(" + PieceTable.GEOMETRY.name() + ")").divide(M2_A_KM2);
        return when(zone.isin(empty.toArray()), area).otherwise(persons);
    }

    /** The attributes of a row of pieces. */
    static Column values() {
        return PieceTable.ATTRIBUTES.col();
    }

    /** What tells pieces apart, as one text. */
    static Column keyOf() {
        return concat_ws(
                "\u001f",
                PieceTable.SPEC.keys().stream()
                        .map(Col::col)
                        .map(column -> coalesce(column, lit("")))
                        .toArray(Column[]::new));
    }

    static Place place(Row row) {
        return new Place(row.getString(0), row.getString(1));
    }

    static double people(Row row) {
        return row.getDouble(2);
    }

    static double[] attributes(Row row) {
        return numbers(row.getList(3));
    }

    static String key(Row row) {
        return row.getString(4);
    }

    /** Numbers of which those that are not known are 0. */
    static double[] numbers(List<@Nullable Double> values) {
        return values.stream().mapToDouble(v -> v == null || v.isNaN() ? 0 : v).toArray();
    }
}
