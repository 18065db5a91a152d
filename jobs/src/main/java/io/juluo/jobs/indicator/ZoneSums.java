package io.juluo.jobs.indicator;

import static org.apache.spark.sql.functions.when;

import io.juluo.geodata.table.PieceTable;
import io.juluo.geodata.table.ZoneTable;
import io.juluo.geodata.unit.ZoneLevel;
import io.juluo.jobs.uncertainty.PeopleSums;
import io.juluo.jobs.uncertainty.PeopleSums.Part;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** {@link PeopleSums} of an indicator's tables, so that drawn zones change nothing of the others. */
final class ZoneSums {
    /** Column of {@link #ofResidents}: people in the main city's districts. */
    static final String IN_MAIN_CITY = "in_main_city_people";

    private ZoneSums() {}

    /** People of every zone and, of these, those in the main city: one pass for all indicators that count people alone. */
    static Dataset<Row> ofResidents(IndicatorTables tables, String cityCode) {
        return tables.residentSums()
                .or(() -> of(
                        tables,
                        List.of(new Part(IN_MAIN_CITY, inMainCity(tables.zones()))),
                        cityCode,
                        IndicatorTables::pieces));
    }

    private static Column inMainCity(Dataset<Row> zones) {
        Object[] districts = zones
                .where(ZoneTable.ZONE_LEVEL
                        .col()
                        .equalTo(ZoneLevel.DISTRICT.code())
                        .and(ZoneTable.IN_MAIN_CITY.col()))
                .select(ZoneTable.ZONE_CODE.col())
                .collectAsList()
                .stream()
                .map(row -> row.getString(0))
                .toArray();
        return when(PieceTable.DISTRICT_CODE.col().isin(districts), 1.0).otherwise(0.0);
    }

    /**
     * A row for every zone.
     *
     * @param counted the pieces of given tables with the columns that the parts name
     */
    static Dataset<Row> of(
            IndicatorTables tables,
            List<Part> parts,
            String cityCode,
            Function<IndicatorTables, Dataset<Row>> counted) {
        Dataset<Row> sums = PeopleSums.of(counted.apply(tables), parts, tables.zones(), cityCode, tables.errors());
        Uncut uncut = tables.uncut();
        if (uncut == null) {
            return sums;
        }
        Dataset<Row> others =
                PeopleSums.of(counted.apply(tables.with(uncut)), parts, tables.zones(), cityCode, tables.errors());
        return Uncut.together(uncut.drawn(), sums, others);
    }
}
