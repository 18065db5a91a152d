package io.juluo.geodata.source.vector;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.GeometryComponentFilter;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;
import org.locationtech.jts.geom.util.GeometryEditor;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Well-known text, such as POLYGON ((0 0, 1 0, 1 1, 0 0)). */
final class WktGeometry {
    private static final Pattern TYPE = Pattern.compile("\\s*([A-Za-z]+).*", Pattern.DOTALL);
    private static final Pattern READ =
            Pattern.compile("(MULTI)?(POINT|LINESTRING|POLYGON)|GEOMETRYCOLLECTION|LINEARRING");
    private static final Pattern COLLECTIONS = Pattern.compile("(?i)GEOMETRYCOLLECTION");

    /** The reader calls itself for each collection in a collection. */
    private static final int MOST_COLLECTIONS = 8;

    private static final int LEAST_OF_A_RING = 4;

    private WktGeometry() {}

    /** The geometry. */
    static Drawn read(String text) {
        try {
            Geometry geometry = parse(text);
            if (!isFull(geometry)) {
                return Drawn.none(GeometryFault.EMPTY_GEOMETRY);
            }
            for (Coordinate point : geometry.getCoordinates()) {
                if (!Double.isFinite(point.x) || !Double.isFinite(point.y)) {
                    return Drawn.none(GeometryFault.BAD_COORDINATE);
                }
            }
            if (hasSmallRing(geometry)) {
                return Drawn.none(GeometryFault.BROKEN_RING);
            }
            Flattening flattening = new Flattening();
            Geometry flat = new GeometryEditor().edit(geometry, flattening);
            return Drawn.of(flat, flattening.leftOut);
        } catch (BrokenGeometry broken) {
            return Drawn.broken(broken);
        }
    }

    private static Geometry parse(String text) throws BrokenGeometry {
        Matcher type = TYPE.matcher(text);
        String name = type.matches() ? type.group(1).toUpperCase(Locale.ROOT) : "";
        if (name.isEmpty() || COLLECTIONS.matcher(text).results().count() > MOST_COLLECTIONS) {
            throw new BrokenGeometry(GeometryFault.UNREADABLE_GEOMETRY);
        }
        if (!READ.matcher(name.replaceFirst("(Z|M|ZM)$", "")).matches()
                && !READ.matcher(name).matches()) {
            throw new BrokenGeometry(GeometryFault.UNSUPPORTED_GEOMETRY, name);
        }
        try {
            return new WKTReader().read(text);
        } catch (IllegalArgumentException ring) { // thrown for rings that are open or have too few points
            throw new BrokenGeometry(GeometryFault.BROKEN_RING);
        } catch (ParseException unreadable) {
            throw new BrokenGeometry(GeometryFault.UNREADABLE_GEOMETRY);
        }
    }

    private static boolean isFull(Geometry geometry) {
        if (geometry instanceof GeometryCollection) {
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                if (!isFull(geometry.getGeometryN(i))) {
                    return false;
                }
            }
        }
        return !geometry.isEmpty();
    }

    /** The reader accepts rings of three points. */
    private static boolean hasSmallRing(Geometry geometry) {
        AtomicBoolean small = new AtomicBoolean();
        geometry.apply((GeometryComponentFilter) part -> {
            if (part instanceof LinearRing && part.getNumPoints() < LEAST_OF_A_RING) {
                small.set(true);
            }
        });
        return small.get();
    }

    /** Leaves two coordinates of each point. */
    private static final class Flattening extends GeometryEditor.CoordinateSequenceOperation {
        private boolean leftOut;

        @Override
        public CoordinateSequence edit(CoordinateSequence points, Geometry geometry) {
            double[] xy = new double[2 * points.size()];
            for (int i = 0; i < points.size(); i++) {
                xy[2 * i] = points.getX(i);
                xy[2 * i + 1] = points.getY(i);
                Coordinate point = points.getCoordinate(i);
                leftOut |= !Double.isNaN(point.getZ()) || !Double.isNaN(point.getM());
            }
            return new PackedCoordinateSequence.Double(xy, 2, 0);
        }
    }
}
