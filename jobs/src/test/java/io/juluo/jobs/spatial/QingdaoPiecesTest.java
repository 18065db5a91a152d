package io.juluo.jobs.spatial;

import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.sum;
import static org.assertj.core.api.Assertions.assertThat;

import io.juluo.geodata.SparkTest;
import io.juluo.geodata.table.CellTable;
import io.juluo.geodata.table.PieceTable;
import io.juluo.geodata.table.ZoneTable;
import io.juluo.geodata.unit.ExactSum;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** A 250 m grid over the real polygons of Qingdao. */
class QingdaoPiecesTest extends SparkTest {
    private static final double SIDE_M = 250;

    @Test
    void everyPersonIsKeptAndEveryTownGetsItsArea() {
        String data = System.getenv("JULUO_REAL_DATA");
        Assumptions.assumeTrue(data != null, "JULUO_REAL_DATA is not set");
        Dataset<Row> zones = QingdaoGrid.zones(spark(), Path.of(data)).persist();
        Dataset<Row> cells = QingdaoGrid.cells(spark(), zones, SIDE_M).persist(StorageLevel.MEMORY_AND_DISK());

        Dataset<Row> pieces = new BroadcastEngine(spark()).pieces(cells, zones).persist(StorageLevel.DISK_ONLY());
        try {
            assertThat(persons(pieces, "persons")).isEqualTo(persons(cells, CellTable.POPULATION.name()));
            List<Row> towns = townAreas(pieces, zones);
            assertThat(towns).hasSize(135);
            assertThat(towns)
                    .allSatisfy(town -> assertThat(town.<Double>getAs("cut"))
                            .as(town.<String>getAs("town_code"))
                            .isCloseTo(town.getAs("polygon"), Percentage.withPercentage(1e-4)));
        } finally {
            List.of(pieces, cells, zones).forEach(Dataset::unpersist);
        }
    }

    private static double persons(Dataset<Row> rows, String column) {
        return rows.agg(ExactSum.of(rows.col(column))).first().getDouble(0);
    }

    /** Area of each town by its shares of the cells, and by its polygon. */
    private static List<Row> townAreas(Dataset<Row> pieces, Dataset<Row> zones) {
        return pieces.join(
                        zones.where("zone_level = 'town'").as("zone"),
                        PieceTable.TOWN_CODE.col().equalTo(ZoneTable.ZONE_CODE.col()))
                .groupBy(PieceTable.TOWN_CODE.col())
                .agg(
                        sum(PieceTable.AREA_SHARE.col().multiply(SIDE_M * SIDE_M))
                                .as("cut"),
                        first(expr("ST_Area(zone.geometry)")).as("polygon"))
                .collectAsList();
    }
}
