package io.juluo.jobs.atlas;

import io.juluo.jobs.atlas.ClassScheme.Computed;
import io.juluo.jobs.atlas.LegendEntry.Sign;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.List;

/** Draws the legend in the panel. */
final class LegendPainter {
    private static final double MOST_ROW = 62;
    private static final double SWATCH_WIDTH = 96;
    private static final double TEXT_SIZE = SheetLayout.points(8.5);
    private static final double SMALL_SIZE = SheetLayout.points(7);
    private static final double TITLE_ROOM = 104;
    private static final double NOTE_ROOM = 50;

    private final Pen pen;
    private final MapSheet sheet;

    LegendPainter(Pen pen, MapSheet sheet) {
        this.pen = pen;
        this.sheet = sheet;
    }

    /** Draws the rows into the box, closer together where they are many. */
    void paint(List<LegendEntry> rows, Box box) {
        FontChoice fonts = pen.fonts();
        pen.left(
                new Bilingual("图例", "Legend").in(fonts),
                fonts.bold(SheetLayout.points(10)),
                Ink.TEXT,
                box.x(),
                box.y() + 24);
        String title = sheet.legendTitle().in(fonts);
        double countWidth = 170;
        double y = box.y() + 78;
        pen.left(
                title, pen.fitting(title, TEXT_SIZE, false, box.width() - countWidth - 20), Ink.FAINT_TEXT, box.x(), y);
        String counts = new Bilingual(sheet.zoneNoun().zh() + "数", "count").in(fonts);
        pen.right(counts, fonts.regular(SMALL_SIZE), Ink.FAINT_TEXT, box.right(), y);
        double room = box.height() - TITLE_ROOM - NOTE_ROOM;
        double row = Math.min(MOST_ROW, room / rows.size());
        y = box.y() + TITLE_ROOM + row / 2;
        for (LegendEntry entry : rows) {
            row(entry, new Box(box.x(), y - row / 2, box.width(), row));
            y += row;
        }
        String note = note();
        Font font = pen.fitting(note, SMALL_SIZE, false, box.width());
        pen.left(note, font, Ink.FAINT_TEXT, box.x(), y - row / 2 + NOTE_ROOM / 2 + 6);
    }

    private String note() {
        Bilingual bounds = new Bilingual("各级含下限，不含上限（末级除外）", "lower bounds belong to their class");
        if (sheet.classScheme() instanceof Computed computed) {
            Bilingual method = computed.method().label();
            return new Bilingual(method.zh() + "；" + bounds.zh(), method.en() + "; " + bounds.en()).in(pen.fonts());
        }
        return bounds.in(pen.fonts());
    }

    private void row(LegendEntry entry, Box row) {
        Graphics2D graphics = pen.graphics();
        Box swatch = new Box(row.x(), row.y() + row.height() * 0.12, SWATCH_WIDTH, row.height() * 0.76);
        sign(graphics, entry, swatch);
        double left = swatch.right() + 28;
        Integer count = entry.count();
        Font font = pen.fitting(entry.text(), TEXT_SIZE, false, row.right() - left - 110);
        pen.left(entry.text(), font, Ink.TEXT, left, row.centreY());
        if (count != null) {
            pen.right(count.toString(), pen.fonts().regular(TEXT_SIZE), Ink.TEXT, row.right(), row.centreY());
        }
    }

    private static void sign(Graphics2D graphics, LegendEntry entry, Box swatch) {
        Line2D middle = new Line2D.Double(swatch.x() + 6, swatch.centreY(), swatch.right() - 6, swatch.centreY());
        if (entry.fill() != null) {
            graphics.setPaint(entry.fill());
            graphics.fill(MapPainter.rectangle(swatch));
            graphics.setColor(entry.sign() == Sign.NO_ZONE ? Ink.DISTRICT_LINE : Ink.ZONE_LINE);
            graphics.setStroke(Ink.HAIR);
            graphics.draw(MapPainter.rectangle(swatch));
        } else if (entry.sign() == Sign.POINT) {
            MapPainter.point(graphics, swatch.centreX(), swatch.centreY());
        } else {
            boolean main = entry.sign() == Sign.MAIN_CITY;
            graphics.setColor(main ? Ink.MAIN_CITY_LINE : Ink.DISTRICT_LINE);
            graphics.setStroke(main ? Ink.MAIN_CITY : Ink.DISTRICT);
            graphics.draw(middle);
        }
    }
}
