package io.juluo.jobs.atlas;

import io.juluo.geodata.unit.ValueState;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.TexturePaint;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/** Patterns for zones without a value, one for each reason, told apart without colour. */
final class Hatch {
    private static final int TILE = 24;
    private static final Color GROUND = new Color(0xFBFBFB);
    private static final Color LINE = new Color(0x8A8A8A);

    private Hatch() {}

    /** What the legend calls the pattern. */
    static Bilingual label(ValueState state) {
        return switch (state) {
            case VALUE -> throw new IllegalArgumentException("a zone with a value has no pattern");
            case SUPPRESSED -> new Bilingual(state.nameZh(), "suppressed: too few devices");
            case NO_DATA -> new Bilingual(state.nameZh(), "no data");
            case UNDEFINED -> new Bilingual(state.nameZh(), "undefined: nobody to count");
        };
    }

    /** The pattern: lines down for suppressed, dots for no data, crossed lines for undefined. */
    static TexturePaint paint(ValueState state) {
        BufferedImage tile = new BufferedImage(TILE, TILE, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = tile.createGraphics();
        graphics.setColor(GROUND);
        graphics.fillRect(0, 0, TILE, TILE);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(LINE);
        graphics.setStroke(new BasicStroke(3));
        switch (state) {
            case NO_DATA -> dots(graphics);
            case SUPPRESSED -> falling(graphics);
            default -> {
                falling(graphics);
                rising(graphics);
            }
        }
        graphics.dispose();
        return new TexturePaint(tile, new Rectangle2D.Double(0, 0, TILE, TILE));
    }

    private static void dots(Graphics2D graphics) {
        graphics.fill(new Ellipse2D.Double(3, 3, 6, 6));
        graphics.fill(new Ellipse2D.Double(15, 15, 6, 6));
    }

    private static void falling(Graphics2D graphics) {
        for (int shift = -TILE; shift <= TILE; shift += TILE) {
            graphics.draw(new Line2D.Double(shift - TILE, -TILE, shift + TILE, TILE));
        }
    }

    private static void rising(Graphics2D graphics) {
        for (int shift = 0; shift <= 2 * TILE; shift += TILE) {
            graphics.draw(new Line2D.Double(shift - TILE, TILE, shift + TILE, -TILE));
        }
    }
}
