package io.juluo.jobs.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.juluo.geodata.SparkTest;
import io.juluo.geodata.table.ZonePeopleTable;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Test;

class ZonePeopleTest extends SparkTest {
    private static Row zone(Dataset<Row> people, String level, String code) {
        return people.where(ZonePeopleTable.ZONE_LEVEL.col().equalTo(level))
                .where(ZonePeopleTable.ZONE_CODE.col().equalTo(code))
                .first();
    }

    private static double number(Row row, String column) {
        return row.getDouble(row.fieldIndex(column));
    }

    @Test
    void theMeanCentreIsWeightedByPeopleAndTheVarianceTaken() {
        Dataset<Row> people = new SmallWorld()
                .people("1", "A", "A1", 3, 100, 500)
                .people("2", "A", "A1", 1, 500, 500)
                .people("sea", "A", null, 4, 200, 100)
                .tables()
                .zonePeople();

        Row town = zone(people, "town", "A1");
        assertThat(number(town, "persons")).isEqualTo(4);
        assertThat(number(town, "mean_x_m")).isEqualTo(200);
        assertThat(number(town, "mean_y_m")).isEqualTo(500);
        assertThat(number(town, "variance_x_m2")).isEqualTo(30_000);
        assertThat(number(town, "variance_y_m2")).isZero();
        Row city = zone(people, "city", SmallWorld.CITY);
        assertThat(number(city, "mean_y_m")).isEqualTo(300);
        assertThat(number(city, "variance_y_m2")).isEqualTo(40_000);
        assertThat(number(city, "variance_x_m2")).isEqualTo(15_000);
        assertThat(number(city, "covariance_m2")).isZero();
        assertThat(zone(people, "town", "B1").isNullAt(3)).isTrue();
        assertThat(number(zone(people, "town", "B1"), "persons")).isZero();
    }

    @Test
    void farFromTheOriginNothingIsLost() {
        SmallWorld world = new SmallWorld();
        Dataset<Row> zones = world.tables()
                .zones()
                .withColumn("geometry", functions.expr("ST_Translate(geometry, 500000D, 4000000D, 0D)"));
        world.people("1", "A", "A1", 3, 500_001, 4_000_002).people("2", "A", "A1", 5, 500_004, 4_000_009);

        Row town = zone(ZonePeople.of(world.tables().pieces(), zones, SmallWorld.CITY), "town", "A1");

        assertThat(number(town, "mean_x_m")).isCloseTo(500_002.875, within(1e-9));
        assertThat(number(town, "variance_x_m2")).isCloseTo(9 * 15.0 / 64, within(1e-9));
        assertThat(number(town, "variance_y_m2")).isCloseTo(49 * 15.0 / 64, within(1e-9));
        assertThat(number(town, "covariance_m2")).isCloseTo(21 * 15.0 / 64, within(1e-9));
    }

    @Test
    void anyPartitioningGivesTheSameToTheLastBit() {
        Random random = new Random(7);
        SmallWorld world = new SmallWorld();
        for (int i = 0; i < 400; i++) {
            String town = List.of("A1", "A2", "B1", "B2").get(i % 4);
            world.people(
                    "c" + i,
                    town.substring(0, 1),
                    town,
                    random.nextDouble() * 100,
                    random.nextDouble() * 2000,
                    random.nextDouble() * 2000);
        }
        IndicatorTables tables = world.tables();
        List<String> one = sorted(tables, 1);

        assertThat(sorted(tables, 2)).isEqualTo(one);
        assertThat(sorted(tables, 8)).isEqualTo(one);
        assertThat(sorted(tables, 31)).isEqualTo(one);
    }

    private static List<String> sorted(IndicatorTables tables, int partitions) {
        Dataset<Row> pieces = tables.pieces().repartition(partitions);
        return ZonePeople.of(pieces, tables.zones(), SmallWorld.CITY).collectAsList().stream()
                .map(Row::toString)
                .sorted()
                .toList();
    }
}
