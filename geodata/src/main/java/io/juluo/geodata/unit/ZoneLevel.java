package io.juluo.geodata.unit;

import java.util.Locale;

/** Levels of the one fixed hierarchy of zones. */
public enum ZoneLevel {
    /** 全市. */
    CITY("全市"),
    /** 区市. */
    DISTRICT("区市"),
    /** 镇街. */
    TOWN("镇街");

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
