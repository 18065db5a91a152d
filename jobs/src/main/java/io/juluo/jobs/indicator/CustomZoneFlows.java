package io.juluo.jobs.indicator;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import io.juluo.geodata.table.FlowTable;
import io.juluo.geodata.table.ZoneTable;
import io.juluo.geodata.unit.ExactSum;
import io.juluo.geodata.unit.ZoneLevel;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Commuters of custom zones. Flows are known between towns, so that a zone made of whole towns has exact figures and
 * any other none.
 */
final class CustomZoneFlows {
    /** Whether nothing can be said of the zone: its border cuts a town. */
    static final String UNKNOWN = "unknown";

    private static final String TOWN = "town";
    private static final String BETWEEN_DEVICES = "between_devices";
    private static final String OF_WITHHELD = "of_withheld";
    private static final String SEPARATOR = "\\|";

    private CustomZoneFlows() {}

    /**
     * A row for each custom zone with what {@link FlowDisclosure} wants to know.
     *
     * <p>Beside the rules for every zone, a zone is withheld that has a town which is withheld, or whose commuters
     * between its towns rest on too few devices: the towns' published figures would leave them by subtraction.
     *
     * @param flows {@link FlowTable}
     * @param zones {@link ZoneTable}
     * @param townRows rows of towns with {@link FlowDisclosure#WITHHELD}
     */
    static Dataset<Row> of(Dataset<Row> flows, Dataset<Row> zones, Dataset<Row> townRows, int minDevices) {
        Dataset<Row> custom = zones.where(ZoneTable.ZONE_LEVEL.col().equalTo(ZoneLevel.CUSTOM.code()));
        Dataset<Row> members = custom.where(ZoneTable.TOWN_CODES.col().isNotNull())
                .select(
                        ZoneTable.ZONE_CODE.col().as(ZoneRollup.CODE),
                        explode(split(ZoneTable.TOWN_CODES.col(), SEPARATOR)).as(TOWN));
        Dataset<Row> each = custom.select(
                ZoneTable.ZONE_LEVEL.col().as(ZoneRollup.LEVEL),
                ZoneTable.ZONE_CODE.col().as(ZoneRollup.CODE),
                ZoneTable.TOWN_CODES.col().isNull().as(UNKNOWN));
        Dataset<Row> rows = each.join(sums(flows, members), new String[] {ZoneRollup.CODE}, "left")
                .join(withheld(members, townRows), new String[] {ZoneRollup.CODE}, "left")
                .withColumn("unit", lit(""))
                .withColumn(FlowDisclosure.GROUP, col(ZoneRollup.CODE));
        Column few = coalesce(col(BETWEEN_DEVICES).lt(minDevices), lit(false));
        Column withheld = col(FlowDisclosure.WITHHELD)
                .or(few)
                .or(coalesce(col(OF_WITHHELD), lit(false)))
                .and(col(UNKNOWN).equalTo(false));
        return new FlowDisclosure(minDevices)
                .withhold(rows)
                .withColumn(FlowDisclosure.WITHHELD, withheld)
                .drop(BETWEEN_DEVICES, OF_WITHHELD);
    }

    private static Dataset<Row> sums(Dataset<Row> flows, Dataset<Row> members) {
        Dataset<Row> home = members.withColumnRenamed(TOWN, FlowTable.HOME_CODE.name());
        Dataset<Row> work =
                members.withColumnRenamed(TOWN, FlowTable.WORK_CODE.name()).withColumn("stays", lit(true));
        Dataset<Row> ofZone = flows.join(home, FlowTable.HOME_CODE.name())
                .join(work, new String[] {ZoneRollup.CODE, FlowTable.WORK_CODE.name()}, "left");
        Column stays = col("stays").isNotNull();
        Column between = stays.and(FlowTable.HOME_CODE.col().notEqual(FlowTable.WORK_CODE.col()));
        Column devices = FlowTable.SAMPLE_DEVICES.col();
        return ofZone.groupBy(ZoneRollup.CODE)
                .agg(
                        ExactSum.of(when(stays, FlowTable.COMMUTERS.col())).as(FlowDisclosure.INTERNAL),
                        ExactSum.of(FlowTable.COMMUTERS.col()).as(FlowDisclosure.RESIDENT),
                        sum(when(stays, devices)).as(FlowDisclosure.INTERNAL_DEVICES),
                        sum(devices).as(FlowDisclosure.RESIDENT_DEVICES),
                        sum(when(between, devices)).as(BETWEEN_DEVICES));
    }

    private static Dataset<Row> withheld(Dataset<Row> members, Dataset<Row> townRows) {
        Dataset<Row> towns = townRows.select(
                col(ZoneRollup.CODE).as(TOWN), col(FlowDisclosure.WITHHELD).as(OF_WITHHELD));
        return members.join(towns, TOWN)
                .groupBy(ZoneRollup.CODE)
                .agg(max(OF_WITHHELD).as(OF_WITHHELD));
    }
}
