package io.juluo.geodata.source.vector;

import io.juluo.geodata.city.CityProfile.InputFile;
import io.juluo.geodata.city.FileFormat;
import io.juluo.geodata.issue.IssueReport;
import io.juluo.geodata.source.DeclaredCrs;
import io.juluo.geodata.source.DeclaredFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/**
 * Reads a layer of features, polygons, lines or points alike, from the format its profile names. Nothing is lost in
 * silence: a file that is not whole is refused, a feature without a usable geometry is handed out with its fault.
 */
public final class VectorFile {
    private static final Map<String, VectorFormat> FORMATS = Map.of(
            FileFormat.GEOJSON, new GeoJsonFormat(),
            FileFormat.SHAPEFILE, new ShapefileFormat(),
            FileFormat.GEOPACKAGE, new GeoPackageFormat(),
            FileFormat.GEOPARQUET, new GeoParquetFormat(),
            FileFormat.CSV, new CsvWktFormat());

    private VectorFile() {}

    /** Whether a file of that format is read here. */
    public static boolean reads(FileFormat format) {
        return FORMATS.containsKey(format.name());
    }

    /** As {@link #read(SparkSession, InputFile, String, List, List, IssueReport)} with no optional attributes. */
    public static Optional<FeatureRows> read(
            SparkSession spark,
            InputFile file,
            @Nullable String declaredCrs,
            List<String> attributes,
            IssueReport issues) {
        return read(spark, file, declaredCrs, attributes, List.of(), issues);
    }

    /**
     * Checks the file and gives its features. A layer without features gives no rows; what that means the caller knows.
     *
     * @param declaredCrs the coordinate system that the profile declares; null where it is what the file says
     * @param required attributes the file must have; {@link FileFormat#column} tells what they are called there
     * @param optional attributes that are read where the file has them
     * @return empty, with errors noted, where the file cannot be used
     * @throws IllegalArgumentException if the format is not one of a vector file
     */
    public static Optional<FeatureRows> read(
            SparkSession spark,
            InputFile file,
            @Nullable String declaredCrs,
            List<String> required,
            List<String> optional,
            IssueReport issues) {
        VectorFormat format = FORMATS.get(file.format().name());
        if (format == null) {
            throw new IllegalArgumentException(file.format().name() + " is no format of a vector file");
        }
        if (!DeclaredFile.isThere(file, issues)) {
            return Optional.empty();
        }
        LayerRequest request = new LayerRequest(spark, file, required, optional, issues);
        return format.open(request).flatMap(layer -> {
            Optional<String> crs = DeclaredCrs.resolve(declaredCrs, layer.crs(), request.label(), issues);
            boolean readable = FeatureSurvey.passes(layer.rows(), request);
            return readable
                    ? crs.map(name -> new FeatureRows(layer.rows().drop(FeatureRows.NOTE), name))
                    : Optional.empty();
        });
    }
}
