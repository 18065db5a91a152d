package io.juluo.jobs.atlas;

import io.juluo.geodata.unit.ValueState;
import io.juluo.jobs.atlas.MapSheet.PointLayer;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.locationtech.jts.geom.Geometry;

/** Draws zones, borders and points of a sheet in a window. */
final class MapPainter {
    private static final double POINT_RADIUS = 7;
    private static final double LEAST_BOLD = 60;

    private final MapSheet sheet;
    private final MapClasses classes;
    private final List<Color> colours;

    MapPainter(MapSheet sheet, MapClasses classes) {
        this.sheet = sheet;
        this.classes = classes;
        this.colours = sheet.palette().colours(classes);
    }

    /** Colour or pattern of a zone. */
    Paint fill(MapZone zone) {
        return zone.valueState() == ValueState.VALUE
                ? colours.get(classes.classOf(Objects.requireNonNull(zone.value())))
                : Hatch.paint(zone.valueState());
    }

    /** Draws all in order: water, districts' ground, zones, borders, the main city, points. */
    void paint(Graphics2D graphics, MapWindow window) {
        Shape clip = graphics.getClip();
        graphics.clip(rectangle(window.box()));
        graphics.setColor(Ink.WATER);
        graphics.fill(rectangle(window.box()));
        List<Path2D> districts = sheet.outlines().stream()
                .map(outline -> MapWindow.path(window.onSheet(outline.geometry())))
                .toList();
        fills(graphics, window, districts);
        borders(graphics, window, districts);
        PointLayer points = sheet.points();
        if (points != null) {
            points.points().forEach(point -> point(graphics, window.x(point.x()), window.y(point.y())));
        }
        graphics.setClip(clip);
    }

    /** Without antialiasing: neighbours meet pixel to pixel and no ground shines through between them. */
    private void fills(Graphics2D graphics, MapWindow window, List<Path2D> districts) {
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
        graphics.setColor(Ink.LAND_WITHOUT_ZONE);
        districts.forEach(graphics::fill);
        List<Path2D> zones = new ArrayList<>();
        for (MapZone zone : sheet.zones()) {
            Path2D path = MapWindow.path(window.onSheet(zone.geometry()));
            zones.add(path);
            graphics.setPaint(fill(zone));
            graphics.fill(path);
        }
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(Ink.ZONE_LINE);
        graphics.setStroke(Ink.HAIR);
        zones.forEach(graphics::draw);
    }

    private void borders(Graphics2D graphics, MapWindow window, List<Path2D> districts) {
        graphics.setColor(Ink.DISTRICT_LINE);
        graphics.setStroke(Ink.DISTRICT);
        districts.forEach(graphics::draw);
        Geometry mainCity = sheet.mainCity();
        if (mainCity != null && !mainCity.isEmpty()) {
            Path2D path = MapWindow.path(wideParts(window.onSheet(mainCity)));
            graphics.setColor(Ink.PAPER);
            graphics.setStroke(Ink.MAIN_CITY_CASING);
            graphics.draw(path);
            graphics.setColor(Ink.MAIN_CITY_LINE);
            graphics.setStroke(Ink.MAIN_CITY);
            graphics.draw(path);
        }
    }

    /** The parts that are wider than their bold outline: small islands would be blots. */
    private static Geometry wideParts(Geometry shape) {
        List<Geometry> wide = new ArrayList<>();
        for (int i = 0; i < shape.getNumGeometries(); i++) {
            Geometry part = shape.getGeometryN(i);
            if (Math.min(
                            part.getEnvelopeInternal().getWidth(),
                            part.getEnvelopeInternal().getHeight())
                    >= LEAST_BOLD) {
                wide.add(part);
            }
        }
        return shape.getFactory().buildGeometry(wide);
    }

    /** A point of the point layer. */
    static void point(Graphics2D graphics, double x, double y) {
        graphics.setColor(Ink.PAPER);
        graphics.fill(disc(x, y, POINT_RADIUS + 3));
        graphics.setColor(Ink.SYNTHETIC);
        graphics.fill(disc(x, y, POINT_RADIUS));
    }

    /** A box as a shape. */
    static Rectangle2D rectangle(Box box) {
        return new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height());
    }

    private static Ellipse2D disc(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }
}
