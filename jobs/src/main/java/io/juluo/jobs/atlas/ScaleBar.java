package io.juluo.jobs.atlas;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;

/**
 * A bar of round length.
 *
 * @param metres length on the ground
 * @param pixels length on the sheet
 */
public record ScaleBar(double metres, double pixels) {
    private static final double[] ROUND = {5, 2, 1};
    private static final int FIELDS = 4;
    private static final double THICKNESS = 14;

    /** The longest round length that is no longer than that on the sheet. */
    static ScaleBar of(double metresPerPixel, double mostPixels) {
        double most = metresPerPixel * mostPixels;
        double power = Math.pow(10, Math.floor(Math.log10(most)));
        for (double digit : ROUND) {
            if (digit * power <= most) {
                return new ScaleBar(digit * power, digit * power / metresPerPixel);
            }
        }
        return new ScaleBar(power / 2, power / 2 / metresPerPixel);
    }

    /** The length in words. */
    public String label() {
        return metres >= 1000 ? plain(metres / 1000) + " km" : plain(metres) + " m";
    }

    /** Draws the bar with its left end at x and its upper edge at y, the lengths below it. */
    void draw(Pen pen, double x, double y, double textSize) {
        Graphics2D graphics = pen.graphics();
        double field = pixels / FIELDS;
        for (int i = 0; i < FIELDS; i++) {
            graphics.setColor(i % 2 == 0 ? Ink.TEXT : Ink.PAPER);
            graphics.fill(new Rectangle2D.Double(x + i * field, y, field, THICKNESS));
        }
        graphics.setColor(Ink.TEXT);
        graphics.setStroke(Ink.line(2));
        graphics.draw(new Rectangle2D.Double(x, y, pixels, THICKNESS));
        Font font = pen.fonts().regular(textSize);
        double below = y + THICKNESS + textSize * 0.8;
        pen.centred("0", font, Ink.TEXT, x, below);
        pen.centred(label(), font, Ink.TEXT, x + pixels, below);
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
