package io.juluo.geodata.source;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Commuting flows, and who is not among them.
 *
 * @param flows {@link io.juluo.geodata.table.FlowTable}: flows between towns of the city or the outside
 * @param unlocatableCommuters commuters of the rows left out because they name no zone or an unknown one
 */
public record FlowReading(Dataset<Row> flows, double unlocatableCommuters) {}
