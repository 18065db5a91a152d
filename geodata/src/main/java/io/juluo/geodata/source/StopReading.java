package io.juluo.geodata.source;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What was read about stops.
 *
 * @param stops {@link io.juluo.geodata.table.StopTable}
 * @param headways {@link io.juluo.geodata.table.StopHeadwayTable}, of the stops that have a timetable
 */
public record StopReading(Dataset<Row> stops, Dataset<Row> headways) {}
