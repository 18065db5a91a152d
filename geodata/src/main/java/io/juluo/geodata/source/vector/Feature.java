package io.juluo.geodata.source.vector;

import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import scala.collection.JavaConverters;

/**
 * A feature as it was read.
 *
 * @param number its number in the file
 * @param label how issues call it
 * @param attributes the attributes asked for, by the name they were asked for
 * @param drawn its geometry
 */
record Feature(long number, String label, Map<String, @Nullable String> attributes, Drawn drawn) {
    /** As a row of {@link FeatureRows#SCHEMA}. */
    Row row() {
        return RowFactory.create(
                number, label, JavaConverters.mapAsScalaMap(attributes), drawn.geometry(), drawn.fault(), drawn.note());
    }
}
