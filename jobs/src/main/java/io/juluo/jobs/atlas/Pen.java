package io.juluo.jobs.atlas;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.font.LineMetrics;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Draws and measures text; keeps what it drew and where, and never draws a sign its font lacks. */
final class Pen {
    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    /** Least size of type that reads in print, 6 points. */
    static final double LEAST_SIZE = SheetLayout.points(6);

    private final Graphics2D graphics;
    private final FontChoice fonts;
    private final List<DrawnText> drawn = new ArrayList<>();

    Pen(Graphics2D graphics, FontChoice fonts) {
        this.graphics = graphics;
        this.fonts = fonts;
    }

    /** Where it draws. */
    Graphics2D graphics() {
        return graphics;
    }

    /** The font of the sheet. */
    FontChoice fonts() {
        return fonts;
    }

    /** All that was drawn so far. */
    List<DrawnText> drawn() {
        return List.copyOf(drawn);
    }

    /** Width of a line of text in pixels. */
    static double width(String text, Font font) {
        return font.getStringBounds(text, CONTEXT).getWidth();
    }

    /** Height from line to line in pixels. */
    static double lineHeight(Font font) {
        return font.getSize2D() * 1.28;
    }

    /** Draws one line with its left end at x and the middle of its height at y. */
    Box left(String text, Font font, Color colour, double x, double middleY) {
        return draw(text, font, colour, x, middleY);
    }

    /** Draws one line with its middle at x, y. */
    Box centred(String text, Font font, Color colour, double x, double middleY) {
        return draw(text, font, colour, x - width(text, font) / 2, middleY);
    }

    /** Draws one line with its right end at x. */
    Box right(String text, Font font, Color colour, double x, double middleY) {
        return draw(text, font, colour, x - width(text, font), middleY);
    }

    /** Draws one line in the middle of x, y on a light rim, so that it reads on any colour. */
    Box haloed(String text, Font font, double x, double middleY) {
        requireDrawable(text, font);
        double left = x - width(text, font) / 2;
        double baseline = baseline(font, middleY);
        graphics.setColor(Ink.HALO);
        graphics.setStroke(new BasicStroke(font.getSize2D() * 0.2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(
                new TextLayout(text, font, CONTEXT).getOutline(AffineTransform.getTranslateInstance(left, baseline)));
        return draw(text, font, Ink.TEXT, left, middleY);
    }

    /** Draws lines from the top of the box downwards, each as wide as fits, smaller where they would not all fit. */
    double paragraph(String text, double size, boolean bold, Color colour, Box box) {
        double fitting = size;
        List<String> lines = wrap(text, font(fitting, bold), box.width());
        while (lines.size() * lineHeight(font(fitting, bold)) > box.height() && fitting > LEAST_SIZE) {
            fitting = Math.max(LEAST_SIZE, fitting * 0.95);
            lines = wrap(text, font(fitting, bold), box.width());
        }
        Font font = font(fitting, bold);
        double middle = box.y() + lineHeight(font) / 2;
        for (String line : lines) {
            left(line, font, colour, box.x(), middle);
            middle += lineHeight(font);
        }
        return middle - lineHeight(font) / 2;
    }

    /** The font, smaller where the text would be wider than that. */
    Font fitting(String text, double size, boolean bold, double width) {
        double fits = Math.min(size, size * width / Math.max(1, width(text, font(size, bold))));
        return font(Math.max(LEAST_SIZE, fits * 0.999), bold);
    }

    /** Lines no wider than that, broken at line ends and where the language allows. */
    static List<String> wrap(String text, Font font, double width) {
        return text.lines()
                .flatMap(line -> wrapLine(line, font, width).stream())
                .toList();
    }

    private static List<String> wrapLine(String text, Font font, double width) {
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.CHINESE);
        breaks.setText(text);
        List<String> lines = new ArrayList<>();
        int start = 0;
        int end = breaks.first();
        for (int next = breaks.next(); next != BreakIterator.DONE; next = breaks.next()) {
            if (end > start && width(text.substring(start, next).stripTrailing(), font) > width) {
                lines.add(text.substring(start, end).strip());
                start = end;
            }
            end = next;
        }
        String last = text.substring(start).strip();
        if (!last.isEmpty()) {
            lines.add(last);
        }
        return lines;
    }

    private Font font(double size, boolean bold) {
        return bold ? fonts.bold(size) : fonts.regular(size);
    }

    private Box draw(String text, Font font, Color colour, double x, double middleY) {
        requireDrawable(text, font);
        graphics.setColor(colour);
        graphics.setFont(font);
        graphics.drawString(text, (float) x, (float) baseline(font, middleY));
        Box box = new Box(x, middleY - font.getSize2D() / 2, width(text, font), font.getSize2D());
        drawn.add(new DrawnText(text, font, box));
        return box;
    }

    private static void requireDrawable(String text, Font font) {
        int missing = font.canDisplayUpTo(text);
        if (missing != -1) {
            throw new IllegalStateException("the font " + font.getFontName() + " has no sign for '"
                    + Character.toString(text.codePointAt(missing)) + "' in '" + text + "'");
        }
    }

    /** Chinese signs fill the height from a tenth below the baseline to nine tenths above it. */
    private static double baseline(Font font, double middleY) {
        LineMetrics metrics = font.getLineMetrics("8", CONTEXT);
        double share = Math.min(1, metrics.getAscent() / font.getSize2D()) * 0.38;
        return middleY + font.getSize2D() * share;
    }
}
