package io.juluo.geodata.table;

import java.util.List;

/**
 * People of each zone and how they lie in it: what distribution figures are made of. People of a whole cell count at its
 * point, those of a part of one at the part's centroid; how they lie inside a cell is not known.
 */
public interface ZonePeopleTable {
    Col ZONE_LEVEL = Col.text("zone_level", "city, district, town or custom");
    Col ZONE_CODE = ZoneTable.ZONE_CODE;
    Col PERSONS = Col.real("persons", "persons", "Usual residents of the zone, 0 where there are none");
    Col MEAN_X_M =
            Col.real("mean_x_m", "m", "Easting of the people's mean centre").orNull("nobody lives there");
    Col MEAN_Y_M =
            Col.real("mean_y_m", "m", "Northing of the people's mean centre").orNull("nobody lives there");
    Col VARIANCE_X =
            Col.real("variance_x_m2", "m²", "Variance of the people's eastings").orNull("nobody lives there");
    Col VARIANCE_Y = Col.real("variance_y_m2", "m²", "Variance of the people's northings")
            .orNull("nobody lives there");
    Col COVARIANCE = Col.real("covariance_m2", "m²", "Covariance of eastings and northings")
            .orNull("nobody lives there");

    /** The contract. */
    TableSpec SPEC = new TableSpec(
            "zone_people",
            "People of each zone and the first and second moments of where they live",
            "one row per zone level and zone, the city included",
            List.of(ZONE_LEVEL, ZONE_CODE),
            List.of(ZONE_LEVEL, ZONE_CODE, PERSONS, MEAN_X_M, MEAN_Y_M, VARIANCE_X, VARIANCE_Y, COVARIANCE));
}
