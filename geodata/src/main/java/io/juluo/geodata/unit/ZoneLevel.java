package io.juluo.geodata.unit;

import java.util.Locale;

/** Levels of zones: the fixed hierarchy of city, district and town, and zones of the planner's own beside it. */
public enum ZoneLevel {
    /** 全市. */
    CITY("全市"),
    /** 区市. */
    DISTRICT("区市"),
    /** 镇街. */
    TOWN("镇街"),
    /** 自定义分区: planning units, station areas, catchments; they may overlap each other. */
    CUSTOM("自定义分区");

    private final String nameZh;

    ZoneLevel(String nameZh) {
        this.nameZh = nameZh;
    }

    /** The word in tables. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The word planners see. */
    public String nameZh() {
        return nameZh;
    }
}
