package io.juluo.geodata.source.vector;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;

/** The content of a record of a .shp: points, lines or polygons, with or without heights (Z) and measures (M). */
final class ShpGeometry {
    private static final int NONE = 0;
    private static final int POINT = 1;
    private static final int LINE = 3;
    private static final int POLYGON = 5;
    private static final int POINTS = 8;
    private static final int MULTIPATCH = 31;
    private static final int PLAIN = 10;
    private static final int WITH_M_END = 30;
    private static final int BOX_BYTES = 32;
    private static final int POINT_BYTES = 16;
    private static final int BEFORE_POINT = 4;
    private static final int BEFORE_COUNT = 4 + BOX_BYTES;
    private static final Map<Integer, String> NAMES = Map.of(
            POINT, "Point", LINE, "PolyLine", POLYGON, "Polygon", POINTS, "MultiPoint", MULTIPATCH, "MultiPatch");

    private ShpGeometry() {}

    /** The geometry. */
    static Drawn read(ByteBuffer content) {
        ByteBuffer bytes = content.order(ByteOrder.LITTLE_ENDIAN);
        int type = bytes.getInt(0);
        if (type == NONE) {
            return Drawn.none(GeometryFault.NO_GEOMETRY);
        }
        try {
            return Drawn.of(build(bytes, type), type > PLAIN);
        } catch (BrokenGeometry broken) {
            return Drawn.broken(broken);
        } catch (IndexOutOfBoundsException cutOff) {
            return Drawn.none(GeometryFault.UNREADABLE_GEOMETRY);
        }
    }

    private static Geometry build(ByteBuffer bytes, int type) throws BrokenGeometry {
        int plain = type > 0 && type < WITH_M_END ? type % PLAIN : type;
        return switch (plain) {
            case POINT -> point(positions(bytes, BEFORE_POINT, 0, 1));
            case POINTS -> points(bytes);
            case LINE -> lines(parts(bytes));
            case POLYGON -> ShpPolygon.of(parts(bytes));
            default ->
                throw new BrokenGeometry(
                        GeometryFault.UNSUPPORTED_GEOMETRY, NAMES.getOrDefault(plain, "shape type " + type));
        };
    }

    private static Point point(double[] xy) throws BrokenGeometry {
        if (Double.isNaN(xy[0]) && Double.isNaN(xy[1])) {
            throw new BrokenGeometry(GeometryFault.EMPTY_GEOMETRY); // how some programs write a point that is missing
        }
        return Shapes.point(xy);
    }

    private static Geometry points(ByteBuffer bytes) throws BrokenGeometry {
        int count = count(bytes, BEFORE_COUNT, POINT_BYTES);
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            points.add(Shapes.point(positions(bytes, BEFORE_COUNT + Integer.BYTES, i, i + 1)));
        }
        return Shapes.points(points);
    }

    private static Geometry lines(List<double[]> parts) throws BrokenGeometry {
        List<LineString> lines = new ArrayList<>();
        for (double[] part : parts) {
            lines.add(Shapes.line(part));
        }
        return lines.size() == 1 ? lines.get(0) : Shapes.lines(lines);
    }

    private static List<double[]> parts(ByteBuffer bytes) throws BrokenGeometry {
        int count = count(bytes, BEFORE_COUNT, Integer.BYTES);
        int points = count(bytes, BEFORE_COUNT + Integer.BYTES, POINT_BYTES);
        int firsts = BEFORE_COUNT + 2 * Integer.BYTES;
        int coordinates = firsts + Integer.BYTES * count;
        List<double[]> parts = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < count; i++) {
            int to = i + 1 < count ? bytes.getInt(firsts + Integer.BYTES * (i + 1)) : points;
            boolean fits = bytes.getInt(firsts + Integer.BYTES * i) == from && to >= from && to <= points;
            if (!fits) {
                throw new BrokenGeometry(GeometryFault.UNREADABLE_GEOMETRY);
            }
            parts.add(positions(bytes, coordinates, from, to));
            from = to;
        }
        return Shapes.some(parts);
    }

    private static double[] positions(ByteBuffer bytes, int start, int from, int to) {
        double[] xy = new double[2 * (to - from)];
        for (int i = 0; i < xy.length; i++) {
            xy[i] = bytes.getDouble(start + POINT_BYTES * from + Double.BYTES * i);
        }
        return xy;
    }

    private static int count(ByteBuffer bytes, int at, int bytesOfOne) throws BrokenGeometry {
        int count = bytes.getInt(at);
        if (count < 0 || count > bytes.limit() / bytesOfOne) {
            throw new BrokenGeometry(GeometryFault.UNREADABLE_GEOMETRY);
        }
        return count;
    }
}
