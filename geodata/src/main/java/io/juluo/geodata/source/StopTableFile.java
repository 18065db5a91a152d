package io.juluo.geodata.source;

import io.juluo.geodata.city.CityProfile.InputFile;
import io.juluo.geodata.city.CityProfile.TransitInput;
import io.juluo.geodata.table.Col;
import io.juluo.geodata.table.StopTable;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/**
 * A table of stops with {@code stop_id, x_m, y_m} and, where known, {@code stop_name}; with {@code mode} unless the
 * profile says it. CSV, or Parquet where the file's name ends in .parquet; the columns may be called otherwise where the
 * profile says how.
 */
final class StopTableFile implements StopFormat {
    @Override
    public List<Stop> read(StopInput input) {
        ParquetColumns columns = columns(input.declared());
        InputFile file = input.declared().file();
        return TableFile.read(input.spark(), file, columns.required(), columns.optional(), input.issues())
                .map(table -> stops(input, table))
                .orElse(List.of());
    }

    /** The columns of a table of stops, of which {@code mode} may be absent where the profile says it. */
    static ParquetColumns columns(TransitInput declared) {
        List<Col> required = new ArrayList<>(List.of(StopTable.STOP_ID, StopTable.X_M, StopTable.Y_M));
        List<Col> optional = new ArrayList<>(List.of(StopTable.STOP_NAME));
        (declared.mode() == null ? required : optional).add(StopTable.MODE);
        return new ParquetColumns(List.copyOf(required), List.copyOf(optional));
    }

    private static List<Stop> stops(StopInput input, TableFile table) {
        Dataset<Row> usable = table.rules().isEmpty()
                ? table.rows()
                : table.checks(input.declared().file(), StopTable.STOP_ID.col(), input.issues())
                        .quarantine(table.rows(), table.rules(), input.badRowShare());
        return usable
                .select(
                        StopTable.STOP_ID.col(),
                        StopTable.STOP_NAME.col(),
                        StopTable.MODE.col(),
                        StopTable.X_M.col(),
                        StopTable.Y_M.col())
                .collectAsList()
                .stream()
                .map(row -> stop(input, row))
                .toList();
    }

    private static Stop stop(StopInput input, Row row) {
        Coordinate at = input.toMetric().apply(number(row, 3), number(row, 4));
        String declared = input.declared().mode();
        return new Stop(text(row, 0), text(row, 1), declared == null ? text(row, 2) : declared, at.x, at.y);
    }

    private static @Nullable String text(Row row, int column) {
        return row.isNullAt(column) ? null : row.getString(column);
    }

    private static double number(Row row, int column) {
        return row.isNullAt(column) ? Double.NaN : row.getDouble(column);
    }
}
