package io.juluo.jobs.bench;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import io.juluo.geodata.table.CellTable;
import io.juluo.geodata.table.PieceTable;
import io.juluo.geodata.table.StopCoverTable;
import io.juluo.geodata.unit.ZoneLevel;
import io.juluo.jobs.spatial.BroadcastEngine;
import io.juluo.jobs.spatial.PlaceColumns;
import io.juluo.jobs.spatial.PointLocator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** The product's own path: the classes that a nightly run uses. */
final class OurSteps {
    /** The distance that the product asks of stops. */
    static final double RADIUS_M = 800;

    private static final Column X = CellTable.X_M.col();
    private static final Column Y = CellTable.Y_M.col();
    private static final Column PEOPLE = CellTable.POPULATION.col();

    private OurSteps() {}

    static Step of(Work work) {
        return switch (work) {
            case START -> (spark, files) -> start(spark);
            case W1A ->
                (spark, files) -> {
                    BenchTables tables = new BenchTables(spark, files);
                    return located(spark, tables.zones(), tables.grid(), count(lit(1)), sum(PEOPLE));
                };
            case W1B ->
                (spark, files) -> {
                    BenchTables tables = new BenchTables(spark, files);
                    return located(spark, tables.zones(), tables.points(), count(lit(1)));
                };
            case W2 -> OurSteps::cut;
            case W3A -> OurSteps::centres;
            case W3B -> OurSteps::covered;
        };
    }

    static Answer start(SparkSession spark) {
        return new Answer(Map.of("rows", new double[] {spark.range(1000).count()}));
    }

    private static Answer located(
            SparkSession spark, Dataset<Row> zones, Dataset<Row> points, Column first, Column... others) {
        PointLocator locator = PointLocator.of(zones, ZoneLevel.TOWN);
        List<Row> rows = points.withColumn("rank", PlaceColumns.zoneRank(spark, locator, X, Y))
                .where(col("rank").notEqual(PointLocator.NONE))
                .groupBy("rank")
                .agg(first, others)
                .collectAsList();
        Map<String, double[]> numbers = new TreeMap<>();
        rows.forEach(row -> numbers.put(locator.code(row.getInt(0)), numbers(row)));
        return new Answer(numbers);
    }

    private static Answer cut(SparkSession spark, BenchFiles files) {
        BenchTables tables = new BenchTables(spark, files);
        return byTown(new BroadcastEngine(spark)
                .pieces(tables.cells(), tables.zones())
                .where(PieceTable.TOWN_CODE.col().isNotNull())
                .groupBy(PieceTable.TOWN_CODE.col())
                .agg(sum(PieceTable.PERSONS.col())));
    }

    private static Answer centres(SparkSession spark, BenchFiles files) {
        BenchTables tables = new BenchTables(spark, files);
        return all(tables.grid()
                .where(PlaceColumns.nearAStop(spark, tables.stops(), RADIUS_M, X, Y))
                .agg(sum(PEOPLE)));
    }

    private static Answer covered(SparkSession spark, BenchFiles files) {
        BenchTables tables = new BenchTables(spark, files);
        return all(new BroadcastEngine(spark)
                .stopCover(tables.wholePieces(), tables.stops(), RADIUS_M)
                .where(StopCoverTable.MODE_GROUP.col().equalTo("any"))
                .join(tables.grid(), CellTable.CELL_ID.name())
                .agg(sum(PEOPLE.multiply(StopCoverTable.COVERED_SHARE.col()))));
    }

    static Answer byTown(Dataset<Row> rows) {
        Map<String, double[]> numbers = new TreeMap<>();
        rows.collectAsList().forEach(row -> numbers.put(row.getString(0), numbers(row)));
        return new Answer(numbers);
    }

    static Answer all(Dataset<Row> rows) {
        return new Answer(Map.of("people", new double[] {rows.first().getDouble(0)}));
    }

    /** The numbers after the key. */
    private static double[] numbers(Row row) {
        double[] numbers = new double[row.size() - 1];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = ((Number) row.get(i + 1)).doubleValue();
        }
        return numbers;
    }
}
