package io.juluo.geodata.source;

import io.juluo.geodata.crs.CoordinateTransform;
import io.juluo.geodata.table.CellTable;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.sedona_sql.UDT.GeometryUDT;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;

/**
 * Gives a stored cell its polygon and moves it into the metric CRS: the stored geometry where there is one, else the
 * square round the cell's point. A cell without a usable polygon keeps a null one, for the row checks to find.
 */
final class GridCell implements MapFunction<Row, Row> {
    private static final long serialVersionUID = 1L;

    /** Says whether the stored polygon can be used. */
    static final String POLYGON_FAULT = "_polygon_fault";

    /** Columns that go in: the point and the geometry as stored. */
    static final int ID = 0;

    static final int X = 1;
    static final int Y = 2;
    static final int PEOPLE = 3;
    static final int UNIT = 4;
    static final int WKB = 5;

    private static final GeometryFactory SHAPES = new GeometryFactory();

    private final CoordinateTransform toMetric;
    private final double cell_m;

    GridCell(CoordinateTransform toMetric, double cell_m) {
        this.toMetric = toMetric;
        this.cell_m = cell_m;
    }

    /** What comes out. */
    static StructType schema() {
        return new StructType()
                .add(CellTable.CELL_ID.name(), DataTypes.StringType)
                .add(CellTable.X_M.name(), DataTypes.DoubleType)
                .add(CellTable.Y_M.name(), DataTypes.DoubleType)
                .add(CellTable.POPULATION.name(), DataTypes.DoubleType)
                .add(CellTable.CENSUS_UNIT.name(), DataTypes.StringType)
                .add(POLYGON_FAULT, DataTypes.BooleanType)
                .add(CellTable.GEOMETRY.name(), new GeometryUDT());
    }

    @Override
    public Row call(Row stored) {
        Coordinate point = new Coordinate(Double.NaN, Double.NaN);
        Geometry polygon = null;
        boolean fault = false;
        if (isFinite(stored, X) && isFinite(stored, Y)) {
            point = toMetric.apply(stored.getDouble(X), stored.getDouble(Y));
            polygon = polygon(stored);
            fault = polygon == null;
        }
        return RowFactory.create(
                stored.get(ID), point.x, point.y, stored.get(PEOPLE), stored.get(UNIT), fault, polygon);
    }

    private static boolean isFinite(Row stored, int column) {
        return !stored.isNullAt(column) && Double.isFinite(stored.getDouble(column));
    }

    private @Nullable Geometry polygon(Row stored) {
        if (stored.isNullAt(WKB)) {
            double half_m = cell_m / 2;
            double x = stored.getDouble(X);
            double y = stored.getDouble(Y);
            return toMetric.apply(SHAPES.toGeometry(new Envelope(x - half_m, x + half_m, y - half_m, y + half_m)));
        }
        Geometry drawn = parsed(stored.getAs(WKB));
        return drawn instanceof Polygonal && !drawn.isEmpty() && drawn.isValid() ? toMetric.apply(drawn) : null;
    }

    private static @Nullable Geometry parsed(byte[] wkb) {
        try {
            return new WKBReader(SHAPES).read(wkb);
        } catch (ParseException | IllegalArgumentException damaged) {
            return null;
        }
    }
}
