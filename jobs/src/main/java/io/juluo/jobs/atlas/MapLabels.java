package io.juluo.jobs.atlas;

import io.juluo.jobs.atlas.MapSheet.PointLayer;
import io.juluo.jobs.atlas.PlacedLabel.Place;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** Names of districts and, where they fit, of zones. */
final class MapLabels {
    private static final double DISTRICT_SIZE = SheetLayout.points(9.5);
    private static final double ZONE_SIZE = SheetLayout.points(6.2);
    private static final double POINT_ROOM = 18;

    private final MapSheet sheet;
    private final FontChoice fonts;

    MapLabels(MapSheet sheet, FontChoice fonts) {
        this.sheet = sheet;
        this.fonts = fonts;
    }

    /**
     * Finds room for the names in a window.
     *
     * @param window the window
     * @param other part of the sheet over the window that must stay free; null where there is none
     * @param mainCity true names only the main city's districts and zones, false only the others, null all
     */
    LabelPlacer place(MapWindow window, @Nullable Box other, @Nullable Boolean mainCity) {
        List<Geometry> land = new ArrayList<>();
        sheet.outlines().forEach(outline -> land.add(window.onSheet(outline.geometry())));
        sheet.zones().forEach(zone -> land.add(window.onSheet(zone.geometry())));
        LabelPlacer placer = new LabelPlacer(window.box().inset(8), land);
        if (other != null) {
            placer.reserve(other);
        }
        sheet.outlines().stream()
                .filter(outline -> mainCity == null || mainCity == outline.inMainCity())
                .sorted(Comparator.comparingDouble(
                                (MapOutline outline) -> -outline.geometry().getArea())
                        .thenComparing(MapOutline::code))
                .forEach(outline -> placer.placeAlways(
                        outline.code(),
                        lines(outline),
                        fonts.bold(DISTRICT_SIZE),
                        land.get(sheet.outlines().indexOf(outline))));
        Set<String> districts = sheet.outlines().stream().map(MapOutline::code).collect(Collectors.toSet());
        PointLayer points = sheet.points();
        if (points != null) {
            points.points()
                    .forEach(point -> placer.reserve(
                            Box.around(window.x(point.x()), window.y(point.y()), POINT_ROOM, POINT_ROOM)));
        }
        for (int i = 0; i < sheet.zones().size(); i++) {
            MapZone zone = sheet.zones().get(i);
            if (districts.contains(zone.code())) {
                continue; // a map by districts: their names stand already
            }
            if (mainCity != null && mainCity != isInMainCity(zone)) {
                continue;
            }
            Geometry shape = land.get(sheet.outlines().size() + i);
            placer.placeInside(zone.code(), wordings(zone), fonts.regular(ZONE_SIZE), shape);
        }
        return placer;
    }

    /** Draws names, with lines to the districts they stand beside. */
    void draw(Pen pen, List<PlacedLabel> labels) {
        Graphics2D graphics = pen.graphics();
        for (PlacedLabel label : labels) {
            Place end = label.pointsAt();
            if (end != null) {
                graphics.setColor(Ink.TEXT);
                graphics.setStroke(Ink.line(2.2f));
                Place start = edge(label.box(), end);
                graphics.draw(new Line2D.Double(start.x(), start.y(), end.x(), end.y()));
                graphics.fill(new Ellipse2D.Double(end.x() - 6, end.y() - 6, 12, 12));
            }
        }
        for (PlacedLabel label : labels) {
            Font font = label.bold() ? fonts.bold(label.textSize()) : fonts.regular(label.textSize());
            double y = label.box().y() + Pen.lineHeight(font) / 2;
            for (String line : label.lines()) {
                pen.haloed(line, font, label.box().centreX(), y);
                y += Pen.lineHeight(font);
            }
        }
    }

    /** Where the line from the box's middle to the place leaves the box. */
    private static Place edge(Box box, Place end) {
        double dx = end.x() - box.centreX();
        double dy = end.y() - box.centreY();
        double reach = Math.min(
                dx == 0 ? Double.MAX_VALUE : box.width() / 2 / Math.abs(dx),
                dy == 0 ? Double.MAX_VALUE : box.height() / 2 / Math.abs(dy));
        return new Place(box.centreX() + dx * reach, box.centreY() + dy * reach);
    }

    private boolean isInMainCity(MapZone zone) {
        return sheet.outlines().stream()
                .anyMatch(outline -> outline.inMainCity() && outline.code().equals(zone.parentCode()));
    }

    /** The name, a second name in brackets below it, then the note. */
    private List<String> lines(MapOutline outline) {
        String name = new Bilingual(outline.nameZh(), outline.code()).in(fonts);
        List<String> lines = new ArrayList<>();
        int bracket = name.indexOf('（');
        lines.add(bracket > 0 ? name.substring(0, bracket) : name);
        if (bracket > 0) {
            lines.add(name.substring(bracket));
        }
        if (!outline.note().isEmpty()) {
            lines.add(fonts.readable(outline.note()));
        }
        return lines;
    }

    /** The full name, then without the word for subdistrict or town. */
    private List<String> wordings(MapZone zone) {
        String name = new Bilingual(zone.nameZh(), zone.code()).in(fonts);
        for (String kind : List.of("街道", "镇")) {
            if (name.endsWith(kind) && name.length() - kind.length() >= 2) {
                return List.of(name, name.substring(0, name.length() - kind.length()));
            }
        }
        return List.of(name);
    }
}
