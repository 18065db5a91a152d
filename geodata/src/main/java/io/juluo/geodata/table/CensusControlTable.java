package io.juluo.geodata.table;

import java.util.List;

/** Census control totals by census unit. */
public interface CensusControlTable {
    /** Census unit. */
    Col CENSUS_UNIT = Col.text("census_unit", "Code of the census unit");

    /** Name. */
    Col UNIT_NAME = Col.text("unit_name", "Name in Chinese");

    /** District in which the unit's land lies. */
    Col DISTRICT_CODE = Col.text(
            "district_code", "District in whose polygon the unit lies: itself, or as the profile's located_in says");

    /** Usual residents. */
    Col POPULATION = Col.whole("census_population", "persons", "Usual residents (常住人口) counted in the unit");

    /** observed, derived or synthetic. */
    Col INPUT_KIND = Col.text("input_kind", "observed, derived or synthetic");

    /** Urban residents. */
    Col URBAN = Col.whole("urban_population", "persons", "Usual residents of the unit's urban places (城镇人口)")
            .orNull("the profile names no column of them");

    /** The contract. */
    TableSpec SPEC = new TableSpec(
            "census_control",
            "Census totals that the population must add up to",
            "one row per census unit; the city's own total is left out",
            List.of(CENSUS_UNIT),
            List.of(CENSUS_UNIT, UNIT_NAME, DISTRICT_CODE, POPULATION, INPUT_KIND, URBAN));
}
