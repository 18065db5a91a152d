package io.juluo.geodata.source;

import io.juluo.geodata.city.CityProfile;
import io.juluo.geodata.city.CityProfile.InputFile;
import io.juluo.geodata.city.CityProfile.LayerInput;
import io.juluo.geodata.city.CityProfile.ZoneInput;
import io.juluo.geodata.crs.CoordinateTransform;
import io.juluo.geodata.crs.Crs;
import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.geodata.issue.IssueReport;
import io.juluo.geodata.source.vector.FeatureRows;
import io.juluo.geodata.source.vector.GeometryFault;
import io.juluo.geodata.source.vector.VectorFile;
import io.juluo.geodata.source.zone.ZoneFeature;
import io.juluo.geodata.source.zone.ZoneValidity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * The features of a layer with a valid polygon in the metric CRS, named and coded as their file has it.
 *
 * @param features those that can be used; errors are noted for the others
 * @param crs the coordinate system they were drawn in
 */
record ZoneFeatures(List<ZoneFeature> features, String crs) {
    private static final int GEOMETRY = 2;
    private static final int NAME = 3;
    private static final int CODE = 4;
    private static final int PARENT = 5;
    private static final int FAULT = 6;

    /** The features of a zone layer. */
    static ZoneFeatures of(SparkSession spark, ZoneInput layer, CityProfile profile, IssueReport issues) {
        String code = layer.codeLookup() == null ? layer.code() : null;
        return read(
                spark, layer.file(), layer.crs(), new Attributes(layer.name(), code, layer.parent()), profile, issues);
    }

    /** The shapes of a layer of which nothing else matters. */
    static ZoneFeatures of(SparkSession spark, LayerInput layer, CityProfile profile, IssueReport issues) {
        return read(spark, layer.file(), layer.crs(), new Attributes(null, null, null), profile, issues);
    }

    /** What the attributes are called; null where there is none. */
    private record Attributes(
            @Nullable String name,
            @Nullable String code,
            @Nullable String parent) {
        List<String> wanted() {
            return Stream.of(name, code, parent).filter(Objects::nonNull).toList();
        }
    }

    private static ZoneFeatures read(
            SparkSession spark,
            InputFile file,
            @Nullable String declaredCrs,
            Attributes attributes,
            CityProfile profile,
            IssueReport issues) {
        return VectorFile.read(spark, file, declaredCrs, attributes.wanted(), issues)
                .map(layer -> usable(layer, file, attributes, profile, issues))
                .orElse(new ZoneFeatures(List.of(), Objects.requireNonNullElse(declaredCrs, Crs.WGS84)));
    }

    private static ZoneFeatures usable(
            FeatureRows layer, InputFile file, Attributes attributes, CityProfile profile, IssueReport issues) {
        String input = DeclaredFile.label(file.path());
        List<Row> rows = rows(layer, attributes);
        if (rows.isEmpty()) {
            DeclaredFile.refuse("no_rows", file.path(), "the layer has no features", "fetch or make it again", issues);
        }
        CoordinateTransform toMetric = CoordinateTransform.to(layer.crs(), profile.metricCrs());
        List<ZoneFeature> drawn = new ArrayList<>();
        Map<GeometryFault, Findings> faults = new EnumMap<>(GeometryFault.class);
        for (Row row : rows) {
            if (row.isNullAt(GEOMETRY)) {
                note(row, input, faults);
            } else {
                drawn.add(feature(row, toMetric));
            }
        }
        faults.values().forEach(finding -> finding.reportZones(Severity.ERROR, issues));
        if (drawn.isEmpty() || !ZonePolygons.fitTheirCrs(drawn, input, layer.crs(), profile.metricCrs(), issues)) {
            return new ZoneFeatures(List.of(), layer.crs());
        }
        ZoneValidity.Rule rule = new ZoneValidity.Rule(
                profile.zoneContext().repairInvalid(), profile.limits().repairAreaShare());
        return new ZoneFeatures(ZoneValidity.usable(drawn, input, rule, issues), layer.crs());
    }

    private static List<Row> rows(FeatureRows layer, Attributes attributes) {
        return layer
                .rows()
                .select(
                        functions.col(FeatureRows.NUMBER),
                        functions.col(FeatureRows.FEATURE),
                        functions.col(FeatureRows.GEOMETRY),
                        attribute(attributes.name()),
                        attribute(attributes.code()),
                        attribute(attributes.parent()),
                        functions.col(FeatureRows.FAULT))
                .collectAsList()
                .stream()
                .sorted(Comparator.comparingLong(row -> row.getLong(0)))
                .toList();
    }

    private static void note(Row row, String input, Map<GeometryFault, Findings> faults) {
        String text = row.getString(FAULT);
        GeometryFault fault = GeometryFault.of(text);
        String detail = GeometryFault.detail(text);
        String name = name(row);
        faults.computeIfAbsent(fault, f -> new Findings(f.kind(), input, f.what(), f.mend()))
                .add(row.getString(1)
                        + (name.isEmpty() ? "" : " (" + name + ")")
                        + (detail.isEmpty() ? "" : ": " + detail));
    }

    private static ZoneFeature feature(Row row, CoordinateTransform toMetric) {
        Geometry drawn = row.getAs(GEOMETRY);
        return new ZoneFeature(
                Math.toIntExact(row.getLong(0)),
                row.getString(1),
                name(row),
                Code.of(row.getAs(CODE)),
                Code.of(row.getAs(PARENT)),
                drawn,
                toMetric.apply(drawn));
    }

    private static String name(Row row) {
        return Objects.requireNonNullElse(row.<@Nullable String>getAs(NAME), "").strip();
    }

    private static Column attribute(@Nullable String name) {
        return name == null ? functions.lit(null).cast(DataTypes.StringType) : FeatureRows.attribute(name);
    }
}
