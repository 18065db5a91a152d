package io.juluo.jobs.atlas;

import java.awt.BasicStroke;
import java.awt.Color;

/** Colours and lines that all maps share. */
final class Ink {
    static final Color PAPER = Color.WHITE;
    static final Color WATER = new Color(0xEDF3F8);
    static final Color LAND_WITHOUT_ZONE = new Color(0xF6F3EC);
    static final Color TEXT = new Color(0x1F1F1F);
    static final Color FAINT_TEXT = new Color(0x555555);
    static final Color RULE = new Color(0x9A9A9A);
    static final Color ZONE_LINE = new Color(0x6E6E6E);
    static final Color DISTRICT_LINE = new Color(0x333333);
    static final Color MAIN_CITY_LINE = new Color(0x111111);
    static final Color HALO = new Color(255, 255, 255, 225);
    static final Color SYNTHETIC = new Color(0xC0161D);
    static final Color DERIVED = new Color(0xF4C542);
    static final Color OBSERVED = new Color(0x2F6B3A);

    static final BasicStroke HAIR = line(1.4f);
    static final BasicStroke DISTRICT = line(3.6f);
    static final BasicStroke MAIN_CITY = line(8f);
    static final BasicStroke MAIN_CITY_CASING = line(14f);
    static final BasicStroke FRAME = line(3f);
    static final BasicStroke NEATLINE = line(5f);

    private Ink() {}

    static BasicStroke line(float width) {
        return new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }
}
