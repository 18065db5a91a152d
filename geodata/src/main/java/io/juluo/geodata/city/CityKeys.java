package io.juluo.geodata.city;

import static io.juluo.geodata.city.Key.optional;
import static io.juluo.geodata.city.Key.required;
import static io.juluo.geodata.city.Key.sameAs;
import static io.juluo.geodata.city.Key.standard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every key of city.yaml, declared once: unknown keys are found by it and docs/configuration.md is written from it. */
final class CityKeys {
    static final String FORMAT_ROUTES = "cityvein-routes";
    static final String FORMAT_STOPS = "stops-csv";

    /** All keys in their documented order; a section stands before its keys. */
    static final List<Key> ALL = Stream.of(city(), zones(), census(), transit(), facilitiesAndFlows(), rest())
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
        keys.add(required("zones", KeyType.SECTION, "Zone layers, GeoJSON"));
        keys.addAll(zone("zones.district", "Districts (区市)"));
        keys.addAll(zone("zones.town", "Towns and subdistricts (镇街)"));
        keys.add(required("zones.town.parent", KeyType.TEXT, "Attribute with the code of the town's district"));
        keys.add(required("main_city", KeyType.CODES, "Codes of the districts of the main city (主城区)"));
        return keys;
    }

    private static List<Key> zone(String section, String what) {
        List<Key> keys = new ArrayList<>();
        keys.add(required(section, KeyType.SECTION, what));
        keys.addAll(file(section));
        keys.add(required(section + ".crs", KeyType.LAYER_CRS, "Coordinate system of the layer"));
        keys.add(optional(section + ".code", KeyType.TEXT, "Attribute with the zone's code; this or code_lookup"));
        keys.add(required(section + ".name", KeyType.TEXT, "Attribute with the zone's Chinese name"));
        String lookup = section + ".code_lookup";
        keys.add(optional(lookup, KeyType.SECTION, "CSV that gives the zone's code where the layer has none"));
        keys.addAll(file(lookup));
        keys.add(required(
                lookup + ".by",
                KeyType.TEXTS,
                "Its columns that match the layer's parent code and name, in that order; for a layer without parent the"
                        + " name alone"));
        keys.add(required(lookup + ".take", KeyType.TEXT, "Its column with the code"));
        return keys;
    }

    private static List<Key> file(String section) {
        return List.of(
                required(section + ".file", KeyType.FILE, "File name"),
                optional(
                        section + ".obtain",
                        KeyType.TEXT,
                        "Where such data is to be had and under which licence; told when the file is missing"),
                standard(
                        section + ".synthetic",
                        KeyType.FLAG,
                        "false",
                        "Whether a generator makes the file, at first use and into the cache"),
                standard(
                        section + ".derived",
                        KeyType.FLAG,
                        "false",
                        "Whether the file was computed from something observed"));
    }

    private static List<Key> census() {
        List<Key> keys = new ArrayList<>();
        keys.add(required("census", KeyType.SECTION, "Where people live"));
        keys.add(required("census.reference_date", KeyType.DATE, "Date the census speaks of"));
        keys.add(optional("census.control", KeyType.SECTION, "Census totals by unit, CSV"));
        keys.addAll(file("census.control"));
        keys.add(required("census.control.code", KeyType.TEXT, "Column with the unit's code (370202 or 370202.0)"));
        keys.add(optional("census.control.name", KeyType.TEXT, "Column with the unit's name"));
        keys.add(required("census.control.population", KeyType.TEXT, "Column with the usual residents (常住人口)"));
        keys.add(optional(
                "census.control.located_in",
                KeyType.CODE_BY_CODE,
                "District in which a unit lies that is no district itself, by the unit's code"));
        keys.add(optional(
                "census.control.home_towns",
                KeyType.CODES_BY_CODE,
                "Towns over which a unit without a polygon lies, by the unit's code"));
        keys.add(required("census.grid", KeyType.SECTION, "Population grid, Parquet"));
        keys.addAll(file("census.grid"));
        keys.add(sameAs("census.grid.crs", KeyType.METRIC_CRS, "metric_crs", "Coordinate system of the grid"));
        keys.add(required("census.grid.cell_m", KeyType.METRES, "Edge of a whole cell in metres"));
        return keys;
    }

    private static List<Key> transit() {
        List<Key> keys = new ArrayList<>();
        keys.add(required(
                "transit",
                KeyType.SECTIONS,
                "Public transport stops, an entry for each file; [] where the city has none"));
        keys.addAll(file("transit[]"));
        keys.add(
                required(
                        "transit[].format",
                        KeyType.oneOf("amap-metro", FORMAT_ROUTES, FORMAT_STOPS),
                        "Format of the file: AMap's metro lines, route lines without stops, or a table of stops (CSV, or Parquet by its name)"));
        keys.add(required("transit[].crs", KeyType.LAYER_CRS, "Coordinate system of the file"));
        keys.add(optional(
                "transit[].mode",
                KeyType.oneOf("bus", "rail", "ferry"),
                "Mode of all its stops; may be absent only where the file has a column mode (" + FORMAT_STOPS + ")"));
        keys.add(optional(
                "transit[].derive_stops_every_m",
                KeyType.METRES,
                "Distance in metres of stops placed along route lines (" + FORMAT_ROUTES
                        + "); the entry is then derived"));
        return keys;
    }

    private static List<Key> facilitiesAndFlows() {
        List<Key> keys = new ArrayList<>();
        keys.add(required("facilities", KeyType.SECTION, "Facilities of the 15-minute services, Parquet"));
        keys.addAll(file("facilities"));
        keys.add(sameAs("facilities.crs", KeyType.LAYER_CRS, "metric_crs", "Coordinate system of the file"));
        keys.add(required("flows", KeyType.SECTION, "Commuters between towns, Parquet"));
        keys.addAll(file("flows"));
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
                        "limits.min_devices",
                        KeyType.DEVICES,
                        "15",
                        "Figures that rest on fewer devices are suppressed"));
    }
}
