package io.juluo.jobs.atlas;

import io.juluo.geodata.unit.InputKind;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import java.util.Locale;

/** Draws the panel: the headline figure, its target, the legend, scale and north. */
final class PanelPainter {
    private static final double PAD = 36;
    private static final double SCALE_ROOM = 210;
    private static final double HEADLINE_ROOM = 360;
    private static final double TARGET_ROOM = 260;
    private static final double SMALL_SIZE = SheetLayout.points(7.5);

    private final Pen pen;
    private final MapSheet sheet;
    private final Box inner = SheetLayout.PANEL.inset(PAD);

    PanelPainter(Pen pen, MapSheet sheet) {
        this.pen = pen;
        this.sheet = sheet;
    }

    /** Draws all of the panel. */
    void paint(List<LegendEntry> legend, ScaleBar bar, double metresPerPixel) {
        Graphics2D graphics = pen.graphics();
        graphics.setColor(Ink.TEXT);
        graphics.setStroke(Ink.FRAME);
        graphics.draw(MapPainter.rectangle(SheetLayout.PANEL));
        double targetTop = inner.y() + HEADLINE_ROOM;
        headline();
        rule(targetTop - 20);
        target(new Box(inner.x(), targetTop, inner.width(), TARGET_ROOM));
        double legendTop = targetTop + TARGET_ROOM + 28;
        rule(legendTop - 26);
        double scaleTop = inner.bottom() - SCALE_ROOM;
        new LegendPainter(pen, sheet)
                .paint(legend, new Box(inner.x(), legendTop, inner.width(), scaleTop - 24 - legendTop));
        rule(scaleTop - 10);
        scale(bar, metresPerPixel, scaleTop);
    }

    private void headline() {
        FontChoice fonts = pen.fonts();
        double tagWidth = tag(sheet.headline().inputKind(), inner.right(), inner.y() + 26);
        String caption = sheet.headline().caption().in(fonts);
        double room = inner.width() - tagWidth - 24;
        pen.left(
                caption,
                pen.fitting(caption, SheetLayout.points(9.5), false, room),
                Ink.FAINT_TEXT,
                inner.x(),
                inner.y() + 26);
        String value = sheet.headline().value().in(fonts);
        Font large = pen.fitting(value, SheetLayout.points(44), true, inner.width());
        pen.left(value, large, Ink.TEXT, inner.x(), inner.y() + 164);
        pen.paragraph(
                sheet.headline().note().in(fonts),
                SMALL_SIZE,
                false,
                Ink.FAINT_TEXT,
                new Box(inner.x(), inner.y() + 256, inner.width(), 82));
    }

    /** Says whether a figure is observed, derived or synthetic; gives the width of the tag. */
    private double tag(InputKind kind, double right, double middleY) {
        FontChoice fonts = pen.fonts();
        String text = kindName(kind).in(fonts);
        Font font = fonts.bold(SheetLayout.points(8.5));
        double width = Pen.width(text, font) + 36;
        Graphics2D graphics = pen.graphics();
        graphics.setColor(kindColour(kind));
        graphics.fill(new RoundRectangle2D.Double(right - width, middleY - 28, width, 56, 14, 14));
        Color ink = kind == InputKind.DERIVED ? Ink.TEXT : Ink.PAPER;
        pen.centred(text, font, ink, right - width / 2, middleY);
        return width;
    }

    private void target(Box box) {
        FontChoice fonts = pen.fonts();
        String title = new Bilingual("规划目标", "Planning target").in(fonts);
        pen.left(title, fonts.bold(SheetLayout.points(9)), Ink.TEXT, box.x(), box.y() + 24);
        Box room = new Box(box.x(), box.y() + 60, box.width(), box.height() - 60);
        pen.paragraph(sheet.target().in(fonts), SheetLayout.points(8), false, Ink.TEXT, room);
    }

    private void scale(ScaleBar bar, double metresPerPixel, double top) {
        FontChoice fonts = pen.fonts();
        north(inner.right() - 56, top + 12);
        bar.draw(pen, inner.x() + 10, top + 40, SheetLayout.points(8));
        long denominator = Math.round(metresPerPixel * SheetLayout.DOTS_PER_INCH / 0.0254);
        String ratio = String.format(Locale.ROOT, "1:%,d", denominator);
        Bilingual text = new Bilingual("比例尺 " + ratio + "（A4 幅面）", "scale " + ratio + " on A4");
        pen.left(text.in(fonts), fonts.regular(SMALL_SIZE), Ink.FAINT_TEXT, inner.x(), top + 160);
    }

    private void north(double x, double top) {
        Graphics2D graphics = pen.graphics();
        Path2D whole = triangle(x - 34, x + 34, x, top + 46);
        graphics.setColor(Ink.PAPER);
        graphics.fill(whole);
        graphics.setColor(Ink.TEXT);
        graphics.fill(triangle(x - 34, x, x, top + 46));
        graphics.setStroke(Ink.line(2.5f));
        graphics.draw(whole);
        Font font = pen.fonts().bold(SheetLayout.points(9));
        pen.centred(new Bilingual("北", "N").in(pen.fonts()), font, Ink.TEXT, x, top + 20);
    }

    /** Half or all of an arrow head with its tip at the top. */
    private static Path2D triangle(double left, double right, double tip, double top) {
        Path2D path = new Path2D.Double();
        path.moveTo(tip, top);
        path.lineTo(right, top + (right == tip ? 82 : 110));
        path.lineTo(tip, top + 82);
        path.lineTo(left, top + 110);
        path.closePath();
        return path;
    }

    private void rule(double y) {
        Graphics2D graphics = pen.graphics();
        graphics.setColor(Ink.RULE);
        graphics.setStroke(Ink.line(2));
        graphics.draw(new Line2D.Double(inner.x(), y, inner.right(), y));
    }

    /** 实测, 推算 or 模拟. */
    static Bilingual kindName(InputKind kind) {
        return new Bilingual(kind.nameZh(), kind.code());
    }

    /** The colour of the mark. */
    static Color kindColour(InputKind kind) {
        return switch (kind) {
            case OBSERVED -> Ink.OBSERVED;
            case DERIVED -> Ink.DERIVED;
            case SYNTHETIC -> Ink.SYNTHETIC;
        };
    }
}
