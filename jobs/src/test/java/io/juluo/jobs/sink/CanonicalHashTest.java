package io.juluo.jobs.sink;

import static io.juluo.jobs.sink.SinkWorld.TOWN;
import static org.assertj.core.api.Assertions.assertThat;

import io.juluo.geodata.SparkTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CanonicalHashTest extends SparkTest {
    private static Dataset<Row> towns() {
        return spark().range(0, 500, 1, 4)
                .selectExpr("concat('t', id) as code", "id / 3D as people", "ST_Point(id * 1D, 2D) as place");
    }

    private static String hash(Dataset<Row> rows) {
        return CanonicalHash.of(rows, TOWN);
    }

    @Test
    void doesNotDependOnOrderPartitioningOrRun() {
        Dataset<Row> shuffled = towns().repartition(7, functions.col("people")).sort(functions.desc("code"));
        Dataset<Row> ofARun = towns().selectExpr("'r1' as run_id", "date'2025-06-30' as run_date", "*");

        assertThat(hash(shuffled)).isEqualTo(hash(towns())).hasSize(64);
        assertThat(hash(towns().coalesce(1))).isEqualTo(hash(towns()));
        assertThat(CanonicalHash.of(ofARun, TOWN.published())).isEqualTo(hash(towns()));
    }

    @Test
    void noticesTheLastBitOfANumber() {
        Dataset<Row> changed = towns().withColumn(
                        "people",
                        functions.expr("case when code = 't7' then people + 4.440892098500626E-16D else people end"));

        assertThat(changed.where("code = 't7'").first().getDouble(1)).isEqualTo(Math.nextUp(7 / 3.0));
        assertThat(hash(changed)).isNotEqualTo(hash(towns()));
    }

    @Test
    void noticesARowThatIsRepeatedLeftOutOrMoved() {
        assertThat(hash(towns().union(towns().limit(1)))).isNotEqualTo(hash(towns()));
        assertThat(hash(towns().where("code <> 't7'"))).isNotEqualTo(hash(towns()));
        assertThat(hash(towns().withColumn("place", functions.expr("ST_Translate(place, 0.0, 0.000000001)"))))
                .isNotEqualTo(hash(towns()));
    }

    @Test
    void tellsNullFromEmptyAndOneColumnFromTheNext() {
        Dataset<Row> none = spark().sql("select '' as code, 0D as people, cast(null as string) as note");
        assertThat(hash(spark().sql("select '' as code, 0D as people, cast(null as binary) as place")
                        .withColumn("place", functions.expr("ST_GeomFromWKB(place)"))))
                .isNotEqualTo(
                        hash(
                                spark().sql(
                                                "select '' as code, cast(null as double) as people, ST_GeomFromText('POINT EMPTY') as place")));
        assertThat(CanonicalHash.of(none, SinkWorld.NOTE))
                .isEqualTo(CanonicalHash.of(none.limit(1), SinkWorld.NOTE))
                .isNotEqualTo(CanonicalHash.of(none.limit(0), SinkWorld.NOTE));
    }

    @Test
    void survivesTheWayThroughAFile(@TempDir Path folder) {
        towns().write().parquet(folder.resolve("towns").toString());

        assertThat(hash(spark().read().parquet(folder.resolve("towns").toString())))
                .isEqualTo(hash(towns()));
    }

    @Test
    void ofAnInputFileIsWhatShaSumPrints(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("abc"), "abc");

        assertThat(InputHash.of(file))
                .isEqualTo(new InputHash(3, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
        InputHash before = InputHash.of(folder);
        Files.move(file, folder.resolve("abd"));
        assertThat(InputHash.of(folder)).isNotEqualTo(before);
        assertThat(before.bytes()).isEqualTo(3);
    }
}
