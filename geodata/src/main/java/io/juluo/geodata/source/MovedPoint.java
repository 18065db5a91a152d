package io.juluo.geodata.source;

import io.juluo.geodata.crs.CoordinateTransform;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.locationtech.jts.geom.Coordinate;

/** Moves the positions of rows into the metric CRS. */
public final class MovedPoint {
    private static final StructType POINT =
            new StructType().add("x", DataTypes.DoubleType).add("y", DataTypes.DoubleType);
    private static final String MOVED = "_moved";

    private MovedPoint() {}

    /** The rows with both columns moved; not a number where there is no such place. Unmoved where the CRS is the same. */
    public static Dataset<Row> move(Dataset<Row> rows, String x, String y, CoordinateTransform toMetric) {
        Column east = functions.col(x).cast(DataTypes.DoubleType);
        Column north = functions.col(y).cast(DataTypes.DoubleType);
        if (toMetric.movesNothing()) {
            return rows.withColumn(x, east).withColumn(y, north);
        }
        UDF2<Double, Double, Row> moved = (lon, lat) -> {
            if (lon == null || lat == null) {
                return RowFactory.create(Double.NaN, Double.NaN);
            }
            Coordinate point = toMetric.apply(lon, lat);
            return RowFactory.create(point.x, point.y);
        };
        return rows.withColumn(MOVED, functions.udf(moved, POINT).apply(east, north))
                .withColumn(x, functions.col(MOVED + ".x"))
                .withColumn(y, functions.col(MOVED + ".y"))
                .drop(MOVED);
    }
}
