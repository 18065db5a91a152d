package io.juluo.jobs.spatial;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

import io.juluo.geodata.table.CellTable;
import io.juluo.geodata.table.PieceTable;
import io.juluo.geodata.table.ZoneTable;
import io.juluo.geodata.unit.ZoneLevel;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * {@link SpatialEngine#pieces} by ST_Intersection, ST_Difference and ST_Union_Aggr: cells with towns, what is left with
 * districts, what is left then. Zones are broadcast; everything else meets by the cell's identifier.
 */
final class SedonaPieces {
    /** Kind of the polygon that a part was cut with; null outside the city. */
    static final String ZONE_KIND = "zone_kind";

    private static final String CELL_ID = CellTable.CELL_ID.name();
    private static final String DISTRICT = PieceTable.DISTRICT_CODE.name();
    private static final String TOWN = PieceTable.TOWN_CODE.name();
    private static final String GEOMETRY = CellTable.GEOMETRY.name();
    private static final String ZONE = "zone_polygon";
    private static final String TAKEN = "taken";

    private SedonaPieces() {}

    static Dataset<Row> of(Dataset<Row> cells, Dataset<Row> zones, Apportionment how) {
        Dataset<Row> polygons = cells.select(CELL_ID, GEOMETRY);
        Dataset<Row> inTowns = cut(polygons, towns(zones));
        Dataset<Row> townless = rest(polygons, inTowns);
        Dataset<Row> inDistricts = cut(townless, districts(zones));
        Dataset<Row> outside = rest(townless, inDistricts)
                .withColumn(DISTRICT, lit(null).cast("string"))
                .withColumn(TOWN, lit(null).cast("string"))
                .withColumn(ZONE_KIND, lit(null).cast("string"));
        Dataset<Row> parts = inTowns.unionByName(inDistricts).unionByName(outside);
        return PieceTable.SPEC.conform(SedonaCustom.cut(SedonaShares.of(cells, parts, how), zones, how));
    }

    private static Dataset<Row> towns(Dataset<Row> zones) {
        return level(zones, ZoneLevel.TOWN, ZoneTable.PARENT_CODE.col(), ZoneTable.ZONE_CODE.col());
    }

    /** Districts without what districts of a smaller code cover, so that no place is in two of them. */
    private static Dataset<Row> districts(Dataset<Row> zones) {
        Dataset<Row> all = level(
                zones, ZoneLevel.DISTRICT, ZoneTable.ZONE_CODE.col(), lit(null).cast("string"));
        Dataset<Row> earlier = all.as("later")
                .join(
                        all.as("earlier"),
                        expr("earlier." + DISTRICT + " < later." + DISTRICT + " AND ST_Intersects(later." + ZONE
                                + ", earlier." + ZONE + ")"))
                .groupBy(col("later." + DISTRICT).as(DISTRICT))
                .agg(expr("ST_Union_Aggr(earlier." + ZONE + ")").as(TAKEN));
        return all.join(broadcast(earlier), new String[] {DISTRICT}, "left")
                .select(col(DISTRICT), col(TOWN), col(ZONE_KIND), leftOver(ZONE).as(ZONE));
    }

    private static Dataset<Row> level(Dataset<Row> zones, ZoneLevel level, Column district, Column town) {
        return zones.where(ZoneTable.ZONE_LEVEL.col().equalTo(level.code()))
                .select(
                        district.as(DISTRICT),
                        town.as(TOWN),
                        ZoneTable.INPUT_KIND.col().as(ZONE_KIND),
                        ZoneTable.GEOMETRY.col().as(ZONE));
    }

    /** The parts of the polygons inside each zone; a polygon wholly inside one is left as it is. */
    private static Dataset<Row> cut(Dataset<Row> polygons, Dataset<Row> zones) {
        String part = String.format(
                "CASE WHEN ST_Covers(%2$s, %1$s) THEN %1$s ELSE %3$s END",
                GEOMETRY, ZONE, SedonaSql.intersection(GEOMETRY, ZONE));
        return polygons.join(broadcast(zones), expr("ST_Intersects(" + GEOMETRY + ", " + ZONE + ")"))
                .select(
                        col(CELL_ID),
                        col(DISTRICT),
                        col(TOWN),
                        col(ZONE_KIND),
                        expr(part).as(GEOMETRY))
                .where(hasArea(GEOMETRY));
    }

    /** What the parts leave of the polygons. */
    private static Dataset<Row> rest(Dataset<Row> polygons, Dataset<Row> parts) {
        Dataset<Row> taken = parts.groupBy(CELL_ID)
                .agg(expr("ST_Union_Aggr(" + GEOMETRY + ")").as(TAKEN));
        return polygons.join(taken, new String[] {CELL_ID}, "left")
                .select(col(CELL_ID), leftOver(GEOMETRY).as(GEOMETRY))
                .where(hasArea(GEOMETRY));
    }

    private static Column leftOver(String polygon) {
        return expr(String.format(
                "CASE WHEN %2$s IS NULL THEN %1$s ELSE %3$s END",
                polygon, TAKEN, SedonaSql.difference(polygon, TAKEN)));
    }

    private static Column hasArea(String polygon) {
        return expr("ST_Area(" + polygon + ")").gt(0);
    }
}
