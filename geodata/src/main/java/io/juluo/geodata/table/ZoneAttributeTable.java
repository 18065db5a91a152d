package io.juluo.geodata.table;

import java.util.List;

/** What the population grid knows of the people of each zone beside their number. */
public interface ZoneAttributeTable {
    Col ZONE_LEVEL = Col.text("zone_level", "city, district, town or custom");
    Col ZONE_CODE = Col.text("zone_code", "Code of the zone");
    Col ATTRIBUTE_ID = Col.text(
            "attribute_id",
            "Slug of the attribute in city.yaml; moved_persons: people whom the mode of apportionment moved into the zone"
                    + " beyond those by area, or out of it");
    Col KIND = Col.text("kind", "count, share or density");
    Col VALUE = Col.real("value", "unit", "A count's sum; of a share the mean weighted by people, of a density by area")
            .orNull("no_data or undefined, as value_state says");
    Col UNIT = Col.text("unit", "Unit of the value");
    Col NUMERATOR = Col.real("numerator", "", "Weighted sum").orNull("a count, or no data");
    Col DENOMINATOR = Col.real("denominator", "", "People, things or km² whose value is known")
            .orNull("a count, or no data");
    Col VALUE_STATE = Col.text(
            "value_state",
            "value; no_data where no piece of the zone has the attribute; undefined where nothing weighs");

    /** The contract. */
    TableSpec SPEC = new TableSpec(
            "zone_attribute",
            "Attributes of the population grid by zone",
            "one row per zone and attribute",
            List.of(ZONE_LEVEL, ZONE_CODE, ATTRIBUTE_ID),
            List.of(ZONE_LEVEL, ZONE_CODE, ATTRIBUTE_ID, KIND, VALUE, UNIT, NUMERATOR, DENOMINATOR, VALUE_STATE));
}
