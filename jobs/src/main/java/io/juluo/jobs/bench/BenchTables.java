package io.juluo.jobs.bench;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

import io.juluo.geodata.synth.trial.TrialCity;
import io.juluo.geodata.table.CellTable;
import io.juluo.geodata.table.Col;
import io.juluo.geodata.table.PieceTable;
import io.juluo.geodata.table.StopTable;
import io.juluo.geodata.table.TableSpec;
import io.juluo.geodata.table.ZoneTable;
import io.juluo.geodata.unit.InputKind;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.NumericType;

/** The files of a trial city as the product's declared tables, straight from Parquet. */
final class BenchTables {
    private final SparkSession spark;
    private final BenchFiles files;

    BenchTables(SparkSession spark, BenchFiles files) {
        this.spark = spark;
        this.files = files;
    }

    /** {@link ZoneTable}: districts and towns. */
    Dataset<Row> zones() {
        return filled(
                ZoneTable.SPEC,
                read(files.zoneTable()),
                Map.of(
                        ZoneTable.ZONE_NAME, ZoneTable.ZONE_CODE.col(),
                        ZoneTable.IN_MAIN_CITY, lit(false),
                        ZoneTable.GEOMETRY, expr("ST_GeomFromWKB(wkb)")));
    }

    /** {@link CellTable}: squares of 100 m. */
    Dataset<Row> cells() {
        return filled(
                CellTable.SPEC,
                read(files.city().resolve(TrialCity.GRID)),
                Map.of(CellTable.GEOMETRY, expr("ST_PolygonFromEnvelope(x_m - 50, y_m - 50, x_m + 50, y_m + 50)")));
    }

    /** {@link PieceTable}: every cell whole, in no zone. */
    Dataset<Row> wholePieces() {
        return filled(
                PieceTable.SPEC,
                cells(),
                Map.of(PieceTable.AREA_SHARE, lit(1.0), PieceTable.PERSONS, CellTable.POPULATION.col()));
    }

    /** {@link StopTable}: all as buses, so that the product has one group of stops as the peers have. */
    Dataset<Row> stops() {
        return filled(StopTable.SPEC, read(files.city().resolve(TrialCity.STOPS)), Map.of(StopTable.MODE, lit("bus")));
    }

    /** Points: x_m, y_m. */
    Dataset<Row> points() {
        return read(files.pointTable());
    }

    /** Grid: x_m, y_m, population. */
    Dataset<Row> grid() {
        return read(files.city().resolve(TrialCity.GRID));
    }

    private Dataset<Row> read(Path file) {
        return spark.read().parquet(file.toString());
    }

    /** The declared columns: the given ones, those that the rows have, and for the rest what says nothing. */
    private static Dataset<Row> filled(TableSpec spec, Dataset<Row> rows, Map<Col, Column> given) {
        Column[] columns = spec.columns().stream()
                .map(column -> given.containsKey(column)
                        ? column.is(given.get(column))
                        : Arrays.asList(rows.columns()).contains(column.name())
                                ? col(column.name())
                                : column.is(nothing(column)))
                .toArray(Column[]::new);
        return spec.conform(rows.select(columns));
    }

    private static Column nothing(Col column) {
        if (column.type() instanceof ArrayType) {
            return expr("array()").cast(column.type());
        }
        if (column.name().equals(CellTable.INPUT_KIND.name())) {
            return lit(InputKind.SYNTHETIC.code());
        }
        if (column.nullable()) {
            return lit(null).cast(column.type());
        }
        return column.type() instanceof NumericType ? lit(0).cast(column.type()) : lit("");
    }
}
