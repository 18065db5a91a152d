package io.juluo.geodata.table;

import java.util.List;

/** Commuting flows: an origin-destination table from home zone to work zone. */
public interface FlowTable {
    /** The code that stands for a place beyond the city. */
    String OUTSIDE = "outside";

    /** Home zone. */
    Col HOME_CODE = Col.text("home_code", "Town of residence, or 'outside' for people who live beyond the city");

    /** Work zone. */
    Col WORK_CODE = Col.text("work_code", "Town of work, or 'outside' for people who work beyond the city");

    /** Commuters. */
    Col COMMUTERS =
            Col.real("commuters", "persons", "People who live in the one and work in the other, expanded to residents");

    /** Devices behind the estimate. */
    Col SAMPLE_DEVICES = Col.whole(
                    "sample_devices", "devices", "Distinct devices the estimate rests on, before expansion")
            .orNull("not a sample of devices");

    /** observed, derived or synthetic. */
    Col INPUT_KIND = Col.text("input_kind", "observed, derived or synthetic");

    /** The contract. */
    TableSpec SPEC = new TableSpec(
            "commute_flow",
            "Commuters from town to town; flows with an unknown town are left out and counted",
            "one row per home and work zone",
            List.of(HOME_CODE, WORK_CODE),
            List.of(HOME_CODE, WORK_CODE, COMMUTERS, SAMPLE_DEVICES, INPUT_KIND));
}
