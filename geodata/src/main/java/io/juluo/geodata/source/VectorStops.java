package io.juluo.geodata.source;

import io.juluo.geodata.crs.CoordinateTransform;
import io.juluo.geodata.source.vector.FeatureRows;
import io.juluo.geodata.source.vector.VectorFile;
import io.juluo.geodata.table.StopTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.jspecify.annotations.Nullable;

/**
 * Stops from a layer of features with the attributes {@code stop_id}, where known {@code stop_name}, and {@code mode}
 * unless the profile says it. A stop is a point: of an area, one inside it.
 */
final class VectorStops implements StopFormat {
    private static final String PLACE = "_place";

    @Override
    public List<Stop> read(StopInput input) {
        String mode = input.declared().mode();
        List<String> required = new ArrayList<>(List.of(StopTable.STOP_ID.name()));
        List<String> optional = new ArrayList<>(List.of(StopTable.STOP_NAME.name()));
        (mode == null ? required : optional).add(StopTable.MODE.name());
        Optional<FeatureRows> features = VectorFile.read(
                input.spark(), input.declared().file(), input.declared().crs(), required, optional, input.issues());
        return features.map(rows -> stops(rows, mode, input)).orElse(List.of());
    }

    private static List<Stop> stops(FeatureRows features, @Nullable String mode, StopInput input) {
        CoordinateTransform toMetric = input.toMetric(features.crs());
        Dataset<Row> rows = features.rows()
                .orderBy(FeatureRows.NUMBER)
                .withColumn(PLACE, MovedGround.of(functions.col(FeatureRows.GEOMETRY), toMetric))
                .select(
                        FeatureRows.attribute(StopTable.STOP_ID.name()),
                        FeatureRows.attribute(StopTable.STOP_NAME.name()),
                        FeatureRows.attribute(StopTable.MODE.name()),
                        functions.col(PLACE + "." + MovedGround.X),
                        functions.col(PLACE + "." + MovedGround.Y));
        return rows.collectAsList().stream()
                .map(row -> new Stop(
                        row.getString(0),
                        row.getString(1),
                        mode == null ? row.getString(2) : mode,
                        row.getDouble(3),
                        row.getDouble(4)))
                .toList();
    }
}
