package io.juluo.geodata.source.vector;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * Well-known binary, as the OGC writes it (ISO, types 1001 to 3007 with heights and measures) and as PostGIS does (flags
 * in the type). Unlike JTS's reader it never closes an open ring, and believes no count that the bytes cannot hold.
 */
final class WkbGeometry {
    private static final int POINT = 1;
    private static final int LINE = 2;
    private static final int POLYGON = 3;
    private static final int POINTS = 4;
    private static final int LINES = 5;
    private static final int POLYGONS = 6;
    private static final int COLLECTION = 7;
    private static final int ANY = 0;
    private static final Map<Integer, String> NOT_READ = Map.of(
            8, "CircularString",
            9, "CompoundCurve",
            10, "CurvePolygon",
            11, "MultiCurve",
            12, "MultiSurface",
            15, "PolyhedralSurface",
            16, "TIN",
            17, "Triangle");
    private static final int EWKB_Z = 0x80000000;
    private static final int EWKB_M = 0x40000000;
    private static final int EWKB_SRID = 0x20000000;
    private static final int ISO_STEP = 1000;
    private static final int ISO_ZM = 3;
    private static final int MOST_DEPTH = 8;
    private static final int LEAST_BYTES_OF_A_PART = 5;

    private final ByteBuffer bytes;
    private boolean flattened;

    private WkbGeometry(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    /** The geometry that the remaining bytes are, all of them. */
    static Drawn read(ByteBuffer bytes) {
        WkbGeometry reader = new WkbGeometry(bytes);
        try {
            Geometry geometry = reader.geometry(ANY, 0);
            if (bytes.hasRemaining()) {
                throw new BrokenGeometry(GeometryFault.UNREADABLE_GEOMETRY);
            }
            return Drawn.of(geometry, reader.flattened);
        } catch (BrokenGeometry broken) {
            return Drawn.broken(broken);
        } catch (BufferUnderflowException cutOff) {
            return Drawn.none(GeometryFault.UNREADABLE_GEOMETRY);
        }
    }

    private Geometry geometry(int expected, int depth) throws BrokenGeometry {
        byte order = bytes.get();
        if (order < 0 || order > 1) {
            throw new BrokenGeometry(GeometryFault.UNREADABLE_GEOMETRY);
        }
        bytes.order(order == 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        int written = bytes.getInt();
        if ((written & EWKB_SRID) != 0) {
            bytes.getInt();
        }
        int plain = written & ~(EWKB_Z | EWKB_M | EWKB_SRID);
        int iso = plain / ISO_STEP;
        int type = plain % ISO_STEP;
        int dimensions = 2
                + ((written & EWKB_Z) != 0 || iso == 1 || iso == ISO_ZM ? 1 : 0)
                + ((written & EWKB_M) != 0 || iso == 2 || iso == ISO_ZM ? 1 : 0);
        flattened |= dimensions > 2;
        boolean fits = plain > 0 && iso <= ISO_ZM && (expected == ANY || expected == type) && depth < MOST_DEPTH;
        if (!fits) {
            throw new BrokenGeometry(GeometryFault.UNREADABLE_GEOMETRY);
        }
        return build(type, dimensions, depth);
    }

    private Geometry build(int type, int dimensions, int depth) throws BrokenGeometry {
        return switch (type) {
            case POINT -> point(dimensions);
            case LINE -> Shapes.line(line(dimensions));
            case POLYGON -> polygon(dimensions);
            case POINTS -> Shapes.points(this.<Point>parts(POINT, depth));
            case LINES -> Shapes.lines(this.<LineString>parts(LINE, depth));
            case POLYGONS -> Shapes.polygons(Shapes.some(this.<Polygon>parts(POLYGON, depth)));
            case COLLECTION -> Shapes.collection(this.<Geometry>parts(ANY, depth));
            default ->
                throw new BrokenGeometry(
                        GeometryFault.UNSUPPORTED_GEOMETRY, NOT_READ.getOrDefault(type, "WKB type " + type));
        };
    }

    private Point point(int dimensions) throws BrokenGeometry {
        double[] xy = positions(1, dimensions);
        if (Double.isNaN(xy[0]) && Double.isNaN(xy[1])) {
            throw new BrokenGeometry(GeometryFault.EMPTY_GEOMETRY); // how an empty point is written
        }
        return Shapes.point(xy);
    }

    private double[] line(int dimensions) throws BrokenGeometry {
        return positions(count(Double.BYTES * dimensions), dimensions);
    }

    private Polygon polygon(int dimensions) throws BrokenGeometry {
        int count = count(Integer.BYTES);
        List<double[]> rings = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rings.add(line(dimensions));
        }
        return Shapes.polygon(rings);
    }

    @SuppressWarnings("unchecked") // geometry() gives the type asked for or throws
    private <T extends Geometry> List<T> parts(int type, int depth) throws BrokenGeometry {
        int count = count(LEAST_BYTES_OF_A_PART);
        List<T> parts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            parts.add((T) geometry(type, depth + 1));
        }
        return parts;
    }

    private double[] positions(int count, int dimensions) {
        double[] xy = new double[2 * count];
        for (int i = 0; i < count; i++) {
            xy[2 * i] = bytes.getDouble();
            xy[2 * i + 1] = bytes.getDouble();
            for (int more = 2; more < dimensions; more++) {
                bytes.getDouble();
            }
        }
        return xy;
    }

    private int count(int bytesOfOne) throws BrokenGeometry {
        int count = bytes.getInt();
        if (count < 0 || count > bytes.remaining() / bytesOfOne) {
            throw new BrokenGeometry(GeometryFault.UNREADABLE_GEOMETRY);
        }
        return count;
    }
}
