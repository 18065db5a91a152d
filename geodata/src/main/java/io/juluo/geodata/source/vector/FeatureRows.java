package io.juluo.geodata.source.vector;

import io.juluo.geodata.source.RowRule;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.sedona_sql.UDT.GeometryUDT;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * The features of a layer, one row each; their order in the file is that of {@value #NUMBER}.
 *
 * <ul>
 *   <li>{@value #NUMBER} (bigint): the feature's number in the file, unique in it;
 *   <li>{@value #FEATURE} (text): how issues call it, such as "feature 12" or "line 12";
 *   <li>{@value #ATTRIBUTES} (map of text to text): the attributes asked for, by the name they were asked for; null where
 *       the feature has no value or the file no such attribute;
 *   <li>{@value #GEOMETRY}: as drawn, in {@link #crs}, without heights; null where there is none or it is broken. What it
 *       is not checked for is validity: rings may cut themselves;
 *   <li>{@value #FAULT} (text): why there is no geometry, as {@link GeometryFault} writes it; null where all is fine.
 * </ul>
 *
 * @param rows the features; they are read again by each action, a stretch of the file at a time
 * @param crs their coordinate system: an EPSG code, GCJ-02 or BD-09
 */
public record FeatureRows(Dataset<Row> rows, String crs) {
    /** The feature's number in the file. */
    public static final String NUMBER = "number";

    /** How issues call the feature. */
    public static final String FEATURE = "feature";

    /** The attributes asked for. */
    public static final String ATTRIBUTES = "attributes";

    /** The geometry. */
    public static final String GEOMETRY = "geometry";

    /** Why there is no geometry. */
    public static final String FAULT = "fault";

    /** What was left out of a feature that is otherwise fine; it is told and dropped before the rows are handed out. */
    static final String NOTE = "note";

    /** The columns, with {@value #NOTE}. */
    static final StructType SCHEMA = new StructType()
            .add(NUMBER, DataTypes.LongType)
            .add(FEATURE, DataTypes.StringType)
            .add(ATTRIBUTES, DataTypes.createMapType(DataTypes.StringType, DataTypes.StringType, true))
            .add(GEOMETRY, new GeometryUDT())
            .add(FAULT, DataTypes.StringType)
            .add(NOTE, DataTypes.StringType);

    /** The rules that features break which have no usable geometry: one for each {@link GeometryFault}. */
    public static List<RowRule> rules() {
        Column fault = functions.coalesce(functions.col(FAULT), functions.lit(""));
        return Arrays.stream(GeometryFault.values())
                .map(kind -> new RowRule(
                        kind.kind(),
                        functions
                                .substring_index(fault, GeometryFault.DETAIL, 1)
                                .equalTo(kind.kind()),
                        kind.what(),
                        kind.mend()))
                .toList();
    }

    /** The value of an attribute, as text. */
    public static Column attribute(String name) {
        return functions.col(ATTRIBUTES).getItem(name);
    }
}
