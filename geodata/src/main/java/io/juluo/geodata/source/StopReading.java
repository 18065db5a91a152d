package io.juluo.geodata.source;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What was read about stops.
 *
 * @param stops {@link io.juluo.geodata.table.StopTable}
 * @param headways {@link io.juluo.geodata.table.StopHeadwayTable}, of the stops that have a timetable
 * @param byInput usable stops by the label of their input
 */
public record StopReading(Dataset<Row> stops, Dataset<Row> headways, Map<String, List<Stop>> byInput) {}
