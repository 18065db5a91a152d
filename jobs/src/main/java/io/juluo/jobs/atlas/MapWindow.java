package io.juluo.jobs.atlas;

import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * A view of the world on a part of the sheet.
 *
 * <p>Shapes are thinned by rounding every vertex to the same fine grid of the sheet and dropping repeats. Two zones that share a border have the same vertices there, so they are rounded
 * alike: no gap or overlap opens between neighbours, as it would if each polygon were simplified by itself.
 *
 * @param box part of the sheet it fills
 * @param unitsPerPixel units of the CRS for a pixel
 * @param west easting of the box's left edge
 * @param north northing of the box's upper edge
 */
public record MapWindow(Box box, double unitsPerPixel, double west, double north) {
    /** Steps of the grid in a pixel: finer than the eye at 300 dots an inch. */
    private static final double STEPS = 4;

    private static final GeometryFactory SHAPES = new GeometryFactory();

    /** The world on the box, centred, at no larger scale than fits. */
    static MapWindow fit(Envelope world, Box box, double unitsPerPixel) {
        double west = world.centre().x - unitsPerPixel * box.width() / 2;
        double north = world.centre().y + unitsPerPixel * box.height() / 2;
        return new MapWindow(box, unitsPerPixel, west, north);
    }

    /** Units a pixel at which the world just fits. */
    static double unitsPerPixel(Envelope world, Box box) {
        double tightest = Math.max(world.getWidth() / box.width(), world.getHeight() / box.height());
        return tightest > 0 ? tightest : 1;
    }

    /** Place on the sheet of an easting. */
    public double x(double easting) {
        return box.x() + (easting - west) / unitsPerPixel;
    }

    /** Place on the sheet of a northing. */
    public double y(double northing) {
        return box.y() + (north - northing) / unitsPerPixel;
    }

    /** The shape on the sheet, thinned; parts too small to see are dropped. */
    Geometry onSheet(Geometry geometry) {
        List<Polygon> parts = new ArrayList<>();
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            Polygon part = (Polygon) geometry.getGeometryN(i);
            Coordinate[] shell = ring(part.getExteriorRing());
            if (shell.length == 0) {
                continue;
            }
            List<LinearRing> holes = new ArrayList<>();
            for (int h = 0; h < part.getNumInteriorRing(); h++) {
                Coordinate[] hole = ring(part.getInteriorRingN(h));
                if (hole.length > 0) {
                    holes.add(SHAPES.createLinearRing(hole));
                }
            }
            parts.add(SHAPES.createPolygon(SHAPES.createLinearRing(shell), holes.toArray(new LinearRing[0])));
        }
        return parts.isEmpty() ? dot(geometry) : SHAPES.createMultiPolygon(parts.toArray(new Polygon[0]));
    }

    /** The outline of a shape on the sheet. */
    static Path2D path(Geometry shape) {
        Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        for (int i = 0; i < shape.getNumGeometries(); i++) {
            Polygon part = (Polygon) shape.getGeometryN(i);
            trace(part.getExteriorRing().getCoordinateSequence(), path);
            for (int h = 0; h < part.getNumInteriorRing(); h++) {
                trace(part.getInteriorRingN(h).getCoordinateSequence(), path);
            }
        }
        return path;
    }

    /** A zone too small to see is still there: a square of a pixel. */
    private Geometry dot(Geometry geometry) {
        double x = snap(x(geometry.getEnvelopeInternal().centre().x));
        double y = snap(y(geometry.getEnvelopeInternal().centre().y));
        return SHAPES.createMultiPolygon(
                new Polygon[] {(Polygon) SHAPES.toGeometry(new Envelope(x - 0.5, x + 0.5, y - 0.5, y + 0.5))});
    }

    private Coordinate[] ring(LinearRing ring) {
        CoordinateSequence points = ring.getCoordinateSequence();
        List<Coordinate> kept = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            Coordinate next = new Coordinate(snap(x(points.getX(i))), snap(y(points.getY(i))));
            if (kept.isEmpty() || !kept.get(kept.size() - 1).equals2D(next)) {
                kept.add(next);
            }
        }
        return kept.size() < 4 ? new Coordinate[0] : kept.toArray(new Coordinate[0]);
    }

    private static double snap(double pixels) {
        return Math.rint(pixels * STEPS) / STEPS;
    }

    private static void trace(CoordinateSequence points, Path2D path) {
        path.moveTo(points.getX(0), points.getY(0));
        for (int i = 1; i < points.size() - 1; i++) {
            path.lineTo(points.getX(i), points.getY(i));
        }
        path.closePath();
    }
}
