package io.juluo.jobs.atlas;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/** Draws the frame, caption and scale of the inset, and its extent on the main map. */
final class InsetPainter {
    private final Pen pen;

    InsetPainter(Pen pen) {
        this.pen = pen;
    }

    /** The inset with its caption. */
    static Box box(MapWindow inset) {
        Box view = inset.box();
        return new Box(view.x(), view.y() - MapPlan.CAPTION, view.width(), view.height() + MapPlan.CAPTION);
    }

    /** The extent of the inset, on the main map. */
    void extent(MapWindow main, MapWindow inset) {
        double ratio = inset.unitsPerPixel() / main.unitsPerPixel();
        Box view = inset.box();
        Graphics2D graphics = pen.graphics();
        graphics.setColor(Ink.MAIN_CITY_LINE);
        graphics.setStroke(Ink.line(2));
        graphics.draw(new Rectangle2D.Double(
                main.x(inset.west()), main.y(inset.north()), view.width() * ratio, view.height() * ratio));
    }

    /** Caption and frame. */
    void paint(MapWindow inset, double metresPerUnit) {
        Box box = box(inset);
        Graphics2D graphics = pen.graphics();
        graphics.setColor(Ink.PAPER);
        graphics.fill(new Rectangle2D.Double(box.x(), box.y(), box.width(), MapPlan.CAPTION));
        graphics.setColor(Ink.TEXT);
        graphics.setStroke(Ink.FRAME);
        graphics.draw(MapPainter.rectangle(inset.box()));
        graphics.draw(MapPainter.rectangle(box));
        FontChoice fonts = pen.fonts();
        String caption = new Bilingual("主城区放大图", "Main city").in(fonts);
        pen.left(
                caption,
                pen.fitting(caption, SheetLayout.points(8.5), true, box.width() * 0.5),
                Ink.TEXT,
                box.x() + 20,
                box.y() + MapPlan.CAPTION / 2);
        ScaleBar bar = ScaleBar.of(inset.unitsPerPixel() * metresPerUnit, box.width() * 0.3);
        bar.draw(pen, box.right() - bar.pixels() - 70, box.y() + 9, SheetLayout.points(6.5));
    }
}
