package io.juluo.geodata.source.vector;

import io.juluo.geodata.crs.CrsOfFile;
import io.juluo.geodata.issue.Where;
import io.juluo.geodata.source.RowRule;
import io.juluo.geodata.source.text.CsvRows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.jspecify.annotations.Nullable;

/**
 * A CSV with the geometry as well-known text in one of its columns, {@value #USUAL_COLUMN} unless the profile says
 * otherwise. It cannot tell its coordinate system. A line that is no row is a feature without geometry, whose fault is the
 * line's.
 */
final class CsvWktFormat implements VectorFormat {
    /** What GDAL calls the column. */
    static final String USUAL_COLUMN = "WKT";

    private static final String FAULT = "_fault";

    @Override
    public Optional<Layer> open(LayerRequest request) {
        String geometry = Objects.requireNonNullElse(request.format().geometry(), USUAL_COLUMN);
        List<String> required = new ArrayList<>(request.required());
        required.add(geometry);
        return CsvRows.read(request.spark(), request.file(), required, request.optional(), request.issues())
                .map(rows -> new Layer(features(rows, geometry, request), CrsOfFile.none()));
    }

    private static Dataset<Row> features(Dataset<Row> rows, String geometry, LayerRequest request) {
        List<String> attributes = List.copyOf(request.wanted().keySet());
        List<Column> columns = new ArrayList<>(List.of(functions.col(CsvRows.LINE), fault(), column(geometry)));
        attributes.forEach(name -> columns.add(column(name)));
        return request.spark()
                .createDataFrame(
                        rows.select(columns.toArray(Column[]::new))
                                .javaRDD()
                                .map(row -> feature(row, attributes).row()),
                        FeatureRows.SCHEMA);
    }

    private static Column column(String name) {
        return functions.col("`" + name.replace("`", "``") + "`");
    }

    private static Column fault() {
        Column fault = functions.lit(null).cast(DataTypes.StringType);
        for (RowRule rule : CsvRows.rules()) {
            fault = functions.when(rule.broken(), rule.kind()).otherwise(fault);
        }
        return fault.as(FAULT);
    }

    private static Feature feature(Row row, List<String> names) {
        long line = row.getLong(0);
        String fault = row.getString(1);
        String wkt = row.getString(2);
        Map<String, @Nullable String> attributes = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            attributes.put(names.get(i), row.getString(i + 3));
        }
        Drawn drawn = wkt == null ? Drawn.none(GeometryFault.NO_GEOMETRY) : WktGeometry.read(wkt);
        return new Feature(line, Where.line(line), attributes, fault == null ? drawn : Drawn.broken(noRow(fault)));
    }

    private static BrokenGeometry noRow(String fault) {
        return new BrokenGeometry(GeometryFault.NO_ROW, fault);
    }
}
