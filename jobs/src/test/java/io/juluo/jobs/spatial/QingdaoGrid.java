package io.juluo.jobs.spatial;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

import io.juluo.geodata.table.CellTable;
import io.juluo.geodata.table.ZoneTable;
import java.nio.file.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** The real districts and towns of Qingdao in EPSG:4549 and a grid of one person a cell over them. */
final class QingdaoGrid {
    private QingdaoGrid() {}

    /** Rows of {@link ZoneTable}; a town's code is its district's with its name. */
    static Dataset<Row> zones(SparkSession spark, Path data) {
        Column townCode = concat_ws("-", col("f.properties.district_adcode"), col("f.properties.name"));
        return ZoneTable.SPEC.conform(layer(
                        spark,
                        data.resolve("qingdao/districts_osm_wgs84.geojson"),
                        "district",
                        col("f.properties.adcode"),
                        lit("3702"))
                .union(layer(
                        spark,
                        data.resolve("qingdao/towns_osm_wgs84.geojson"),
                        "town",
                        townCode,
                        col("f.properties.district_adcode"))));
    }

    private static Dataset<Row> layer(SparkSession spark, Path file, String level, Column code, Column parent) {
        return spark.read()
                .format("geojson")
                .option("multiLine", "true")
                .load(file.toString())
                .select(explode(col("features")).as("f"))
                .select(
                        ZoneTable.ZONE_LEVEL.is(lit(level)),
                        ZoneTable.ZONE_CODE.is(code.cast("string")),
                        ZoneTable.ZONE_NAME.is(col("f.properties.name")),
                        ZoneTable.PARENT_CODE.is(parent.cast("string")),
                        ZoneTable.IN_MAIN_CITY.is(lit(false)),
                        ZoneTable.INPUT_KIND.is(lit("observed")),
                        ZoneTable.GEOMETRY.is(expr("ST_Transform(f.geometry, 'EPSG:4326', 'EPSG:4549')")),
                        ZoneTable.TOWN_CODES.is(lit(null).cast("string")));
    }

    /** Rows of {@link CellTable}: squares over the envelope of the zones, with one person each. */
    static Dataset<Row> cells(SparkSession spark, Dataset<Row> zones, double side_m) {
        Envelope extent = new Envelope();
        zones.select(ZoneTable.GEOMETRY.col())
                .collectAsList()
                .forEach(row -> extent.expandToInclude(row.<Geometry>getAs(0).getEnvelopeInternal()));
        double left = Math.floor(extent.getMinX() / side_m) * side_m;
        double bottom = Math.floor(extent.getMinY() / side_m) * side_m;
        long columns = (long) Math.ceil((extent.getMaxX() - left) / side_m);
        long rows = (long) Math.ceil((extent.getMaxY() - bottom) / side_m);
        Column west = lit(left).plus(expr("id % " + columns).multiply(side_m));
        Column south = lit(bottom).plus(expr("id div " + columns).multiply(side_m));
        return CellTable.SPEC.conform(spark.range(0, columns * rows, 1, 16)
                .withColumn("west", west)
                .withColumn("south", south)
                .select(
                        CellTable.CELL_ID.is(col("id").cast("string")),
                        CellTable.X_M.is(col("west").plus(side_m / 2)),
                        CellTable.Y_M.is(col("south").plus(side_m / 2)),
                        CellTable.POPULATION.is(lit(1.0)),
                        CellTable.CENSUS_UNIT.is(lit(null).cast("string")),
                        CellTable.INPUT_KIND.is(lit("synthetic")),
                        CellTable.GEOMETRY.is(expr(String.format(
                                "ST_PolygonFromEnvelope(west, south, west + %sD, south + %sD)", side_m, side_m))),
                        CellTable.ATTRIBUTES.is(array().cast("array<double>"))));
    }
}
