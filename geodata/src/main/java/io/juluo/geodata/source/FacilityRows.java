package io.juluo.geodata.source;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Facilities as a format gives them, in the metric CRS but not yet checked.
 *
 * @param rows facility_id, facility_name, class_code, x_m, y_m, geometry, entrances, and what the rules need
 * @param crs the CRS that the file's coordinates were read in
 * @param drawn positions as the file has them; none where the format leaves out what is not near the city
 * @param checks checks that call a row as its format does
 * @param rules what makes a row of this format unusable; they stand before any rule about values
 */
record FacilityRows(Dataset<Row> rows, String crs, DrawnPlaces drawn, RowChecks checks, List<RowRule> rules) {}
