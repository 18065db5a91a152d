package io.juluo.geodata.source;

import io.juluo.geodata.table.Col;
import io.juluo.geodata.table.FacilityTable;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * Facilities from Parquet or CSV: {@code facility_id, class_code, x_m, y_m} and, where known, {@code facility_name}, under
 * these names or those that the profile gives.
 */
final class TableFacilities implements FacilityFormat {
    static final ParquetColumns COLUMNS = new ParquetColumns(
            List.of(FacilityTable.FACILITY_ID, FacilityTable.CLASS_CODE, FacilityTable.X_M, FacilityTable.Y_M),
            List.of(FacilityTable.FACILITY_NAME));

    @Override
    public Optional<FacilityRows> read(FacilityFile input) {
        return TableFile.read(input.spark(), input.file(), COLUMNS.required(), COLUMNS.optional(), input.issues())
                .map(table -> new FacilityRows(
                        rows(input, table),
                        input.crs(),
                        DrawnPlaces.of(table.rows(), FacilityTable.X_M.col(), FacilityTable.Y_M.col()),
                        table.checks(input.file(), FacilityTable.FACILITY_ID.col(), input.issues()),
                        table.rules()));
    }

    private static Dataset<Row> rows(FacilityFile input, TableFile table) {
        return MovedPoint.move(table.rows(), FacilityTable.X_M.name(), FacilityTable.Y_M.name(), input.toMetric())
                .withColumn(FacilityTable.GEOMETRY.name(), none(FacilityTable.GEOMETRY))
                .withColumn(FacilityTable.ENTRANCES.name(), none(FacilityTable.ENTRANCES));
    }

    private static Column none(Col column) {
        return functions.lit(null).cast(column.type());
    }
}
