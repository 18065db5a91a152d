package io.juluo.geodata.source;

import io.juluo.geodata.table.Col;
import io.juluo.geodata.table.FacilityTable;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;

/** Facilities from Parquet: {@code facility_id, class_code, x_m, y_m} and, where known, {@code facility_name}. */
final class ParquetFacilities implements FacilityFormat {
    @Override
    public Optional<FacilityRows> read(FacilityFile input) {
        return ParquetFooter.check(
                        input.file(),
                        List.of(
                                FacilityTable.FACILITY_ID,
                                FacilityTable.CLASS_CODE,
                                FacilityTable.X_M,
                                FacilityTable.Y_M),
                        List.of(FacilityTable.FACILITY_NAME),
                        input.issues())
                .map(footer -> new FacilityRows(rows(input, footer), input.crs(), input.checksById(), List.of()));
    }

    private static Dataset<Row> rows(FacilityFile input, ParquetFooter footer) {
        Column name = footer.has(FacilityTable.FACILITY_NAME)
                ? FacilityTable.FACILITY_NAME.col()
                : functions.lit(null).cast(DataTypes.StringType);
        Dataset<Row> stored = input.spark()
                .read()
                .parquet(input.file().path().toUri().toString())
                .select(
                        FacilityTable.FACILITY_ID.col(),
                        FacilityTable.FACILITY_NAME.is(name),
                        FacilityTable.CLASS_CODE.col(),
                        FacilityTable.X_M.col(),
                        FacilityTable.Y_M.col());
        return MovedPoint.move(stored, FacilityTable.X_M.name(), FacilityTable.Y_M.name(), input.toMetric())
                .withColumn(FacilityTable.GEOMETRY.name(), none(FacilityTable.GEOMETRY))
                .withColumn(FacilityTable.ENTRANCES.name(), none(FacilityTable.ENTRANCES));
    }

    private static Column none(Col column) {
        return functions.lit(null).cast(column.type());
    }
}
