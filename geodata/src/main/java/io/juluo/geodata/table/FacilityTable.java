package io.juluo.geodata.table;

import java.util.List;

/** Facilities of everyday services. */
public interface FacilityTable {
    /** Facility identifier. */
    Col FACILITY_ID = Col.text("facility_id", "Facility identifier, unique in the input");

    /** Facility name. */
    Col FACILITY_NAME = Col.text("facility_name", "Name in Chinese").orNull("the input has none");

    /** Facility class. */
    Col CLASS_CODE = Col.text("class_code", "Facility class of seeds/facility_classes.csv");

    /** Service that the class counts as. */
    Col SERVICE = Col.text(
            "service", "Service (commerce, education, medical, elderly_care, culture, park) the class counts as");

    /** Easting. */
    Col X_M = Col.real("x_m", "m", "Easting; of an area, a point inside it");

    /** Northing. */
    Col Y_M = Col.real("y_m", "m", "Northing; of an area, a point inside it");

    /** observed, derived or synthetic. */
    Col INPUT_KIND = Col.text("input_kind", "observed, derived or synthetic");

    /** The ground it stands on. */
    Col GEOMETRY = Col.geometry("geometry", "Ground of the facility: straight lines to it end at its edge, 0 inside")
            .orNull("known as a point alone: (x_m, y_m)");

    /** Where people go in. */
    Col ENTRANCES = Col.geometry(
                    "entrances", "Mapped entrances and gates on its edge, points: where a way on foot ends")
            .orNull("none is mapped: a way on foot ends anywhere on its edge, or at (x_m, y_m)");

    /** The contract. */
    TableSpec SPEC = new TableSpec(
            "facility",
            "Facilities of the six services in the metric CRS; classes that count as no service are left out and counted",
            "one row per facility",
            List.of(FACILITY_ID),
            List.of(FACILITY_ID, FACILITY_NAME, CLASS_CODE, SERVICE, X_M, Y_M, INPUT_KIND, GEOMETRY, ENTRANCES));
}
