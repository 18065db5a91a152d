package io.juluo.jobs.spatial;

import io.juluo.geodata.table.GroundTable;
import io.juluo.geodata.table.ZoneGroundTable;
import io.juluo.geodata.table.ZoneTable;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.locationtech.jts.geom.Geometry;

/** Measures the ground inside every zone, exactly. */
public final class GroundAreas {
    private static final double SQUARE_METRES_A_KM2 = 1e6;

    private GroundAreas() {}

    /**
     * The areas inside each zone of the table; 0 where a layer has nothing there or is not declared.
     *
     * @param zones {@link ZoneTable}
     * @param ground {@link GroundTable}
     * @return {@link ZoneGroundTable} of these zones
     */
    public static Dataset<Row> of(Dataset<Row> zones, Dataset<Row> ground) {
        SparkSession spark = zones.sparkSession();
        List<Row> tiles = ground.where(GroundTable.GROUND.col().notEqual(GroundTable.STREETS))
                .collectAsList();
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        Broadcast<GroundIndex> land = context.broadcast(new GroundIndex(GroundTable.LAND, tiles));
        Broadcast<GroundIndex> builtUp = context.broadcast(new GroundIndex(GroundTable.BUILT_UP, tiles));
        MapFunction<Row, Row> measure = zone -> {
            Geometry polygon = zone.getAs(2);
            return RowFactory.create(
                    zone.get(0),
                    zone.get(1),
                    polygon.getArea() / SQUARE_METRES_A_KM2,
                    land.value().within(polygon) / SQUARE_METRES_A_KM2,
                    builtUp.value().within(polygon) / SQUARE_METRES_A_KM2);
        };
        return zones.select(ZoneTable.ZONE_LEVEL.col(), ZoneTable.ZONE_CODE.col(), ZoneTable.GEOMETRY.col())
                .map(measure, Encoders.row(ZoneGroundTable.SPEC.schema()));
    }
}
