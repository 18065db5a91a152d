package io.juluo.geodata.source;

import io.juluo.geodata.city.CityProfile;
import io.juluo.geodata.city.CityProfile.GridInput;
import io.juluo.geodata.crs.CoordinateTransform;
import io.juluo.geodata.issue.IssueReport;
import io.juluo.geodata.source.text.PlainNumber;
import io.juluo.geodata.source.vector.FeatureRows;
import io.juluo.geodata.source.vector.VectorFile;
import io.juluo.geodata.table.CellTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * Cells from polygons with their people, of any vector format: attribute {@code population} and, where known,
 * {@code cell_id} and {@code census_unit}, under these names or those that the profile gives. A polygon without an id is
 * called by its number, {@code f12}.
 */
final class GridPolygons implements GridFormat {
    private static final int FAULT_KNOWN = 4;

    private final SparkSession spark;
    private final CityProfile profile;
    private final GridInput grid;
    private final IssueReport issues;

    GridPolygons(SparkSession spark, CityProfile profile, IssueReport issues) {
        this.spark = spark;
        this.profile = profile;
        this.grid = profile.census().grid();
        this.issues = issues;
    }

    @Override
    public Optional<Cells> read() {
        return VectorFile.read(
                        spark,
                        grid.file(),
                        grid.crs(),
                        needed(),
                        List.of(CellTable.CELL_ID.name(), CellTable.CENSUS_UNIT.name()),
                        issues)
                .map(this::cells);
    }

    private List<String> needed() {
        List<String> needed = new ArrayList<>(List.of(CellTable.POPULATION.name()));
        needed.addAll(new GridAttributes(grid.attributes()).names());
        return needed;
    }

    private Cells cells(FeatureRows features) {
        Column number = functions.concat(functions.lit("f"), functions.col(FeatureRows.NUMBER));
        Dataset<Row> stored = features.rows()
                .select(
                        CellTable.CELL_ID.is(
                                functions.coalesce(FeatureRows.attribute(CellTable.CELL_ID.name()), number)),
                        CellTable.POPULATION.is(PlainNumber.real(FeatureRows.attribute(CellTable.POPULATION.name()))),
                        CellTable.CENSUS_UNIT.is(FeatureRows.attribute(CellTable.CENSUS_UNIT.name())),
                        CellTable.GEOMETRY.is(functions.col(FeatureRows.GEOMETRY)),
                        functions.col(FeatureRows.FEATURE),
                        functions.col(FeatureRows.FAULT),
                        new GridAttributes(grid.attributes()).ofTexts(FeatureRows::attribute));
        StructType schema = GridCell.schema()
                .add(FeatureRows.FEATURE, DataTypes.StringType)
                .add(FeatureRows.FAULT, DataTypes.StringType)
                .add(CellTable.ATTRIBUTES.name(), CellTable.ATTRIBUTES.type());
        CoordinateTransform toMetric = CoordinateTransform.to(features.crs(), profile.metricCrs());
        return new Cells(
                stored.map((MapFunction<Row, Row>) row -> cell(row, toMetric), Encoders.row(schema)),
                features.crs(),
                DrawnPlaces.corners(features.rows(), functions.col(FeatureRows.GEOMETRY)),
                functions.col(FeatureRows.FEATURE),
                FeatureRows.rules(),
                true,
                Layout.SHAPES,
                null);
    }

    private static Row cell(Row stored, CoordinateTransform toMetric) {
        Geometry drawn = stored.getAs(3);
        Geometry polygon = GridCell.usable(drawn, toMetric);
        Coordinate point = point(polygon == null ? drawn : polygon);
        return RowFactory.create(
                stored.get(0),
                point.x,
                point.y,
                stored.get(1),
                stored.get(2),
                polygon == null,
                polygon,
                stored.get(FAULT_KNOWN),
                stored.get(FAULT_KNOWN + 1),
                stored.get(FAULT_KNOWN + 2));
    }

    /** A point inside the polygon; where there is none, nowhere. */
    private static Coordinate point(@Nullable Geometry polygon) {
        return polygon == null || polygon.isEmpty()
                ? new Coordinate(Double.NaN, Double.NaN)
                : polygon.getInteriorPoint().getCoordinate();
    }
}
