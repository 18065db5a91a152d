package io.juluo.jobs.indicator;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.when;

import io.juluo.geodata.table.IndicatorValueTable;
import io.juluo.geodata.table.PieceTable;
import io.juluo.geodata.table.ZoneTable;
import io.juluo.geodata.unit.ZoneLevel;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Counts pieces for their town, their district, the city and each of their custom zones at once, and knows every zone a
 * figure is due for.
 */
final class ZoneRollup {
    static final String LEVEL = IndicatorValueTable.ZONE_LEVEL.name();
    static final String CODE = IndicatorValueTable.ZONE_CODE.name();
    private static final String ZONE = "zone";
    private static final String NO_ZONE = "";
    private static final String SEPARATOR = "\\|";

    private ZoneRollup() {}

    /**
     * Repeats each row for its town, its district, the city and each of its custom zones; a row in a district but in no
     * town counts for the district and the city, one outside the city for its custom zones alone.
     *
     * @param rows rows with {@link PieceTable#DISTRICT_CODE}, {@link PieceTable#TOWN_CODE} and
     *     {@link PieceTable#CUSTOM_ZONES}
     * @return the rows with zone_level and zone_code
     */
    static Dataset<Row> byZone(Dataset<Row> rows, String cityCode) {
        Column inCity = PieceTable.DISTRICT_CODE.col().isNotNull();
        Column custom = PieceTable.CUSTOM_ZONES.col();
        Column hierarchy = array(
                zone(ZoneLevel.CITY, when(inCity, lit(cityCode))),
                zone(ZoneLevel.DISTRICT, PieceTable.DISTRICT_CODE.col()),
                zone(ZoneLevel.TOWN, PieceTable.TOWN_CODE.col()));
        Column others = transform(split(custom, SEPARATOR), code -> zone(ZoneLevel.CUSTOM, code));
        return rows.filter(inCity.or(custom.notEqual(NO_ZONE)))
                .withColumn(
                        ZONE, explode(when(custom.equalTo(NO_ZONE), hierarchy).otherwise(concat(hierarchy, others))))
                .withColumn(LEVEL, col(ZONE + "." + LEVEL))
                .withColumn(CODE, col(ZONE + "." + CODE))
                .drop(ZONE)
                .filter(col(CODE).isNotNull());
    }

    /** Every zone that a figure is due for, the city included: zone_level, zone_code. */
    static Dataset<Row> allZones(Dataset<Row> zones, String cityCode) {
        Dataset<Row> city = zones.limit(1)
                .select(lit(ZoneLevel.CITY.code()).as(LEVEL), lit(cityCode).as(CODE));
        return zones.select(
                        ZoneTable.ZONE_LEVEL.col().as(LEVEL),
                        ZoneTable.ZONE_CODE.col().as(CODE))
                .unionByName(city);
    }

    private static Column zone(ZoneLevel level, Column code) {
        return struct(lit(level.code()).as(LEVEL), code.as(CODE));
    }
}
