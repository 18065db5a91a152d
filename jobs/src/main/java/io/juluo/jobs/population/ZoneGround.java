package io.juluo.jobs.population;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import io.juluo.geodata.city.GroundLayers;
import io.juluo.geodata.table.ZoneGroundTable;
import io.juluo.geodata.unit.ExactSum;
import io.juluo.geodata.unit.ZoneLevel;
import io.juluo.jobs.spatial.GroundAreas;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Tells the ground of every zone. */
public final class ZoneGround {
    private ZoneGround() {}

    /**
     * The areas of all zones; the city's are its districts' sums.
     *
     * @param zones {@link io.juluo.geodata.table.ZoneTable}
     * @param ground {@link io.juluo.geodata.table.GroundTable}
     * @param declared the layers that city.yaml declares; the others are not known
     * @return {@link ZoneGroundTable}
     */
    public static Dataset<Row> of(Dataset<Row> zones, Dataset<Row> ground, GroundLayers declared, String cityCode) {
        Column land = when(lit(declared.land() != null), ZoneGroundTable.LAND_AREA_KM2.col());
        Column builtUp = when(lit(declared.builtUp() != null), ZoneGroundTable.BUILT_UP_AREA_KM2.col());
        Dataset<Row> each = GroundAreas.of(zones, ground);
        Dataset<Row> city = each.where(ZoneGroundTable.ZONE_LEVEL.col().equalTo(ZoneLevel.DISTRICT.code()))
                .agg(
                        sum(ZoneGroundTable.POLYGON_AREA_KM2.col(), ZoneGroundTable.POLYGON_AREA_KM2.name()),
                        sum(ZoneGroundTable.LAND_AREA_KM2.col(), ZoneGroundTable.LAND_AREA_KM2.name()),
                        sum(ZoneGroundTable.BUILT_UP_AREA_KM2.col(), ZoneGroundTable.BUILT_UP_AREA_KM2.name()))
                .withColumn(ZoneGroundTable.ZONE_LEVEL.name(), lit(ZoneLevel.CITY.code()))
                .withColumn(ZoneGroundTable.ZONE_CODE.name(), lit(cityCode));
        return ZoneGroundTable.SPEC.conform(each.unionByName(city)
                .withColumn(ZoneGroundTable.LAND_AREA_KM2.name(), land)
                .withColumn(ZoneGroundTable.BUILT_UP_AREA_KM2.name(), builtUp));
    }

    private static Column sum(Column area, String name) {
        return ExactSum.of(area).as(name);
    }
}
