package io.juluo.geodata.seed;

import java.util.List;

/** Columns of the files in seeds/, in their order, and the words that may stand in them. */
final class SeedColumns {
    static final List<String> TARGETS = List.of(
            ("target_id,area,zone_level,zone_code,zone_name_zh,theme,indicator_zh,definition_id,service,comparator,"
                            + "target_value,target_value_high,unit,tolerance,target_year,year_basis,base_value,"
                            + "base_year,mark,source_id,chapter,section,note")
                    .split(","));
    static final List<String> SOURCES =
            List.of("source_id,title_zh,title_en,issuer_zh,issuer_en,document_number,published,status,area,file_name"
                    .split(","));
    static final List<String> CIRCLES =
            List.of("circle_id,minutes,distance_m,basis,definition_suffix,mark,citation,note".split(","));
    static final List<String> SERVICES = List.of("service", "name_zh", "name_en", "source_id", "chapter", "section");
    static final List<String> CLASSES =
            List.of("class_code,service,name_zh,name_en,osm_rule,osm_priority,mark,note".split(","));
    static final List<String> STOP_TAGS = List.of("stop_tag_id,mode,osm_rule,osm_priority,mark,note".split(","));
    static final List<String> TIME_BANDS =
            List.of("band_id,name_zh,name_en,from_time,to_time,frequent_headway_min,mark,citation,note".split(","));
    static final List<String> ERROR_ASSUMPTIONS = List.of("parameter", "value", "mark", "citation", "note");
    static final List<String> HISTORY =
            List.of("old_code,old_name,new_code,new_name,year,change,mark,citation,note".split(","));
    static final List<String> NAMES = List.of("kind", "written", "meant", "zone_code", "mark", "note");
    static final List<String> NODES = List.of("node_code", "area", "name_zh", "town_codes", "mark", "citation", "note");
    static final List<String> UNITS = List.of("unit", "meaning_en", "meaning_zh");

    static final List<String> THEMES = List.of("population", "space", "services", "transport");
    static final List<String> ZONE_LEVELS = List.of("city", "district", "town", "custom", PlanningTarget.ANY);
    static final List<String> MODES = List.of("bus", "rail", "ferry");
    static final List<String> MARKS = List.of("verified", "practice", "mode_assumed");
    static final List<String> YEAR_BASES = List.of("", "stated", "inferred");
    static final List<String> CIRCLE_BASES = List.of("standard_distance", "walking_speed", "document_distance");
    static final List<String> CHANGES = List.of("renamed", "merged");
    static final List<String> NAME_KINDS = List.of("look_alike", "traditional", "alias");
    static final List<String> STATUSES = List.of("issued", "draft_for_comment");

    private SeedColumns() {}
}
