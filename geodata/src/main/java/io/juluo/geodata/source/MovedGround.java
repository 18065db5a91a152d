package io.juluo.geodata.source;

import io.juluo.geodata.crs.CoordinateTransform;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.sedona_sql.UDT.GeometryUDT;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.geom.util.GeometryFixer;

/** Moves drawn facilities into the metric CRS: the point of each, and its ground where it is more than a point. */
final class MovedGround {
    /** Easting of the point, inside the ground where there is one; not a number where there is no such place. */
    static final String X = "x";

    /** Northing of the point. */
    static final String Y = "y";

    /** The ground; null where the facility is a point. */
    static final String GROUND = "ground";

    /** Whether the ground cut itself and was mended. */
    static final String MENDED = "mended";

    private static final StructType MOVED = new StructType()
            .add(X, DataTypes.DoubleType)
            .add(Y, DataTypes.DoubleType)
            .add(GROUND, new GeometryUDT())
            .add(MENDED, DataTypes.BooleanType);

    private MovedGround() {}

    /** A struct of these fields. */
    static Column of(Column geometry, CoordinateTransform toMetric) {
        UDF1<Geometry, Row> move = drawn -> moved(drawn, toMetric);
        return functions.udf(move, MOVED).apply(geometry);
    }

    private static Row moved(@Nullable Geometry drawn, CoordinateTransform toMetric) {
        Geometry single = drawn != null && drawn.getNumGeometries() == 1 ? drawn.getGeometryN(0) : drawn;
        Geometry moved = single == null || single.isEmpty() ? null : toMetric.apply(single);
        if (moved == null || !isPlaced(moved)) {
            return RowFactory.create(Double.NaN, Double.NaN, null, false);
        }
        if (moved instanceof Point point) {
            return RowFactory.create(point.getX(), point.getY(), null, false);
        }
        boolean broken = moved instanceof Polygonal && !moved.isValid();
        Geometry ground = broken ? GeometryFixer.fix(moved) : moved;
        Point inside = ground.isEmpty() ? moved.getCentroid() : ground.getInteriorPoint();
        return RowFactory.create(inside.getX(), inside.getY(), ground.isEmpty() ? null : ground, broken);
    }

    private static boolean isPlaced(Geometry geometry) {
        for (Coordinate place : geometry.getCoordinates()) {
            if (!Double.isFinite(place.x) || !Double.isFinite(place.y)) {
                return false;
            }
        }
        return true;
    }
}
