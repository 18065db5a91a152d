package io.juluo.geodata.source;

import io.juluo.geodata.table.Col;
import io.juluo.geodata.table.StopTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/**
 * A table of stops with {@code stop_id, x_m, y_m} and, where known, {@code stop_name}; with {@code mode} unless the
 * profile says it. CSV, or Parquet where the file's name ends in .parquet.
 */
final class StopTableFile implements StopFormat {
    @Override
    public List<Stop> read(StopInput input) {
        return input.label().endsWith(".parquet") ? fromParquet(input) : fromCsv(input);
    }

    private static List<Col> required(StopInput input) {
        List<Col> columns = new ArrayList<>(List.of(StopTable.STOP_ID, StopTable.X_M, StopTable.Y_M));
        if (input.declared().mode() == null) {
            columns.add(StopTable.MODE);
        }
        return columns;
    }

    private static List<Stop> fromCsv(StopInput input) {
        List<String> columns = required(input).stream().map(Col::name).toList();
        List<Stop> stops = new ArrayList<>();
        CsvTable.read(input.declared().file(), columns, input.issues()).ifPresent(table -> {
            for (CsvTable.Line line : table.lines()) {
                stops.add(stop(
                        input,
                        line.get(StopTable.STOP_ID.name()),
                        line.get(StopTable.STOP_NAME.name()),
                        line.get(StopTable.MODE.name()),
                        number(line.get(StopTable.X_M.name())),
                        number(line.get(StopTable.Y_M.name()))));
            }
        });
        return stops;
    }

    private static double number(@Nullable String text) {
        try {
            return text == null ? Double.NaN : Double.parseDouble(text);
        } catch (NumberFormatException noNumber) {
            return Double.NaN;
        }
    }

    private static List<Stop> fromParquet(StopInput input) {
        Optional<ParquetFooter> footer = ParquetFooter.check(
                input.declared().file(), required(input), List.of(StopTable.STOP_NAME, StopTable.MODE), input.issues());
        return footer.map(columns -> rows(input, columns)).orElse(List.of());
    }

    private static List<Stop> rows(StopInput input, ParquetFooter footer) {
        return input
                .spark()
                .read()
                .parquet(input.path().toUri().toString())
                .select(
                        StopTable.STOP_ID.col(),
                        text(StopTable.STOP_NAME, footer),
                        text(StopTable.MODE, footer),
                        functions.coalesce(StopTable.X_M.col().cast(DataTypes.DoubleType), functions.lit(Double.NaN)),
                        functions.coalesce(StopTable.Y_M.col().cast(DataTypes.DoubleType), functions.lit(Double.NaN)))
                .collectAsList()
                .stream()
                .map(row -> stop(input, text(row, 0), text(row, 1), text(row, 2), row.getDouble(3), row.getDouble(4)))
                .toList();
    }

    private static Column text(Col column, ParquetFooter footer) {
        return footer.has(column) ? column.col() : functions.lit(null).cast(DataTypes.StringType);
    }

    private static @Nullable String text(Row row, int column) {
        return row.isNullAt(column) ? null : row.getString(column);
    }

    private static Stop stop(
            StopInput input, @Nullable String id, @Nullable String name, @Nullable String mode, double x, double y) {
        Coordinate at = input.toMetric().apply(x, y);
        String declared = input.declared().mode();
        return new Stop(id, name, declared == null ? mode : declared, at.x, at.y);
    }
}
