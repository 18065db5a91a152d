package io.juluo.jobs.atlas;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws a sheet as a PNG at print size: A4 landscape, 300 dots an inch. The same sheet and font give the same bytes.
 */
public final class MapRenderer {
    /** Longest scale bar in pixels that leaves room for the north arrow. */
    private static final double LONGEST_BAR = 480;

    private MapRenderer() {}

    /**
     * Draws and writes; a reader of the file sees the old map or the new one, never half of one.
     *
     * @return what stands where
     * @throws IOException where the file cannot be written
     */
    public static RenderedMap render(MapSheet sheet, Path png, FontChoice fonts) throws IOException {
        BufferedImage image = new BufferedImage(SheetLayout.WIDTH, SheetLayout.HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        RenderedMap drawn = draw(sheet, graphics, fonts);
        graphics.dispose();
        PngFile.write(image, SheetLayout.DOTS_PER_INCH, png);
        return drawn;
    }

    private static RenderedMap draw(MapSheet sheet, Graphics2D graphics, FontChoice fonts) {
        prepare(graphics);
        Pen pen = new Pen(graphics, fonts);
        double metresPerUnit = GroundScale.metresPerUnit(sheet.metricCrs(), MapPlan.middle(sheet));
        MapPlan plan = MapPlan.of(sheet, metresPerUnit);
        MapClasses classes = MapClasses.of(sheet.zones(), sheet.classScheme());
        List<LegendEntry> legend = Legend.of(sheet, classes, fonts);
        double metresPerPixel = plan.main().unitsPerPixel() * metresPerUnit;
        ScaleBar bar = ScaleBar.of(metresPerPixel, LONGEST_BAR);

        List<PlacedLabel> labels = new ArrayList<>();
        List<String> unplaced = new ArrayList<>();
        for (LabelPlacer placer : maps(sheet, classes, plan, pen, metresPerUnit)) {
            labels.addAll(placer.placed());
            unplaced.addAll(placer.unplaced());
        }
        FramePainter frame = new FramePainter(pen, sheet);
        frame.head();
        frame.band();
        frame.foot();
        new PanelPainter(pen, sheet).paint(legend, bar, metresPerPixel);
        return new RenderedMap(
                SheetLayout.TITLE,
                SheetLayout.band(sheet.weakestKind()),
                SheetLayout.PANEL,
                plan.main(),
                plan.inset(),
                labels,
                unplaced,
                legend,
                bar,
                pen.drawn());
    }

    /** Draws the map and its inset with their names. */
    private static List<LabelPlacer> maps(
            MapSheet sheet, MapClasses classes, MapPlan plan, Pen pen, double metresPerUnit) {
        MapPainter painter = new MapPainter(sheet, classes);
        MapLabels names = new MapLabels(sheet, pen.fonts());
        MapWindow inset = plan.inset();
        painter.paint(pen.graphics(), plan.main());
        if (inset == null) {
            LabelPlacer all = names.place(plan.main(), null, null);
            draw(names, pen, plan.main(), all);
            return List.of(all);
        }
        InsetPainter insets = new InsetPainter(pen);
        insets.extent(plan.main(), inset);
        LabelPlacer outside = names.place(plan.main(), InsetPainter.box(inset), false);
        draw(names, pen, plan.main(), outside);
        painter.paint(pen.graphics(), inset);
        LabelPlacer inside = names.place(inset, null, true);
        draw(names, pen, inset, inside);
        insets.paint(inset, metresPerUnit);
        return List.of(outside, inside);
    }

    private static void draw(MapLabels names, Pen pen, MapWindow window, LabelPlacer placer) {
        Shape clip = pen.graphics().getClip();
        pen.graphics().clip(MapPainter.rectangle(window.box()));
        names.draw(pen, placer.placed());
        pen.graphics().setClip(clip);
    }

    private static void prepare(Graphics2D graphics) {
        graphics.setColor(Ink.PAPER);
        graphics.fillRect(0, 0, SheetLayout.WIDTH, SheetLayout.HEIGHT);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }
}
