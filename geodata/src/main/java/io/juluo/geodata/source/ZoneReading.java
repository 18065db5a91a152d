package io.juluo.geodata.source;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What could be read of the zone layers.
 *
 * @param zones {@link io.juluo.geodata.table.ZoneTable} of the zones that can be used; where errors were noted, zones
 *     may be missing or overlap
 * @param refused whether errors were noted, so that no figures may be made of these zones
 */
public record ZoneReading(Dataset<Row> zones, boolean refused) {}
