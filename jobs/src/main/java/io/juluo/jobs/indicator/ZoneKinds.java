package io.juluo.jobs.indicator;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import io.juluo.geodata.table.IndicatorValueTable;
import io.juluo.geodata.table.ZoneTable;
import io.juluo.geodata.unit.InputKind;
import io.juluo.geodata.unit.ZoneLevel;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** A figure of a custom zone is as weak as the zone's own polygon, whatever the city's other figures rest on. */
public final class ZoneKinds {
    private static final String ZONE_KIND = "zone_kind";

    private ZoneKinds() {}

    /**
     * The figures, those of custom zones with the weaker of their own kind and the zone's.
     *
     * @param values {@link IndicatorValueTable}
     * @param zones {@link ZoneTable}
     * @return {@link IndicatorValueTable}
     */
    public static Dataset<Row> weakened(Dataset<Row> values, Dataset<Row> zones) {
        Dataset<Row> kinds = zones.where(ZoneTable.ZONE_LEVEL.col().equalTo(ZoneLevel.CUSTOM.code()))
                .select(
                        ZoneTable.ZONE_LEVEL.col(),
                        ZoneTable.ZONE_CODE.col(),
                        ZoneTable.INPUT_KIND.col().as(ZONE_KIND));
        Column own = IndicatorValueTable.INPUT_KIND.col();
        Column weaker = own;
        for (InputKind kind : InputKind.values()) { // from the strongest to the weakest
            weaker = when(col(ZONE_KIND).equalTo(kind.code()).or(own.equalTo(kind.code())), lit(kind.code()))
                    .otherwise(weaker);
        }
        Column known = when(col(ZONE_KIND).isNull(), own).otherwise(weaker);
        String[] zone = {ZoneTable.ZONE_LEVEL.name(), ZoneTable.ZONE_CODE.name()};
        return IndicatorValueTable.SPEC.conform(
                values.join(broadcast(kinds), zone, "left").withColumn(IndicatorValueTable.INPUT_KIND.name(), known));
    }
}
