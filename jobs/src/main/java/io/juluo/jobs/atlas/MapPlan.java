package io.juluo.jobs.atlas;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/**
 * Where the map and, where the area leaves room, an inset of the main city lie in the map's frame.
 *
 * @param main the map
 * @param inset the main city at a larger scale; null where there is no room or no main city
 */
record MapPlan(MapWindow main, @Nullable MapWindow inset) {
    /** Room for the caption over the inset. */
    static final double CAPTION = 62;

    private static final double MARGIN = 44;
    private static final double STEP = 40;
    private static final double LEAST_INSET = 420;
    private static final double LEAST_GAIN = 1.5;
    private static final double INSET_PAD = 18;
    private static final double LEAST_PART = 0.02;
    private static final double[][] SIDES = {{0, 0.5}, {1, 0.5}, {0.5, 0}, {0.5, 1}, {0.5, 0.5}};
    private static final double[][] CORNERS = {{1, 1}, {1, 0}, {0, 1}, {0, 0}};

    /** The plan of a sheet. */
    static MapPlan of(MapSheet sheet, double metresPerUnit) {
        Box room = SheetLayout.map(sheet.weakestKind()).inset(MARGIN);
        Envelope world = world(sheet);
        double metres = roundScale(MapWindow.unitsPerPixel(world, room) * metresPerUnit);
        double unitsPerPixel = metres / metresPerUnit;
        MapWindow centred = MapWindow.fit(world, SheetLayout.map(sheet.weakestKind()), unitsPerPixel);
        Geometry mainCity = sheet.mainCity();
        if (mainCity == null || mainCity.isEmpty()) {
            return new MapPlan(centred, null);
        }
        return withInset(sheet, body(mainCity), centred, metresPerUnit);
    }

    /** What both zones and districts cover. */
    static Envelope world(MapSheet sheet) {
        Envelope world = new Envelope();
        shapes(sheet).forEach(shape -> world.expandToInclude(shape.getEnvelopeInternal()));
        return world;
    }

    /** Extent of the main city without its small islands far out, which would only widen the inset with water. */
    private static Envelope body(Geometry mainCity) {
        Envelope body = new Envelope();
        double least = MapGeometry.largestPart(mainCity).getArea() * LEAST_PART;
        for (int i = 0; i < mainCity.getNumGeometries(); i++) {
            Geometry part = mainCity.getGeometryN(i);
            if (part.getArea() >= least) {
                body.expandToInclude(part.getEnvelopeInternal());
            }
        }
        return body;
    }

    private static Stream<Geometry> shapes(MapSheet sheet) {
        return Stream.concat(
                sheet.zones().stream().map(MapZone::geometry),
                sheet.outlines().stream().map(MapOutline::geometry));
    }

    /** The widest inset that hides nothing, tried at every corner with the map pushed to every side. */
    private static MapPlan withInset(MapSheet sheet, Envelope city, MapWindow centred, double metresPerUnit) {
        MapPlan best = new MapPlan(centred, null);
        double bestUnits = centred.unitsPerPixel() / LEAST_GAIN;
        Box room = centred.box().inset(MARGIN);
        for (double[] side : SIDES) {
            MapWindow main = pushed(centred, world(sheet), room, side);
            List<PreparedGeometry> land = land(sheet, main);
            for (double[] corner : CORNERS) {
                MapWindow inset = widest(city, room, corner, land, bestUnits, metresPerUnit);
                if (inset != null && inset.unitsPerPixel() < bestUnits) {
                    best = new MapPlan(main, inset);
                    bestUnits = inset.unitsPerPixel();
                }
            }
        }
        return best;
    }

    private static @Nullable MapWindow widest(
            Envelope city, Box room, double[] corner, List<PreparedGeometry> land, double most, double metresPerUnit) {
        for (double width = room.width() * 0.7; width >= LEAST_INSET; width -= STEP) {
            double inner = width - 2 * INSET_PAD;
            double metres = roundScale(city.getWidth() / inner * metresPerUnit);
            double units = metres / metresPerUnit;
            double height = city.getHeight() / units + 2 * INSET_PAD + CAPTION;
            if (units >= most || height > room.height()) {
                continue;
            }
            Box box = new Box(
                    room.x() + corner[0] * (room.width() - width),
                    room.y() + corner[1] * (room.height() - height),
                    width,
                    height);
            if (isFree(box, land)) {
                Box view = new Box(box.x(), box.y() + CAPTION, box.width(), box.height() - CAPTION);
                return MapWindow.fit(city, view, units);
            }
        }
        return null;
    }

    private static boolean isFree(Box box, List<PreparedGeometry> land) {
        Geometry area = LabelPlacer.shape(box.inset(-30));
        return land.stream().noneMatch(shape -> shape.intersects(area));
    }

    private static List<PreparedGeometry> land(MapSheet sheet, MapWindow window) {
        List<PreparedGeometry> land = new ArrayList<>();
        shapes(sheet).map(window::onSheet).map(PreparedGeometryFactory::prepare).forEach(land::add);
        return land;
    }

    /** The window with the area against that side of its box. */
    private static MapWindow pushed(MapWindow window, Envelope world, Box room, double[] side) {
        double units = window.unitsPerPixel();
        double spareX = room.width() - world.getWidth() / units;
        double spareY = room.height() - world.getHeight() / units;
        double shiftX = (side[0] - 0.5) * spareX * units;
        double shiftY = (side[1] - 0.5) * spareY * units;
        return new MapWindow(window.box(), units, window.west() - shiftX, window.north() + shiftY);
    }

    /** A little smaller, so that the scale has a round denominator at print size. */
    static double roundScale(double metresPerPixel) {
        double denominator = metresPerPixel * SheetLayout.DOTS_PER_INCH / 0.0254;
        double step = Math.pow(10, Math.floor(Math.log10(denominator))) / 20;
        return Math.ceil(denominator / step - 1e-9) * step * 0.0254 / SheetLayout.DOTS_PER_INCH;
    }

    /** The middle of the main map, in the CRS. */
    static Coordinate middle(MapSheet sheet) {
        return world(sheet).centre();
    }
}
