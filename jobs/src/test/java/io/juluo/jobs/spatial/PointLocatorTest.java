package io.juluo.jobs.spatial;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.min;
import static org.assertj.core.api.Assertions.assertThat;

import io.juluo.geodata.SparkTest;
import io.juluo.geodata.table.ZoneTable;
import io.juluo.geodata.unit.ZoneLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Where points lie: fixed answers on borders, and Sedona's answer for all. */
class PointLocatorTest extends SparkTest {
    @Test
    void aSharedBorderBelongsToTheSmallestCode() {
        PointLocator locator = new PointLocator(
                List.of("b", "a", "c"),
                List.of(Worlds.box(0, 0, 10, 10), Worlds.box(10, 0, 20, 10), Worlds.box(0, 10, 20, 20)));

        assertThat(locator.codeAt(5, 5)).isEqualTo("b");
        assertThat(locator.codeAt(10, 5)).isEqualTo("a");
        assertThat(locator.codeAt(10, 10)).isEqualTo("a");
        assertThat(locator.codeAt(5, 10)).isEqualTo("b");
        assertThat(locator.codeAt(20, 20)).isEqualTo("c");
        assertThat(locator.codeAt(Math.nextUp(20.0), 20)).isNull();
        assertThat(locator.codeAt(Double.NaN, 5)).isNull();
        assertThat(locator.codeAt(Double.POSITIVE_INFINITY, 5)).isNull();
    }

    @Test
    void whereNoZoneIsNoPointLies() {
        assertThat(new PointLocator(List.of(), List.of()).locate(0, 0)).isEqualTo(PointLocator.NONE);
    }

    @Test
    void sedonaGivesTheSameTownToEveryPoint() {
        Random random = new Random(7);
        List<Geometry> towns = JaggedTowns.of(random, 4, 1000);
        List<Row> rows = new ArrayList<>();
        towns.forEach(town -> rows.add(Worlds.town("t" + (100 + rows.size()), "d1", town)));
        Dataset<Row> zones = Worlds.table(spark(), ZoneTable.SPEC, rows);
        PointLocator locator = PointLocator.of(zones, ZoneLevel.TOWN);
        List<Row> points = new ArrayList<>();
        for (Geometry town : towns) {
            for (Coordinate corner : town.getCoordinates()) {
                points.add(point(points.size(), corner.x, corner.y));
            }
        }
        for (int i = 0; i < 2000; i++) {
            points.add(point(i - 5000, -50 + 1100 * random.nextDouble(), -50 + 1100 * random.nextDouble()));
        }

        List<Row> answers = spark().createDataFrame(
                        points,
                        new StructType()
                                .add("id", DataTypes.IntegerType)
                                .add("x", DataTypes.DoubleType)
                                .add("y", DataTypes.DoubleType))
                .join(zones, expr("ST_Intersects(ST_Point(x, y), geometry)"), "left")
                .groupBy("id", "x", "y")
                .agg(min(col(ZoneTable.ZONE_CODE.name())))
                .collectAsList();

        assertThat(answers).hasSameSizeAs(points);
        assertThat(answers).anyMatch(row -> row.isNullAt(3));
        assertThat(answers)
                .allSatisfy(row -> assertThat(locator.codeAt(row.getDouble(1), row.getDouble(2)))
                        .isEqualTo(row.getString(3)));
    }

    private static Row point(int id, double x, double y) {
        return RowFactory.create(id, x, y);
    }
}
