package io.juluo.jobs.atlas;

import io.juluo.geodata.unit.InputKind;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.util.Locale;

/** Draws what stands around the map: title, band, foot, neatline. */
final class FramePainter {
    private static final double FOOT_SIZE = SheetLayout.points(7.2);

    private final Pen pen;
    private final MapSheet sheet;

    FramePainter(Pen pen, MapSheet sheet) {
        this.pen = pen;
        this.sheet = sheet;
    }

    /** Title, subtitle and the line around the sheet. */
    void head() {
        Graphics2D graphics = pen.graphics();
        graphics.setColor(Ink.TEXT);
        graphics.setStroke(Ink.NEATLINE);
        graphics.draw(MapPainter.rectangle(SheetLayout.NEATLINE));
        Box title = SheetLayout.TITLE;
        String text = sheet.title().in(pen.fonts());
        Font font = pen.fitting(text, SheetLayout.points(23), true, title.width());
        pen.left(text, font, Ink.TEXT, title.x(), title.centreY());
        pen.paragraph(
                sheet.subtitle().in(pen.fonts()), SheetLayout.points(9.5), false, Ink.FAINT_TEXT, SheetLayout.SUBTITLE);
    }

    /** The band that nobody overlooks, where the data are not observed, and the frame of the map. */
    void band() {
        InputKind kind = sheet.weakestKind();
        Graphics2D graphics = pen.graphics();
        if (kind != InputKind.OBSERVED) {
            Box band = SheetLayout.band(kind);
            graphics.setColor(PanelPainter.kindColour(kind));
            graphics.fill(MapPainter.rectangle(band));
            String text = warning(kind).in(pen.fonts());
            double size = SheetLayout.points(kind == InputKind.SYNTHETIC ? 15 : 9.5);
            Font font = pen.fitting(text, size, true, band.width() - 80);
            Color ink = kind == InputKind.SYNTHETIC ? Ink.PAPER : Ink.TEXT;
            pen.centred(text, font, ink, band.centreX(), band.centreY());
        }
        graphics.setColor(Ink.TEXT);
        graphics.setStroke(Ink.FRAME);
        graphics.draw(MapPainter.rectangle(SheetLayout.FRAME));
    }

    private Bilingual warning(InputKind kind) {
        InputKind headline = sheet.headline().inputKind();
        boolean stronger = headline.compareTo(sheet.inputKind()) < 0;
        String areaZh = sheet.areaName().zh();
        String zonesZh = sheet.zoneNoun().zh();
        if (kind == InputKind.SYNTHETIC) {
            return stronger
                    ? new Bilingual(
                            "模拟数据，非实际情况，仅供演示：各" + zonesZh + "数值（" + areaZh + "数值为" + headline.nameZh() + "）",
                            "SYNTHETIC DATA, NOT REALITY, FOR DEMONSTRATION: values by "
                                    + sheet.zoneNoun().en() + " (headline is " + headline.code() + ")")
                    : new Bilingual("模拟数据，非实际情况，仅供演示", "SYNTHETIC DATA, NOT REALITY, FOR DEMONSTRATION ONLY");
        }
        return new Bilingual("推算数据：部分输入由实测资料推算得出，并非直接观测", "Derived data: some inputs are computed from observed ones");
    }

    /** Source, dates, CRS and run. */
    void foot() {
        FontChoice fonts = pen.fonts();
        Box foot = SheetLayout.FOOT;
        double line = Pen.lineHeight(fonts.regular(FOOT_SIZE));
        Bilingual source = new Bilingual(
                "资料来源：" + sheet.source().zh(), "Sources: " + sheet.source().en());
        Box room = new Box(foot.x(), foot.y(), foot.width(), foot.height() - 2 * line - 4);
        double end = pen.paragraph(source.in(fonts), FOOT_SIZE, false, Ink.FAINT_TEXT, room) + 4;
        Bilingual dates = new Bilingual(
                String.format(
                        Locale.ROOT,
                        "研究范围：%s    数据时点：%s    运行日期：%s",
                        sheet.areaName().zh(),
                        sheet.referenceDate(),
                        sheet.runDate()),
                String.format(
                        Locale.ROOT,
                        "Area: %s    Reference date: %s    Run date: %s",
                        sheet.areaName().en(),
                        sheet.referenceDate(),
                        sheet.runDate()));
        Bilingual origin = new Bilingual(
                "坐标系：" + sheet.metricCrs() + "    运行编号：" + sheet.runId() + "    数据性质：" + kinds().zh(),
                "CRS: " + sheet.metricCrs() + "    Run: " + sheet.runId() + "    Data: " + kinds().en());
        put(dates.in(fonts), foot, end + line * 0.5);
        put(origin.in(fonts), foot, end + line * 1.5);
    }

    private Bilingual kinds() {
        Bilingual zones = PanelPainter.kindName(sheet.inputKind());
        Bilingual headline = PanelPainter.kindName(sheet.headline().inputKind());
        return new Bilingual(
                sheet.zoneNoun().zh() + "数值" + zones.zh() + "，"
                        + sheet.areaName().zh() + "数值" + headline.zh(),
                "values by " + sheet.zoneNoun().en() + " " + zones.en() + ", headline " + headline.en());
    }

    private void put(String text, Box box, double middleY) {
        Font font = pen.fitting(text, FOOT_SIZE, false, box.width());
        pen.left(text, font, Ink.FAINT_TEXT, box.x(), middleY);
    }
}
