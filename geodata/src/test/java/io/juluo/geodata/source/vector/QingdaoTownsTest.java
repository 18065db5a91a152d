package io.juluo.geodata.source.vector;

import static org.assertj.core.api.Assertions.assertThat;

import io.juluo.geodata.BadInput;
import io.juluo.geodata.Gdal;
import io.juluo.geodata.RealData;
import io.juluo.geodata.city.FileFormat;
import io.juluo.geodata.crs.CoordinateTransform;
import io.juluo.geodata.issue.DataIssue.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.algorithm.distance.DiscreteHausdorffDistance;
import org.locationtech.jts.geom.Geometry;

/** Qingdao's 135 real towns are the same in every format that GDAL or Sedona makes of them. */
class QingdaoTownsTest extends VectorTest {
    private static final String METRIC = "EPSG:4549";
    private static final double SAME_M = 1e-7;

    private Map<String, Geometry> towns = Map.of();

    @BeforeEach
    void readTheOriginal() throws IOException {
        Path original = RealData.file("qingdao/towns_osm_wgs84.geojson");
        Files.copy(original, folder.resolve("towns.geojson"));
        towns = inMetres(folder.resolve("towns.geojson"), format(FileFormat.GEOJSON, null), null);
        assertThat(towns).hasSize(135);
        assertThat(issues.all()).isEmpty();
    }

    /** Polygons in the metric CRS by district and name. */
    private Map<String, Geometry> inMetres(Path file, FileFormat format, @Nullable String crs) {
        FeatureRows features = VectorFile.read(spark(), input(file, format), crs, List.of("name", "parent"), issues)
                .orElseThrow(() -> new AssertionError(issues.all()));
        CoordinateTransform toMetric = CoordinateTransform.to(features.crs(), METRIC);
        Map<String, Geometry> byName = new TreeMap<>();
        for (Row row : rows(features)) {
            String key = attribute(row, "parent") + " " + attribute(row, "name");
            assertThat(byName.put(key, toMetric.apply(geometry(row)).norm()))
                    .as(key)
                    .isNull();
        }
        return byName;
    }

    private static FileFormat format(String name, @Nullable String geometry) {
        // A shapefile cuts the names of its columns after ten bytes.
        String parent = name.equals(FileFormat.SHAPEFILE) ? "district_a" : "district_adcode";
        return new FileFormat(name, null, null, geometry, Map.of("parent", parent));
    }

    private void same(Path file, FileFormat format, @Nullable String crs, double tolerance_m) {
        Map<String, Geometry> read = inMetres(file, format, crs);
        assertThat(read.keySet()).isEqualTo(towns.keySet());
        read.forEach((name, polygon) -> {
            Geometry original = Objects.requireNonNull(towns.get(name));
            assertThat(polygon.getNumPoints()).as(name).isEqualTo(original.getNumPoints());
            assertThat(DiscreteHausdorffDistance.distance(polygon, original))
                    .as(name)
                    .isLessThan(tolerance_m);
        });
    }

    private Path made(String file, String... options) {
        List<String> arguments = new ArrayList<>(List.of(options));
        arguments.addAll(List.of(file, "towns.geojson"));
        Gdal.run(folder, "ogr2ogr", arguments.toArray(String[]::new));
        return folder.resolve(file);
    }

    @Test
    void asGeoPackage() {
        same(made("towns.gpkg"), format(FileFormat.GEOPACKAGE, null), null, SAME_M);
        assertThat(issues.all()).isEmpty();
    }

    @Test
    @BadInput(
            number = 20,
            input = "Qingdao's towns as shapefile in GBK without .cpg",
            must = "recognised; all 135 names right")
    void asShapefileInGbkWithoutCpg() throws IOException {
        Path file = made("towns.shp", "-lco", "ENCODING=GBK");
        same(file, format(FileFormat.SHAPEFILE, null), null, SAME_M);
        assertThat(issues.all()).isEmpty();

        Files.delete(folder.resolve("towns.cpg"));
        overwrite("towns.dbf", 29, 0);
        same(file, format(FileFormat.SHAPEFILE, null), null, SAME_M);
        tells(Severity.NOTICE, "encoding_recognised", "GBK");
    }

    @Test
    void asShapefileInTheMetricSystem() {
        same(
                made("towns.shp", "-t_srs", METRIC, "-lco", "ENCODING=UTF-8"),
                format(FileFormat.SHAPEFILE, null),
                null,
                1e-3); // another program's projection
        assertThat(issues.all()).isEmpty();
    }

    @Test
    void asCsv() {
        Path file = made("towns.csv", "-lco", "GEOMETRY=AS_WKT", "-lco", "OGR_WKT_PRECISION=17");
        same(file, format(FileFormat.CSV, null), "EPSG:4326", SAME_M);
    }

    @Test
    void asGeoParquet() {
        FeatureRows features = VectorFile.read(
                        spark(),
                        input(folder.resolve("towns.geojson"), FileFormat.of(FileFormat.GEOJSON)),
                        null,
                        List.of("name", "district_adcode"),
                        issues)
                .orElseThrow();
        Path parts = folder.resolve("towns.parquet");
        features.rows()
                .select(
                        FeatureRows.attribute("name").as("name"),
                        FeatureRows.attribute("district_adcode").as("district_adcode"),
                        functions.col(FeatureRows.GEOMETRY))
                .repartition(4)
                .write()
                .format("geoparquet")
                .save(parts.toString());
        same(parts, format(FileFormat.GEOPARQUET, null), "EPSG:4326", SAME_M);
    }
}
