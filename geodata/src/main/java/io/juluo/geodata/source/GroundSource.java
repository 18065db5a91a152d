package io.juluo.geodata.source;

import io.juluo.geodata.city.CityProfile;
import io.juluo.geodata.city.CityProfile.LayerInput;
import io.juluo.geodata.crs.CoordinateTransform;
import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.geodata.issue.IssueReport;
import io.juluo.geodata.source.vector.FeatureRows;
import io.juluo.geodata.source.vector.VectorFile;
import io.juluo.geodata.table.GroundTable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * The ground layers of a profile: polygons of land and of built-up land, lines of streets. They are cut into tiles, so
 * that a polygon of a million vertices is never looked at whole again; polygons that cut themselves are mended and told;
 * what several features cover counts once.
 */
public final class GroundSource {
    private static final String MOVED = "_moved";
    private static final String SHAPES = "_shapes";

    private final SparkSession spark;
    private final CityProfile profile;
    private final CityExtent city;
    private final IssueReport issues;

    private GroundSource(SparkSession spark, CityProfile profile, CityExtent city, IssueReport issues) {
        this.spark = spark;
        this.profile = profile;
        this.city = city;
        this.issues = issues;
    }

    /**
     * Reads and checks the layers.
     *
     * @param zones {@link io.juluo.geodata.table.ZoneTable}
     * @return {@link GroundTable}, without rows where none is declared
     * @throws io.juluo.geodata.issue.DataRefused if an error was noted
     */
    public static Dataset<Row> read(SparkSession spark, CityProfile profile, IssueReport issues, Dataset<Row> zones) {
        GroundSource source = new GroundSource(spark, profile, CityExtent.of(zones), issues);
        List<Dataset<Row>> layers = Stream.of(
                        source.layer(GroundTable.LAND, profile.ground().land(), GroundTiles.POLYGONS),
                        source.layer(GroundTable.BUILT_UP, profile.ground().builtUp(), GroundTiles.POLYGONS),
                        source.layer(GroundTable.STREETS, profile.ground().streets(), GroundTiles.LINES))
                .flatMap(List::stream)
                .toList();
        issues.refuseIfErrors();
        Dataset<Row> none = spark.createDataFrame(List.of(), GroundTable.SPEC.schema());
        return GroundTable.SPEC.conform(layers.stream().reduce(none, Dataset::unionByName));
    }

    /** The tiles of the layer; none where it is not declared or cannot be used. */
    private List<Dataset<Row>> layer(String ground, @Nullable LayerInput layer, int dimension) {
        if (layer == null) {
            return List.of();
        }
        return VectorFile.read(spark, layer.file(), layer.crs(), List.of(), issues)
                .map(features -> tiles(ground, checked(features, layer, dimension), dimension))
                .stream()
                .toList();
    }

    /** The usable features with their shape in the metric CRS. */
    private Dataset<Row> checked(FeatureRows features, LayerInput layer, int dimension) {
        String input = DeclaredFile.label(layer.file().path());
        CoordinateTransform toMetric = CoordinateTransform.to(features.crs(), profile.metricCrs());
        Column moved = functions.col(MOVED);
        Column x = moved.getField(MovedGround.X);
        Column y = moved.getField(MovedGround.Y);
        Dataset<Row> rows = features.rows()
                .withColumn(MOVED, MovedGround.of(functions.col(FeatureRows.GEOMETRY), toMetric))
                .withColumn("_dimension", functions.expr("ST_Dimension(" + FeatureRows.GEOMETRY + ")"));
        RowChecks checks = new RowChecks(input, functions.col(FeatureRows.FEATURE), issues);
        List<RowRule> rules = new ArrayList<>(FeatureRows.rules());
        rules.add(RowRule.placed(x, y, features.crs()));
        rules.add(new RowRule(
                dimension == GroundTiles.LINES ? "not_a_line" : "not_a_polygon",
                functions.not(functions.coalesce(functions.col("_dimension").equalTo(dimension), functions.lit(false))),
                dimension == GroundTiles.LINES ? "features are no line" : "features are no polygon or multipolygon",
                dimension == GroundTiles.LINES ? "keep lines only" : "keep polygons only"));
        RowTally near = RowTally.near(
                x,
                y,
                city,
                features.crs(),
                () -> DrawnPlaces.corners(features.rows(), functions.col(FeatureRows.GEOMETRY))
                        .guesses(city, profile.metricCrs(), features.crs()));
        Findings mended =
                new Findings("mended_area", input, "areas that cut themselves were mended", "mend them in a GIS");
        Column broken = functions.coalesce(moved.getField(MovedGround.MENDED), functions.lit(false));
        return checks.quarantine(
                rows,
                rules,
                profile.limits().badRowShare(),
                List.of(near, RowTally.tell(broken, mended, Severity.NOTICE)));
    }

    private static Dataset<Row> tiles(String ground, Dataset<Row> features, int dimension) {
        FlatMapFunction<Row, Row> cut = row -> GroundTiles.of(row.getAs(0), dimension).stream()
                .map(tile -> RowFactory.create(ground, tile.x(), tile.y(), tile.shape()))
                .iterator();
        Dataset<Row> parts = features.select(functions.col(MOVED).getField(MovedGround.GROUND))
                .flatMap(cut, Encoders.row(GroundTable.SPEC.schema()));
        Dataset<Row> gathered = parts.groupBy(
                        GroundTable.GROUND.col(), GroundTable.TILE_X.col(), GroundTable.TILE_Y.col())
                .agg(functions.collect_list(GroundTable.GEOMETRY.col()).as(SHAPES));
        MapFunction<Row, Row> join = row -> RowFactory.create(
                row.get(0), row.get(1), row.get(2), GroundTiles.join(row.<Geometry>getList(3), dimension));
        return gathered.map(join, Encoders.row(GroundTable.SPEC.schema()));
    }
}
