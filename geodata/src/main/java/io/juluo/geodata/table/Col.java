package io.juluo.geodata.table;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.sedona_sql.UDT.GeometryUDT;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.MetadataBuilder;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StructField;

/**
 * One declared column of a table.
 *
 * @param name column name as readers see it; a unit stands at its end where it has one (walk_distance_m)
 * @param type Spark type
 * @param unit unit of the values (m, persons, share, EPSG code of the profile); empty for codes and names
 * @param doc one sentence: what the value means
 * @param nullMeaning what a null says; empty means that the column is never null
 */
public record Col(String name, DataType type, String unit, String doc, String nullMeaning) {

    /** A code, name or other text. */
    public static Col text(String name, String doc) {
        return new Col(name, DataTypes.StringType, "", doc, "");
    }

    /** A real number in the given unit. */
    public static Col real(String name, String unit, String doc) {
        return new Col(name, DataTypes.DoubleType, unit, doc, "");
    }

    /** A whole number in the given unit. */
    public static Col whole(String name, String unit, String doc) {
        return new Col(name, DataTypes.LongType, unit, doc, "");
    }

    /** Yes or no. */
    public static Col flag(String name, String doc) {
        return new Col(name, DataTypes.BooleanType, "", doc, "");
    }

    /** A calendar date. */
    public static Col date(String name, String doc) {
        return new Col(name, DataTypes.DateType, "", doc, "");
    }

    /** Real numbers in a fixed order; a null among them is a number that is not known. */
    public static Col reals(String name, String unit, String doc) {
        return new Col(name, DataTypes.createArrayType(DataTypes.DoubleType), unit, doc, "");
    }

    /** A geometry in the metric CRS of the city profile. */
    public static Col geometry(String name, String doc) {
        return new Col(name, new GeometryUDT(), "metric CRS", doc, "");
    }

    /** The same column, null allowed with the given meaning. */
    public Col orNull(String meaning) {
        if (meaning.isBlank()) {
            throw new IllegalArgumentException("column " + name + ": say what a null means");
        }
        return new Col(name, type, unit, doc, meaning);
    }

    /** The same column as it is called elsewhere. */
    public Col called(String other) {
        return new Col(other, type, unit, doc, nullMeaning);
    }

    /** Whether the values are numbers, real or whole. */
    public boolean isNumber() {
        return type instanceof NumericType;
    }

    /** Whether a null is allowed. */
    public boolean nullable() {
        return !nullMeaning.isEmpty();
    }

    /** Reference to this column in an expression. */
    public Column col() {
        return functions.col(name);
    }

    /** Reference to this column in the dataset of that alias. */
    public Column of(String alias) {
        return functions.col(alias + "." + name);
    }

    /** The given expression under this column's name. */
    public Column is(Column expression) {
        return expression.as(name);
    }

    StructField field() {
        String comment = unit.isEmpty() ? doc : doc + " [" + unit + "]";
        return new StructField(
                name,
                type,
                nullable(),
                new MetadataBuilder().putString("comment", comment).build());
    }
}
