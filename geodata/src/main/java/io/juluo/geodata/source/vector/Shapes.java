package io.juluo.geodata.source.vector;

import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;

/**
 * Builds geometries from coordinates and refuses what no geometry can be built of, where other readers mend it in
 * silence or stop. Coordinates are pairs in one array: x0, y0, x1, y1, ...
 */
final class Shapes {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final int LEAST_OF_A_RING = 4;
    private static final int LEAST_OF_A_LINE = 2;

    private Shapes() {}

    static Point point(double[] xy) throws BrokenGeometry {
        return FACTORY.createPoint(sequence(xy));
    }

    static LineString line(double[] xy) throws BrokenGeometry {
        if (xy.length == 0) {
            throw new BrokenGeometry(GeometryFault.EMPTY_GEOMETRY);
        }
        if (xy.length < 2 * LEAST_OF_A_LINE) {
            throw new BrokenGeometry(GeometryFault.UNREADABLE_GEOMETRY, "LineString, 1 point");
        }
        return FACTORY.createLineString(sequence(xy));
    }

    /** A polygon of its rings, the outer one first. */
    static Polygon polygon(List<double[]> rings) throws BrokenGeometry {
        if (rings.isEmpty()) {
            throw new BrokenGeometry(GeometryFault.EMPTY_GEOMETRY);
        }
        LinearRing[] holes = new LinearRing[rings.size() - 1];
        for (int i = 0; i < holes.length; i++) {
            holes[i] = ring(rings.get(i + 1));
        }
        return FACTORY.createPolygon(ring(rings.get(0)), holes);
    }

    static LinearRing ring(double[] xy) throws BrokenGeometry {
        PackedCoordinateSequence points = sequence(xy);
        int last = xy.length - 2;
        boolean closed = xy.length >= 2 * LEAST_OF_A_RING && xy[0] == xy[last] && xy[1] == xy[last + 1];
        if (!closed) {
            throw new BrokenGeometry(GeometryFault.BROKEN_RING);
        }
        return FACTORY.createLinearRing(points);
    }

    static Polygon polygon(LinearRing shell, List<LinearRing> holes) {
        return FACTORY.createPolygon(shell, holes.toArray(LinearRing[]::new));
    }

    static MultiPolygon polygons(List<Polygon> parts) {
        return FACTORY.createMultiPolygon(parts.toArray(Polygon[]::new));
    }

    static Geometry points(List<Point> parts) throws BrokenGeometry {
        return FACTORY.createMultiPoint(some(parts).toArray(Point[]::new));
    }

    static Geometry lines(List<LineString> parts) throws BrokenGeometry {
        return FACTORY.createMultiLineString(some(parts).toArray(LineString[]::new));
    }

    static Geometry collection(List<Geometry> parts) throws BrokenGeometry {
        return FACTORY.createGeometryCollection(some(parts).toArray(Geometry[]::new));
    }

    /** The parts, of which there must be one at least. */
    static <T> List<T> some(List<T> parts) throws BrokenGeometry {
        if (parts.isEmpty()) {
            throw new BrokenGeometry(GeometryFault.EMPTY_GEOMETRY);
        }
        return parts;
    }

    private static PackedCoordinateSequence sequence(double[] xy) throws BrokenGeometry {
        for (double value : xy) {
            if (!Double.isFinite(value)) {
                throw new BrokenGeometry(GeometryFault.BAD_COORDINATE);
            }
        }
        return new PackedCoordinateSequence.Double(xy, 2, 0);
    }
}
