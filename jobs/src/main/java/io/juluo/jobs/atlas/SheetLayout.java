package io.juluo.jobs.atlas;

import io.juluo.geodata.unit.InputKind;

/** Where the parts of a sheet lie: A4 landscape at 300 dots an inch, map on the left, panel on the right. */
final class SheetLayout {
    static final int WIDTH = 3508;
    static final int HEIGHT = 2480;
    static final int DOTS_PER_INCH = 300;

    private static final double EDGE = 70;
    private static final double CONTENT = 120;
    private static final double PANEL_WIDTH = 780;
    private static final double GAP = 40;

    /** The line around the sheet. */
    static final Box NEATLINE = new Box(EDGE, EDGE, WIDTH - 2 * EDGE, HEIGHT - 2 * EDGE);

    static final Box TITLE = new Box(CONTENT, 108, WIDTH - 2 * CONTENT, 120);
    static final Box SUBTITLE = new Box(CONTENT, 234, WIDTH - 2 * CONTENT, 96);

    /** The map with its band. */
    static final Box FRAME = new Box(CONTENT, 346, WIDTH - 2 * CONTENT - PANEL_WIDTH - GAP, 1834);

    static final Box PANEL = new Box(FRAME.right() + GAP, FRAME.y(), PANEL_WIDTH, FRAME.height());
    static final Box FOOT = new Box(CONTENT, FRAME.bottom() + 22, WIDTH - 2 * CONTENT, 190);

    private SheetLayout() {}

    /** The band over the map that says its data are not observed; of no height where they are. */
    static Box band(InputKind kind) {
        double height = switch (kind) {
            case SYNTHETIC -> 118;
            case DERIVED -> 64;
            case OBSERVED -> 0;
        };
        return new Box(FRAME.x(), FRAME.y(), FRAME.width(), height);
    }

    /** What the band leaves for the map. */
    static Box map(InputKind kind) {
        Box band = band(kind);
        return new Box(FRAME.x(), band.bottom(), FRAME.width(), FRAME.height() - band.height());
    }

    /** Points of type at print size as pixels. */
    static double points(double points) {
        return points * DOTS_PER_INCH / 72;
    }
}
