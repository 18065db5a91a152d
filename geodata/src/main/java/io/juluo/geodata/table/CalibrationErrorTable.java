package io.juluo.geodata.table;

import java.util.List;

/** How far the population is from the census, before and after the calibration. */
public interface CalibrationErrorTable {
    Col ZONE_LEVEL = Col.text("zone_level", "Level of the zones that are compared: district or town");
    Col DIMENSION = CalibrationControlTable.DIMENSION;
    Col MOMENT = Col.text("moment", "before or after the calibration");
    Col MEASURE = Col.text(
            "measure",
            "r (Pearson's correlation), mape (mean of |estimate - control| / control, over controls above 0), mae (mean of"
                    + " |estimate - control|), rmse (root of the mean square), or worst: a zone and category with its error");
    Col RANK = Col.whole(
            "rank", "", "Of a worst one its place, 1 with the largest |estimate - control| / control; else 0");
    Col VALUE = Col.real(
                    "value",
                    "",
                    "The measure: mae and rmse in persons, r and mape as ratios; of a worst one (estimate - control) / control")
            .orNull("undefined: too few zones, or all alike");
    Col ZONES = Col.whole("zones", "", "Pairs of zone and category that are compared");
    Col ZONE_CODE = Col.text("zone_code", "The worst zone").orNull("a measure over all zones");
    Col ZONE_NAME = Col.text("zone_name", "Its name in Chinese").orNull("a measure over all zones");
    Col CATEGORY = Col.text("category", "Its category").orNull("a measure over all zones");
    Col CONTROL = Col.real("control", "persons", "Its people by the census").orNull("a measure over all zones");
    Col ESTIMATE = Col.real("estimate", "persons", "Its people by the grid").orNull("a measure over all zones");

    /** The contract. */
    TableSpec SPEC = new TableSpec(
            "calibration_error",
            "The population against the census before and after the calibration; empty where it was not calibrated",
            "one row per zone level, dimension, moment, measure and rank",
            List.of(ZONE_LEVEL, DIMENSION, MOMENT, MEASURE, RANK),
            List.of(
                    ZONE_LEVEL,
                    DIMENSION,
                    MOMENT,
                    MEASURE,
                    RANK,
                    VALUE,
                    ZONES,
                    ZONE_CODE,
                    ZONE_NAME,
                    CATEGORY,
                    CONTROL,
                    ESTIMATE));
}
