package io.juluo.jobs.population;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

import io.juluo.geodata.table.ZoneGroundTable;
import io.juluo.geodata.table.ZoneTable;
import io.juluo.geodata.unit.ExactSum;
import io.juluo.geodata.unit.ZoneLevel;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Measures the ground of every zone. */
public final class ZoneGround {
    private static final double SQUARE_METRES_A_KM2 = 1e6;

    private ZoneGround() {}

    /**
     * The areas of all zones; the city's are its districts' sums.
     *
     * @param zones {@link ZoneTable}
     * @return {@link ZoneGroundTable}
     */
    public static Dataset<Row> of(Dataset<Row> zones, String cityCode) {
        Column unknown = lit(null).cast("double");
        Dataset<Row> each = zones.select(
                ZoneTable.ZONE_LEVEL.col().as(ZoneGroundTable.ZONE_LEVEL.name()),
                ZoneTable.ZONE_CODE.col().as(ZoneGroundTable.ZONE_CODE.name()),
                ZoneGroundTable.POLYGON_AREA_KM2.is(
                        expr("ST_Area(" + ZoneTable.GEOMETRY.name() + ")").divide(SQUARE_METRES_A_KM2)),
                ZoneGroundTable.LAND_AREA_KM2.is(unknown),
                ZoneGroundTable.BUILT_UP_AREA_KM2.is(unknown));
        Dataset<Row> city = each.where(col(ZoneGroundTable.ZONE_LEVEL.name()).equalTo(ZoneLevel.DISTRICT.code()))
                .agg(ExactSum.of(ZoneGroundTable.POLYGON_AREA_KM2.col()).as(ZoneGroundTable.POLYGON_AREA_KM2.name()))
                .select(
                        ZoneGroundTable.ZONE_LEVEL.is(lit(ZoneLevel.CITY.code())),
                        ZoneGroundTable.ZONE_CODE.is(lit(cityCode)),
                        ZoneGroundTable.POLYGON_AREA_KM2.col(),
                        ZoneGroundTable.LAND_AREA_KM2.is(unknown),
                        ZoneGroundTable.BUILT_UP_AREA_KM2.is(unknown));
        return ZoneGroundTable.SPEC.conform(each.unionByName(city));
    }
}
