package io.juluo.jobs.spatial;

import static org.apache.spark.sql.functions.udf;

import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.DataTypes;

/** What an index that every task holds says of a point, as a column; there is no join and no geometry is made. */
public final class PlaceColumns {
    private PlaceColumns() {}

    /** Rank of the zone in which the point lies, {@link PointLocator#NONE} in none; the locator tells its code. */
    public static Column zoneRank(SparkSession spark, PointLocator locator, Column x_m, Column y_m) {
        Broadcast<PointLocator> shared =
                JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(locator);
        UDF2<Double, Double, Integer> rank = (x, y) -> shared.value().locate(x, y);
        return udf(rank, DataTypes.IntegerType).apply(x_m, y_m);
    }

    /**
     * Whether a stop lies within the distance of the point; exactly as far counts.
     *
     * @param stops {@link io.juluo.geodata.table.StopTable}, every mode of it
     */
    public static Column nearAStop(SparkSession spark, Dataset<Row> stops, double radius_m, Column x_m, Column y_m) {
        StopCover cover = new StopCover(stops.collectAsList(), radius_m);
        Broadcast<StopCircles> shared =
                JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(cover.circles(0));
        UDF2<Double, Double, Boolean> near = (x, y) -> shared.value().covers(x, y);
        return udf(near, DataTypes.BooleanType).apply(x_m, y_m);
    }
}
