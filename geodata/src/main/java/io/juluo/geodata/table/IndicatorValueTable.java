package io.juluo.geodata.table;

import java.util.List;

/** All figures of a run. */
public interface IndicatorValueTable {
    Col REFERENCE_DATE = Col.date("reference_date", "Date the inputs speak of, whatever the date of the run");
    Col AREA = Col.text("area", "Study area, the profile's slug");
    Col ZONE_LEVEL = Col.text("zone_level", "city, district, town or custom");
    Col ZONE_CODE = Col.text("zone_code", "Administrative division code of the zone");
    Col UNIT_LEVEL =
            Col.text("unit_level", "Zones used as units inside the figure (district or town); empty where it has none");
    Col INDICATOR_ID = Col.text("indicator_id", "Family of definitions");
    Col DEFINITION_ID = Col.text("definition_id", "Exact definition followed, docs/indicators.md");
    Col SERVICE = Col.text("service", "Service; all for the six together; empty where the figure is of no service");
    Col VALUE = Col.real("value", "unit", "The figure").orNull("suppressed, no_data or undefined, as value_state says");
    Col UNIT = Col.text("unit", "Unit of value, lower and upper");
    Col NUMERATOR = Col.real("numerator", "", "Counted part").orNull("the figure is no quotient, or is suppressed");
    Col DENOMINATOR =
            Col.real("denominator", "", "What it is counted of").orNull("the figure is no quotient, or is suppressed");
    Col LOWER =
            Col.real("lower", "unit", "Lower end of the interval").orNull("no interval is computed for this figure");
    Col UPPER =
            Col.real("upper", "unit", "Upper end of the interval").orNull("no interval is computed for this figure");
    Col SAMPLE_DEVICES = Col.whole("sample_devices", "devices", "Distinct devices behind the figure, before expansion")
            .orNull("no sample of devices, or suppressed");
    Col INPUT_KIND = Col.text("input_kind", "Weakest of the inputs: observed, derived or synthetic");
    Col VALUE_STATE = Col.text("value_state", "value, suppressed, no_data or undefined");
    Col BOUNDARY_ERROR = Col.real(
                    "boundary_error", "unit", "Standard error by people of cut cells, who may live on either side")
            .orNull("not a cause of this figure's errors, or no figure");
    Col GRID_ERROR = Col.real("grid_error", "unit", "Standard error by the population grid, seen against the census")
            .orNull("not a cause of this figure's errors, no census to tell, or no figure");
    Col CENSUS_ERROR = Col.real("census_error", "unit", "Standard error by the count of the census itself")
            .orNull("not a cause of this figure's errors, or no figure");
    Col SAMPLING_ERROR = Col.real("sampling_error", "unit", "Standard error by the sample of devices")
            .orNull("not a cause of this figure's errors, or no figure");

    /** The contract. */
    TableSpec SPEC = new TableSpec(
            "indicator_value",
            "Every figure of a run",
            "one row per area, zone, definition, service and unit level",
            List.of(AREA, ZONE_LEVEL, ZONE_CODE, UNIT_LEVEL, DEFINITION_ID, SERVICE),
            List.of(
                    REFERENCE_DATE,
                    AREA,
                    ZONE_LEVEL,
                    ZONE_CODE,
                    UNIT_LEVEL,
                    INDICATOR_ID,
                    DEFINITION_ID,
                    SERVICE,
                    VALUE,
                    UNIT,
                    NUMERATOR,
                    DENOMINATOR,
                    LOWER,
                    UPPER,
                    SAMPLE_DEVICES,
                    INPUT_KIND,
                    VALUE_STATE,
                    BOUNDARY_ERROR,
                    GRID_ERROR,
                    CENSUS_ERROR,
                    SAMPLING_ERROR));
}
