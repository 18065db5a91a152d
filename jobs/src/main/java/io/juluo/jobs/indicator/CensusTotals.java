package io.juluo.jobs.indicator;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import io.juluo.geodata.table.CensusControlTable;
import io.juluo.geodata.table.ZoneTable;
import io.juluo.geodata.unit.ZoneLevel;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Census totals of the census and of the earlier one by zone: of each district the units that lie in it, of the city all
 * its districts. A sum of which a part is unknown is unknown: it is null, as are towns and custom zones, which a census
 * by district does not tell. Sums of whole people, the same in any order.
 */
final class CensusTotals {
    static final String PEOPLE = "census_people";
    static final String URBAN = "census_urban";
    static final String EARLIER_PEOPLE = "earlier_people";
    static final String EARLIER_URBAN = "earlier_urban";

    private static final String[] SUMS = {PEOPLE, URBAN, EARLIER_PEOPLE, EARLIER_URBAN};

    private CensusTotals() {}

    /** A row for every zone: zone_level, zone_code and the four sums. */
    static Dataset<Row> byZone(IndicatorTables tables, String cityCode) {
        Dataset<Row> districts = districts(tables);
        Column[] sums = Stream.of(SUMS).map(CensusTotals::ofAllRows).toArray(Column[]::new);
        Dataset<Row> city = districts
                .groupBy()
                .agg(sums[0], sums[1], sums[2], sums[3])
                .withColumn(ZoneRollup.LEVEL, lit(ZoneLevel.CITY.code()))
                .withColumn(ZoneRollup.CODE, lit(cityCode));
        return ZoneRollup.allZones(tables.zones(), cityCode)
                .join(districts.unionByName(city), new String[] {ZoneRollup.LEVEL, ZoneRollup.CODE}, "left");
    }

    private static Dataset<Row> districts(IndicatorTables tables) {
        return tables.zones()
                .filter(ZoneTable.ZONE_LEVEL.col().equalTo(ZoneLevel.DISTRICT.code()))
                .select(
                        ZoneTable.ZONE_LEVEL.col().as(ZoneRollup.LEVEL),
                        ZoneTable.ZONE_CODE.col().as(ZoneRollup.CODE))
                .join(byDistrict(tables.censusControls(), PEOPLE, URBAN), new String[] {ZoneRollup.CODE}, "left")
                .join(
                        byDistrict(tables.earlierControls(), EARLIER_PEOPLE, EARLIER_URBAN),
                        new String[] {ZoneRollup.CODE},
                        "left");
    }

    private static Dataset<Row> byDistrict(Dataset<Row> controls, String people, String urban) {
        return controls.select(
                        CensusControlTable.DISTRICT_CODE.col().as(ZoneRollup.CODE),
                        CensusControlTable.POPULATION.col().as(people),
                        CensusControlTable.URBAN.col().as(urban))
                .groupBy(ZoneRollup.CODE)
                .agg(ofAllRows(people), ofAllRows(urban));
    }

    /** The sum of a column in whole people; null where one of its rows is null. */
    private static Column ofAllRows(String column) {
        Column complete = count(col(column)).equalTo(count(lit(1)));
        return when(complete, sum(col(column))).cast("double").as(column);
    }
}
