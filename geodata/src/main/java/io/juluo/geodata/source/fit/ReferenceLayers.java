package io.juluo.geodata.source.fit;

import io.juluo.geodata.city.CityProfile;
import io.juluo.geodata.city.CityProfile.ReferenceInput;
import io.juluo.geodata.crs.CoordinateTransform;
import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.geodata.issue.FileIssue;
import io.juluo.geodata.issue.IssueReport;
import io.juluo.geodata.source.DeclaredFile;
import io.juluo.geodata.source.fit.FitLayer.Role;
import io.juluo.geodata.source.vector.FeatureRows;
import io.juluo.geodata.source.vector.VectorFile;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** The places that the profile knows to be right ({@code crs_check.references}). */
final class ReferenceLayers {
    /** A street network of a city has fewer features. */
    private static final int MOST_FEATURES = 200_000;

    private ReferenceLayers() {}

    /** Those that are there; a missing one is told as a notice, for the check only loses sharpness. */
    static List<FitLayer> read(SparkSession spark, CityProfile profile, IssueReport issues) {
        List<FitLayer> layers = new ArrayList<>();
        for (ReferenceInput reference : profile.crsCheck().references()) {
            if (Files.exists(reference.file().path())) {
                layer(spark, reference, profile.metricCrs(), issues).ifPresent(layers::add);
            } else {
                tellMissing(reference, issues);
            }
        }
        return layers;
    }

    private static void tellMissing(ReferenceInput reference, IssueReport issues) {
        issues.add(new FileIssue(
                Severity.NOTICE,
                "missing_reference",
                DeclaredFile.label(reference.file().path()),
                1,
                List.of(reference.file().path().toString()),
                "a reference for coordinate systems is not there, so the layers are held against each other alone",
                "nothing to do; with the file, shifts are found that no other layer shows"));
    }

    private static Optional<FitLayer> layer(
            SparkSession spark, ReferenceInput reference, String metricCrs, IssueReport issues) {
        String label = DeclaredFile.label(reference.file().path());
        @Nullable String name = reference.name();
        List<String> attributes = Stream.ofNullable(name).toList();
        return VectorFile.read(spark, reference.file(), reference.crs(), attributes, issues)
                .map(features -> layer(label, features, name, metricCrs));
    }

    private static FitLayer layer(String label, FeatureRows features, @Nullable String name, String metricCrs) {
        CoordinateTransform toMetric = CoordinateTransform.to(features.crs(), metricCrs);
        Column named = name == null ? functions.lit(null) : FeatureRows.attribute(name);
        List<Row> rows = features.rows()
                .filter(functions.col(FeatureRows.GEOMETRY).isNotNull())
                .limit(MOST_FEATURES)
                .select(functions.col(FeatureRows.GEOMETRY), named, functions.col(FeatureRows.FEATURE))
                .collectAsList();
        List<Spot> spots = new ArrayList<>();
        List<Outline> outlines = new ArrayList<>();
        for (Row row : rows) {
            Geometry geometry = toMetric.apply(row.<Geometry>getAs(0));
            if (geometry.getDimension() == 0) {
                Coordinate at = Objects.requireNonNull(geometry.getCoordinate());
                spots.add(new Spot(at, row.isNullAt(1) ? null : row.getString(1), 1));
            } else {
                outlines.add(new Outline(row.getString(2), geometry));
            }
        }
        return outlines.isEmpty()
                ? FitLayer.ofPoints(label, features.crs(), Role.REFERENCE, spots)
                : FitLayer.ofShapes(label, features.crs(), Role.REFERENCE, outlines);
    }
}
