package io.juluo.jobs.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.juluo.geodata.Gdal;
import io.juluo.geodata.city.FileFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** A layer of the tiny city, drawn as NAME.geojson in EPSG:4549, in each of the formats for layers. */
final class LayerFiles {
    static final List<String> FORMATS = List.of(
            FileFormat.GEOJSON, FileFormat.SHAPEFILE, FileFormat.GEOPACKAGE, FileFormat.GEOPARQUET, FileFormat.CSV);

    private static final String CRS =
            "{\"type\":\"ProjectedCRS\",\"name\":\"CGCS2000\",\"id\":{\"authority\":\"EPSG\",\"code\":4549}}";

    private LayerFiles() {}

    /** The files that the layer consists of; the first is the one that a profile names. */
    static List<String> of(String name, String format) {
        return switch (format) {
            case FileFormat.SHAPEFILE ->
                Stream.of(".shp", ".shx", ".dbf", ".prj", ".cpg")
                        .map(name::concat)
                        .toList();
            case FileFormat.GEOPACKAGE -> List.of(name + ".gpkg");
            case FileFormat.GEOPARQUET -> List.of(name + ".parquet");
            case FileFormat.CSV -> List.of(name + "_wkt.csv");
            default -> List.of(name + ".geojson");
        };
    }

    /** What a profile says of it; a format that names its coordinate system is let to. */
    static String keys(String name, String format) {
        String file = "file: " + of(name, format).get(0) + ", format: " + format;
        return switch (format) {
            case FileFormat.GEOJSON -> file + ", crs: EPSG:4549";
            case FileFormat.CSV -> file + ", crs: EPSG:4549, geometry: WKT";
            default -> file;
        };
    }

    /** Writes it in that format. */
    static void write(TinyCity city, String name, String format) {
        Path folder = city.file(".").normalize();
        String file = of(name, format).get(0);
        String drawn = name + ".geojson";
        switch (format) {
            case FileFormat.GEOPARQUET -> geoParquet(city, drawn, file);
            case FileFormat.CSV ->
                Gdal.run(folder, "ogr2ogr", file, drawn, "-lco", "GEOMETRY=AS_WKT", "-lco", "SEPARATOR=COMMA");
            case FileFormat.SHAPEFILE ->
                Gdal.run(folder, "ogr2ogr", file, drawn, "-a_srs", "EPSG:4549", "-lco", "ENCODING=UTF-8");
            case FileFormat.GEOPACKAGE -> Gdal.run(folder, "ogr2ogr", file, drawn, "-a_srs", "EPSG:4549");
            default -> {}
        }
    }

    private static void geoParquet(TinyCity city, String drawn, String file) {
        JsonNode features = features(city.bytes(drawn));
        StructType schema = new StructType().add("json", DataTypes.StringType);
        List<String> columns = new ArrayList<>(List.of("ST_GeomFromGeoJSON(json) AS geometry"));
        for (Map.Entry<String, JsonNode> property :
                features.get(0).get("properties").properties()) {
            boolean number = property.getValue().isNumber();
            schema = schema.add(property.getKey(), number ? DataTypes.DoubleType : DataTypes.StringType);
            columns.add(property.getKey());
        }
        List<Row> rows = new ArrayList<>();
        for (JsonNode feature : features) {
            List<Object> row = new ArrayList<>(List.of(feature.get("geometry").toString()));
            feature.get("properties").forEach(value -> row.add(value.isNumber() ? value.asDouble() : value.asText()));
            rows.add(RowFactory.create(row.toArray()));
        }
        Path parts = city.file(file + "_parts");
        SparkSession.active()
                .createDataFrame(rows, schema)
                .selectExpr(columns.toArray(String[]::new))
                .coalesce(1)
                .write()
                .format("geoparquet")
                .option("geoparquet.crs", CRS)
                .save(parts.toUri().toString());
        try (Stream<Path> written = Files.list(parts)) {
            Files.copy(
                    written.filter(part -> String.valueOf(part.getFileName()).startsWith("part-"))
                            .findFirst()
                            .orElseThrow(),
                    city.file(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The features of a text of GeoJSON. */
    static JsonNode features(byte[] geojson) {
        try {
            return new ObjectMapper().readTree(geojson).path("features");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
