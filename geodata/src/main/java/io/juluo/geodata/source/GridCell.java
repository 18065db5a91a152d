package io.juluo.geodata.source;

import io.juluo.geodata.crs.CoordinateTransform;
import io.juluo.geodata.source.raster.CellShape;
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
 * square round the cell's point. A cell without a usable polygon keeps a null one, for the row checks to find. Columns
 * behind the known ones are carried along.
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

    /** Columns behind these are carried along. */
    static final int KNOWN = 6;

    private static final int OUT = 7;
    private static final GeometryFactory SHAPES = new GeometryFactory();

    private final CoordinateTransform toMetric;
    private final double size;
    private final @Nullable CellShape shape;

    /**
     * Of cells of one size.
     *
     * @param size edge of a square, in the units of the file's CRS
     * @param shape how a square is drawn; null where its corners are enough
     */
    GridCell(CoordinateTransform toMetric, double size, @Nullable CellShape shape) {
        this.toMetric = toMetric;
        this.size = size;
        this.shape = shape;
    }

    /** What comes out, before the columns that are carried along. */
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

    /** What comes out of rows of that schema. */
    static StructType schema(StructType stored) {
        StructType out = schema();
        for (int i = KNOWN; i < stored.size(); i++) {
            out = out.add(stored.apply(i));
        }
        return out;
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
        Object[] cell = new Object[OUT + stored.size() - KNOWN];
        cell[0] = stored.get(ID);
        cell[1] = point.x;
        cell[2] = point.y;
        cell[3] = stored.get(PEOPLE);
        cell[4] = stored.get(UNIT);
        cell[5] = fault;
        cell[6] = polygon;
        for (int i = KNOWN; i < stored.size(); i++) {
            cell[OUT + i - KNOWN] = stored.get(i);
        }
        return RowFactory.create(cell);
    }

    private static boolean isFinite(Row stored, int column) {
        return !stored.isNullAt(column) && Double.isFinite(stored.getDouble(column));
    }

    private @Nullable Geometry polygon(Row stored) {
        if (stored.isNullAt(WKB)) {
            return square(stored.getDouble(X), stored.getDouble(Y));
        }
        return usable(parsed(stored.getAs(WKB)), toMetric);
    }

    private Geometry square(double x, double y) {
        double half = size / 2;
        if (shape != null) {
            return shape.polygon(
                    (across, along) -> new Coordinate(x - half + across * size, y - half + along * size), toMetric);
        }
        return toMetric.apply(SHAPES.toGeometry(new Envelope(x - half, x + half, y - half, y + half)));
    }

    /** The polygon in the metric CRS; null where it is none, or not valid. */
    static @Nullable Geometry usable(@Nullable Geometry drawn, CoordinateTransform toMetric) {
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
