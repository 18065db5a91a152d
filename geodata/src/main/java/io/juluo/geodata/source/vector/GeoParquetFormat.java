package io.juluo.geodata.source.vector;

import io.juluo.geodata.issue.Reason;
import io.juluo.geodata.issue.Where;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.jspecify.annotations.Nullable;

/**
 * GeoParquet 1.0 and 1.1 with geometries as well-known binary, one file or a folder of parts; also plain Parquet whose
 * column of well-known binary the profile names. Every page is read once and held against its checksum where it has one.
 */
final class GeoParquetFormat implements VectorFormat {
    private static final String ROW_INDEX = "_metadata.row_index";

    @Override
    public Optional<Layer> open(LayerRequest request) {
        try {
            ParquetParts parts = ParquetParts.of(request.path());
            if (parts.isEmpty()) {
                request.refuse("no_rows", "the folder holds no Parquet file", request.label(), "make it again");
                return Optional.empty();
            }
            GeoMetadata geo = geo(parts, request);
            if (geo == null || !request.has(parts.columns())) {
                return Optional.empty();
            }
            List<String> columns = columns(parts, geo, request);
            parts.verify(columns);
            return Optional.of(new Layer(rows(parts, columns, request), geo.crs()));
        } catch (IOException | RuntimeException damaged) {
            // Thrift, the decompressors and the page readers end in many kinds of unchecked exceptions on damaged
            // bytes.
            request.refuse(
                    "damaged_parquet",
                    "no whole Parquet file, perhaps cut off while it was copied ("
                            + Reason.of(damaged, "its footer or a page cannot be read") + ")",
                    request.label(),
                    "fetch or make it again");
            return Optional.empty();
        }
    }

    /** What the file says about its geometries; null, with an error noted, where it has none that can be read. */
    private static @Nullable GeoMetadata geo(ParquetParts parts, LayerRequest request) {
        GeoMetadata geo = GeoMetadata.of(parts.metadata("geo"), request.format().geometry());
        String names = String.join(", ", parts.columns());
        if (geo == null) {
            request.refuse(
                    "no_geometry_column",
                    "the file does not tell which column holds the geometry (here: those it has)",
                    names,
                    "write GeoParquet, or name the column by geometry: in the profile");
            return null;
        }
        Type column = parts.column(geo.column());
        boolean binary = column != null
                && column.isPrimitive()
                && column.asPrimitiveType().getPrimitiveTypeName() == PrimitiveTypeName.BINARY
                && !column.isRepetition(Type.Repetition.REPEATED);
        if (!binary || !geo.isWkb()) {
            request.refuse(
                    "not_wkb",
                    "the geometry is in no column of well-known binary",
                    geo.column() + " (" + geo.encoding() + ") / " + names,
                    "write it with the encoding WKB, or correct geometry: in the profile");
            return null;
        }
        return geo;
    }

    /** The geometry's column, then those of the attributes, by the names of the file. */
    private static List<String> columns(ParquetParts parts, GeoMetadata geo, LayerRequest request) {
        List<String> columns = new ArrayList<>(List.of(geo.column()));
        request.wanted().values().stream()
                .filter(column -> parts.columns().contains(column))
                .forEach(columns::add);
        return columns;
    }

    private static Dataset<Row> rows(ParquetParts parts, List<String> columns, LayerRequest request) {
        Dataset<Row> all = null;
        for (ParquetParts.Part part : parts.list()) {
            List<Column> selected = new ArrayList<>();
            selected.add(functions.col(ROW_INDEX).plus(functions.lit(part.rowsBefore() + 1)));
            selected.add(column(columns.get(0)));
            columns.stream().skip(1).forEach(name -> selected.add(column(name).cast(DataTypes.StringType)));
            Dataset<Row> rows =
                    request.spark().read().parquet(part.sparkPath()).select(selected.toArray(Column[]::new));
            all = all == null ? rows : all.unionAll(rows);
        }
        List<String> present = columns.subList(1, columns.size());
        Map<String, String> wanted = new HashMap<>(request.wanted());
        List<String> names = List.copyOf(present);
        return request.spark()
                .createDataFrame(
                        Objects.requireNonNull(all)
                                .javaRDD()
                                .map(row -> feature(row, names, wanted).row()),
                        FeatureRows.SCHEMA);
    }

    private static Column column(String name) {
        return functions.col("`" + name.replace("`", "``") + "`");
    }

    private static Feature feature(Row row, List<String> names, Map<String, String> wanted) {
        long number = row.getLong(0);
        byte[] wkb = row.getAs(1);
        Map<String, @Nullable String> attributes = new HashMap<>();
        wanted.forEach((ours, theirs) -> {
            int at = names.indexOf(theirs);
            attributes.put(ours, at < 0 ? null : row.getString(at + 2));
        });
        Drawn drawn = wkb == null ? Drawn.none(GeometryFault.NO_GEOMETRY) : WkbGeometry.read(ByteBuffer.wrap(wkb));
        return new Feature(number, Where.feature(number), attributes, drawn);
    }
}
