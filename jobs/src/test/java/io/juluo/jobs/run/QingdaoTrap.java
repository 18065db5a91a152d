package io.juluo.jobs.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;

/**
 * A trap of Qingdao's real files, left undeclared.
 *
 * @param name what is left undeclared
 * @param often whether it is tried in every run
 * @param edits pieces of the profile and what stands there instead, made one after the other
 * @param exitCode how check ends
 * @param found what it must find
 */
record QingdaoTrap(String name, boolean often, Map<String, String> edits, int exitCode, List<Found> found) {
    static final Path PROFILE = Path.of(System.getProperty("juluo.home"), "geodata/cities/qingdao/city.yaml");

    private static final String METRO = "metro_stations_amap_gcj02.json";
    private static final String ROUTES = "bus_routes_bd09.data";
    private static final String TOWNS = "towns_osm_wgs84.geojson";
    private static final String CENSUS = "qingdao_2020_by_district.csv";
    private static final String CENSUS_2010 = "qingdao_2010_by_district.csv";
    private static final String DATAV = "districts_datav_gcj02.geojson";
    private static final String ECHARTS = "districts_echarts_invalid_gcj02.geojson";
    private static final String DISTRICT_FILE = "    file: districts_osm_wgs84.geojson";
    private static final Map<String, String> NO_PLACE_FOR_THE_HIGH_TECH_ZONE = Map.of(
            "    located_in: {\"370271\": \"370214\"}\n",
            "",
            "    home_towns: {\"370271\": [\"370214009\", \"370214010\"]}\n",
            "");

    /**
     * An issue as issues.csv tells it.
     *
     * @param severity error, warning or notice
     * @param kind kind
     * @param input file
     */
    record Found(String severity, String kind, String input) implements Comparable<Found> {
        @Override
        public int compareTo(Found other) {
            return toString().compareTo(other.toString());
        }
    }

    static List<QingdaoTrap> all() {
        return List.of(
                shifted("metro stations of AMap taken for WGS84", true, "GCJ-02", "EPSG:4326", METRO),
                shifted("bus routes of Baidu taken for WGS84", false, "BD-09", "EPSG:4326", ROUTES),
                shifted("bus routes of Baidu taken for GCJ-02", false, "BD-09", "GCJ-02", ROUTES),
                new QingdaoTrap(
                        "districts of DataV, which says WGS84 and is GCJ-02",
                        true,
                        Map.of(DISTRICT_FILE, "    file: " + DATAV),
                        0,
                        List.of(new Found("warning", "crs_mismatch", DATAV))),
                echarts(),
                new QingdaoTrap(
                        "codes of towns that the layer has for fifteen of them only",
                        false,
                        Map.of(lookup(), "    code: division_code\n"),
                        3,
                        List.of(new Found("error", "null_code", TOWNS))),
                new QingdaoTrap(
                        "a census unit without a polygon",
                        false,
                        NO_PLACE_FOR_THE_HIGH_TECH_ZONE,
                        3,
                        List.of(new Found("error", "unit_without_district", CENSUS))),
                census2010());
    }

    private static QingdaoTrap shifted(String name, boolean often, String crs, String taken, String file) {
        return new QingdaoTrap(
                name,
                often,
                Map.of("crs: " + crs, "crs: " + taken),
                0,
                List.of(new Found("warning", "crs_mismatch", file)));
    }

    private static QingdaoTrap echarts() {
        return new QingdaoTrap(
                "districts of ECharts: shifted, invalid, with a code of before 2017",
                true,
                Map.of(DISTRICT_FILE, "    file: " + ECHARTS, "    code: adcode\n", "    code: id\n"),
                0,
                List.of(
                        new Found("warning", "crs_mismatch", ECHARTS),
                        new Found("warning", "repaired_polygon", ECHARTS),
                        new Found("warning", "former_code", ECHARTS)));
    }

    /** Without the margins, which that census counts in columns of other names. */
    private static QingdaoTrap census2010() {
        Map<String, String> edits = new LinkedHashMap<>();
        edits.put(margins(), "");
        edits.put("file: " + CENSUS, "file: " + CENSUS_2010);
        edits.put("population: 人口数_合计", "population: 合计");
        edits.put("name: 区县", "name: 地区");
        edits.putAll(NO_PLACE_FOR_THE_HIGH_TECH_ZONE);
        return new QingdaoTrap(
                "the census of 2010 by the districts of that time",
                true,
                edits,
                0,
                List.of(
                        new Found("warning", "former_code", CENSUS_2010),
                        new Found("warning", "look_alike_character", CENSUS_2010),
                        new Found("notice", "merged_unit", CENSUS_2010)));
    }

    /** The profile with the trap in it. */
    String profile() {
        String profile = text();
        for (Map.Entry<String, String> edit : edits.entrySet()) {
            Assertions.assertThat(profile).contains(edit.getKey());
            profile = profile.replace(edit.getKey(), edit.getValue());
        }
        return profile;
    }

    private static String lookup() {
        String profile = text();
        int from = profile.indexOf("    code_lookup:");
        return profile.substring(from, profile.indexOf("# 市南", from));
    }

    private static String margins() {
        String profile = text();
        return profile.substring(profile.indexOf("  margins:"), profile.indexOf("  grid: {file"));
    }

    private static String text() {
        try {
            return Files.readString(PROFILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
