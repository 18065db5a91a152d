package io.juluo.geodata.source;

import io.juluo.geodata.city.CityProfile.ZoneInput;
import io.juluo.geodata.crs.CoordinateTransform;
import io.juluo.geodata.crs.Crs;
import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.geodata.issue.IssueReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** Reads one GeoJSON layer of zones; a layer with an error gives no features. */
final class ZoneLayer {
    private final SparkSession spark;
    private final ZoneInput layer;
    private final String metricCrs;
    private final IssueReport issues;
    private final String input;

    ZoneLayer(SparkSession spark, ZoneInput layer, String metricCrs, IssueReport issues) {
        this.spark = spark;
        this.layer = layer;
        this.metricCrs = metricCrs;
        this.issues = issues;
        this.input = DeclaredFile.label(layer.file().path());
    }

    /** The zones with code, name and valid polygon; empty, with errors noted, where the layer cannot be used. */
    List<ZoneFeature> read() {
        Path path = layer.file().path();
        if (!DeclaredFile.isThere(layer.file(), issues)
                || !GeoJsonCheck.passes(path, layer.name(), attributes(), issues)) {
            return List.of();
        }
        List<ZoneFeature> drawn = features(path);
        boolean placed = ZonePolygons.fitTheirCrs(drawn, input, crs(layer), metricCrs, issues);
        boolean valid = placed && ZonePolygons.areValid(drawn, input, issues);
        boolean named = areNamed(drawn);
        List<ZoneFeature> coded =
                layer.codeLookup() == null ? drawn : new CodeLookupTable(layer.codeLookup(), issues).give(drawn, input);
        boolean allCoded = !coded.isEmpty() && areCoded(coded);
        return valid && named && allCoded ? coded : List.of();
    }

    /** The declared CRS, else the one that GeoJSON has by its standard. */
    static String crs(ZoneInput layer) {
        return Objects.requireNonNullElse(layer.crs(), Crs.WGS84);
    }

    private List<String> attributes() {
        return Stream.of(layer.name(), layer.parent(), layer.codeLookup() == null ? layer.code() : null)
                .filter(Objects::nonNull)
                .toList();
    }

    private List<ZoneFeature> features(Path path) {
        CoordinateTransform toMetric = CoordinateTransform.to(crs(layer), metricCrs);
        List<Row> rows = spark.read()
                .format("geojson")
                .option("multiLine", true)
                .load(path.toUri().toString())
                .select(functions.posexplode(functions.col("features")).as(new String[] {"number", "feature"}))
                .select(
                        functions.col("number"),
                        functions.col("feature.geometry"),
                        attribute(layer.name()),
                        attribute(layer.code()),
                        attribute(layer.parent()))
                .collectAsList();
        List<ZoneFeature> features = new ArrayList<>();
        for (Row row : rows) {
            Geometry drawn = row.getAs(1);
            features.add(new ZoneFeature(
                    row.getInt(0) + 1,
                    Objects.requireNonNullElse(row.<@Nullable String>getAs(2), "")
                            .strip(),
                    Code.of(row.getAs(3)),
                    Code.of(row.getAs(4)),
                    drawn,
                    toMetric.apply(drawn)));
        }
        return features;
    }

    private static Column attribute(@Nullable String name) {
        return name == null
                ? functions.lit(null).cast(DataTypes.StringType)
                : functions.col("feature.properties").getField(name).cast(DataTypes.StringType);
    }

    private boolean areNamed(List<ZoneFeature> features) {
        Findings nameless =
                new Findings("null_name", input, "features have no name", "fill in the attribute " + layer.name());
        features.stream().filter(f -> f.name().isEmpty()).forEach(f -> nameless.add(f.label(), f.geometry()));
        nameless.reportZones(Severity.ERROR, issues);
        return nameless.none();
    }

    private boolean areCoded(List<ZoneFeature> features) {
        String attribute = layer.code() == null ? "" : "fill in the attribute " + layer.code();
        Findings codeless = new Findings(
                "null_code",
                input,
                "features have no code",
                layer.codeLookup() == null
                        ? attribute
                        : "add the missing rows to "
                                + DeclaredFile.label(layer.codeLookup().file().path()));
        features.stream()
                .filter(f -> f.code() == null)
                .forEach(f -> codeless.add(f.label() + in(f.parent()), f.geometry()));
        codeless.reportZones(Severity.ERROR, issues);
        return codeless.none();
    }

    private static String in(@Nullable String parent) {
        return parent == null ? "" : " in " + parent;
    }

    /** The layer's file name, as issues call it. */
    String input() {
        return input;
    }
}
