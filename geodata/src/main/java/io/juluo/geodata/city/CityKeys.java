package io.juluo.geodata.city;

import static io.juluo.geodata.city.Key.optional;
import static io.juluo.geodata.city.Key.required;
import static io.juluo.geodata.city.Key.standard;

import io.juluo.geodata.table.CellTable;
import io.juluo.geodata.table.FacilityTable;
import io.juluo.geodata.table.FlowTable;
import io.juluo.geodata.table.StopTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every key of city.yaml, declared once: unknown keys are found by it and docs/configuration.md is written from it. */
final class CityKeys {
    static final String REPAIR = "repair";
    static final String FAIL = "fail";

    /** All keys in their documented order; a section stands before its keys. */
    static final List<Key> ALL = Stream.of(
                    city(),
                    zones(),
                    PopulationKeys.ground(),
                    census(),
                    transit(),
                    facilitiesAndFlows(),
                    trust(),
                    rest())
            .flatMap(List::stream)
            .toList();

    private CityKeys() {}

    /** The keys that may stand directly in that section. */
    static List<Key> in(String section) {
        return ALL.stream().filter(key -> key.section().equals(section)).toList();
    }

    /** The declared key of a path, whose items may be numbered ({@code transit[0].file}). */
    static Optional<Key> of(String path) {
        String declared = path.replaceAll("\\[\\d+\\]", "[]");
        return ALL.stream().filter(key -> key.path().equals(declared)).findFirst();
    }

    private static List<Key> city() {
        return List.of(
                required("area", KeyType.SLUG, "Slug of the study area: folder name of its output"),
                required("code", KeyType.CODE, "Administrative division code of the city"),
                required("name", KeyType.SECTION, "Name of the city"),
                required("name.zh", KeyType.TEXT, "In Chinese"),
                required("name.en", KeyType.TEXT, "In English"),
                required(
                        "metric_crs",
                        KeyType.METRIC_CRS,
                        "Projected coordinate system in which every length and area is computed"),
                optional("run_date", KeyType.DATE, "Date of a run without --date; where it is absent too, today"),
                standard(
                        "generated_city",
                        KeyType.FLAG,
                        "false",
                        "Whether the whole city is a generator's world: its synthetic inputs are its truth, so that its"
                                + " figures are assessed against its targets"));
    }

    private static List<Key> zones() {
        List<Key> keys = new ArrayList<>();
        keys.add(required("zones", KeyType.SECTION, "Zone layers"));
        keys.addAll(zone("zones.district", "Districts (区市)"));
        keys.addAll(zone("zones.town", "Towns and subdistricts (镇街)"));
        keys.add(required("zones.town.parent", KeyType.TEXT, "Attribute with the code of the town's district"));
        keys.addAll(background("zones.city", "Outline of the whole city, which its districts must fill"));
        keys.addAll(background("zones.water", "Water areas; zones are told how much of them is water"));
        keys.add(standard(
                "zones.on_invalid",
                KeyType.oneOf(REPAIR, "refuse"),
                REPAIR,
                "What happens to a polygon that cuts itself: repaired and told, or refused"));
        keys.addAll(PopulationKeys.custom());
        keys.add(required("main_city", KeyType.CODES, "Codes of the districts of the main city (主城区)"));
        return keys;
    }

    private static List<Key> zone(String section, String what) {
        List<Key> keys = new ArrayList<>();
        keys.add(required(section, KeyType.SECTION, what));
        keys.addAll(FileKeys.layer(section, FileKeys.VECTOR));
        keys.add(optional(section + ".code", KeyType.TEXT, "Attribute with the zone's code; this or code_lookup"));
        keys.add(required(section + ".name", KeyType.TEXT, "Attribute with the zone's Chinese name"));
        String lookup = section + ".code_lookup";
        keys.add(optional(lookup, KeyType.SECTION, "CSV that gives the zone's code where the layer has none"));
        keys.addAll(FileKeys.csv(lookup));
        keys.add(required(
                lookup + ".by",
                KeyType.TEXTS,
                "Its columns that match the layer's parent code and name, in that order; for a layer without parent the"
                        + " name alone"));
        keys.add(required(lookup + ".take", KeyType.TEXT, "Its column with the code"));
        return keys;
    }

    private static List<Key> background(String section, String what) {
        List<Key> keys = new ArrayList<>();
        keys.add(optional(section, KeyType.SECTION, what));
        keys.addAll(FileKeys.layer(section, FileKeys.VECTOR));
        return keys;
    }

    private static List<Key> census() {
        List<Key> keys = new ArrayList<>();
        keys.add(required("census", KeyType.SECTION, "Where people live"));
        keys.add(required("census.reference_date", KeyType.DATE, "Date the census speaks of"));
        keys.add(optional("census.control", KeyType.SECTION, "Census totals by unit, CSV"));
        keys.addAll(totals("census.control"));
        keys.add(optional(
                "census.control.home_towns",
                KeyType.CODES_BY_CODE,
                "Towns over which a unit without a polygon lies, by the unit's code"));
        keys.add(optional(
                "census.earlier",
                KeyType.SECTION,
                "Totals of an earlier census, CSV, against which growth is measured; units are told by today's codes"));
        keys.add(required("census.earlier.reference_date", KeyType.DATE, "Date that census speaks of"));
        keys.addAll(totals("census.earlier"));
        keys.addAll(CalibrationKeys.all());
        keys.add(required("census.grid", KeyType.SECTION, "Population grid: raster, cell centres or polygons"));
        keys.addAll(FileKeys.layer("census.grid", FileKeys.GRID));
        keys.add(FileKeys.columns("census.grid", CellTable.SPEC));
        keys.add(optional(
                "census.grid.cell_m",
                KeyType.METRES,
                "Edge of a whole cell in metres, where the file gives centres in a projected system"));
        keys.add(optional(
                "census.grid.cell_deg",
                KeyType.DEGREES,
                "Edge of a whole cell in degrees, where the file gives centres as longitude and latitude"));
        keys.addAll(PopulationKeys.grid());
        return keys;
    }

    /** Census totals by unit. */
    private static List<Key> totals(String section) {
        List<Key> keys = new ArrayList<>(FileKeys.csv(section));
        keys.add(required(section + ".code", KeyType.TEXT, "Column with the unit's code (370202 or 370202.0)"));
        keys.add(optional(section + ".name", KeyType.TEXT, "Column with the unit's name"));
        keys.add(required(section + ".population", KeyType.TEXT, "Column with the usual residents (常住人口)"));
        keys.add(optional(
                section + ".urban",
                KeyType.TEXT,
                "Column with the usual residents of urban places (城镇人口); without it there is no urbanisation rate"));
        keys.add(optional(
                section + ".located_in",
                KeyType.CODE_BY_CODE,
                "District in which a unit lies that is no district itself, by the unit's code"));
        return keys;
    }

    private static List<Key> transit() {
        List<Key> keys = new ArrayList<>();
        keys.add(required(
                "transit",
                KeyType.SECTIONS,
                "Public transport stops, an entry for each file; [] where the city has none"));
        keys.addAll(FileKeys.place("transit[]", FileKeys.TRANSIT));
        keys.add(required(
                "transit[].format",
                KeyType.oneOf(FileKeys.TRANSIT.toArray(String[]::new)),
                "Format of the file: AMap's metro lines, route lines without stops, a table of stops (CSV, or Parquet by"
                        + " its name), a timetable (GTFS), OpenStreetMap by its tags, or a layer of points"));
        keys.addAll(FileKeys.reading("transit[]"));
        keys.add(FileKeys.columns("transit[]", StopTable.SPEC));
        keys.add(
                optional(
                        "transit[].mode",
                        KeyType.oneOf("bus", "rail", "ferry"),
                        "Mode of all its stops; may be absent where the file tells it: by a column mode, a route's type or tags"));
        keys.add(optional(
                "transit[].derive_stops_every_m",
                KeyType.METRES,
                "Distance in metres of stops placed along route lines (" + FileFormat.CITYVEIN_ROUTES
                        + "); the entry is then derived"));
        return keys;
    }

    private static List<Key> facilitiesAndFlows() {
        List<Key> keys = new ArrayList<>();
        keys.add(required("facilities", KeyType.SECTION, "Facilities of the 15-minute services"));
        keys.addAll(FileKeys.layer("facilities", FileKeys.FACILITIES));
        keys.add(FileKeys.columns("facilities", FacilityTable.SPEC));
        keys.add(required("flows", KeyType.SECTION, "Commuters between towns: a ready origin-destination table"));
        keys.addAll(FileKeys.csv("flows"));
        keys.add(optional(
                "flows.format",
                KeyType.oneOf(FileKeys.TABLE.toArray(String[]::new)),
                "Format of the file; where it is absent, told by the end of its name"));
        keys.add(FileKeys.columns("flows", FlowTable.SPEC));
        return keys;
    }

    private static List<Key> trust() {
        List<Key> keys = new ArrayList<>();
        keys.add(optional(
                "checksums",
                KeyType.FILE,
                "SHA-256 of the input files as sha256sum writes it; a file with another hash is refused"));
        keys.add(optional("crs_check", KeyType.SECTION, "Whether the layers' coordinate systems fit each other"));
        keys.add(standard(
                "crs_check.on_mismatch",
                KeyType.oneOf("warn", FAIL),
                "warn",
                "What happens where a layer fits better in another system than the declared one"));
        String reference = "crs_check.references[]";
        keys.add(optional(
                "crs_check.references",
                KeyType.SECTIONS,
                "Places known to be right, against which layers are held: points with names, lines such as streets,"
                        + " or outlines of districts. A file that is not there is told and done without"));
        keys.addAll(FileKeys.layer(reference, FileKeys.VECTOR));
        keys.add(optional(reference + ".name", KeyType.TEXT, "Attribute with the place's name"));
        return keys;
    }

    private static List<Key> rest() {
        return List.of(
                optional(
                        "targets",
                        KeyType.FILE,
                        "Target table of the area's own, beside city.yaml, in the columns of"
                                + " seeds/planning_targets.csv"),
                optional("limits", KeyType.SECTION, "Limits"),
                standard(
                        "limits.bad_row_share",
                        KeyType.SHARE,
                        "0.01",
                        "Share of unusable rows of an input above which the run stops"),
                standard(
                        "limits.repair_area_share",
                        KeyType.SHARE,
                        "0.01",
                        "Share of a polygon's area that its repair may change; more stops the run"),
                standard(
                        "limits.min_devices",
                        KeyType.DEVICES,
                        "15",
                        "Figures that rest on fewer devices are suppressed"));
    }
}
