package io.juluo.geodata.crs;

import java.io.Serializable;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.referencing.CRS;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;

/**
 * Moves positions and geometries from one coordinate system to another; x is longitude or easting, y latitude or
 * northing. It can be shipped to tasks: only the two names travel. Where both systems are the same nothing is moved,
 * to the last bit.
 */
public final class CoordinateTransform implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Map<String, MathTransform> PREPARED = new ConcurrentHashMap<>();

    private final String from;
    private final String to;
    private transient @Nullable MathTransform known;

    private CoordinateTransform(String from, String to) {
        this.from = from;
        this.to = to;
    }

    /**
     * From any declared system to any other.
     *
     * @param fromCrs EPSG code, GCJ-02 or BD-09
     * @param toCrs the same; as a rule the profile's metric CRS
     * @throws IllegalArgumentException if one of them is unknown or there is no way from one to the other
     */
    public static CoordinateTransform to(String fromCrs, String toCrs) {
        CoordinateTransform transform = new CoordinateTransform(fromCrs, toCrs);
        transform.prepared();
        return transform;
    }

    /** Whether both systems are the same. */
    public boolean movesNothing() {
        return from.equals(to)
                || (!Crs.isShifted(from) && !Crs.isShifted(to) && prepared().isIdentity());
    }

    /** The position in the target system; NaN where that system has no such place. */
    public Coordinate apply(double x, double y) {
        if (from.equals(to)) {
            return new Coordinate(x, y);
        }
        LonLat start = unshifted(x, y);
        double[] point = {start.lon(), start.lat()};
        try {
            if (!prepared().isIdentity()) {
                prepared().transform(point, 0, point, 0, 1);
            }
        } catch (TransformException | IllegalArgumentException outsideTheProjection) {
            // The second comes from GeoTools' own warning about angles that it cannot write.
            return new Coordinate(Double.NaN, Double.NaN);
        }
        LonLat end = shifted(new LonLat(point[0], point[1]));
        return new Coordinate(end.lon(), end.lat());
    }

    /** A copy of the geometry in the target system. */
    public Geometry apply(Geometry geometry) {
        Geometry moved = geometry.copy();
        if (!movesNothing()) {
            moved.apply(new Mover());
        }
        return moved;
    }

    private LonLat unshifted(double x, double y) {
        LonLat at = new LonLat(x, y);
        return switch (from) {
            case Crs.GCJ_02 -> Gcj02.toWgs84(at);
            case Crs.BD_09 -> Gcj02.toWgs84(Bd09.toGcj02(at));
            default -> at;
        };
    }

    private LonLat shifted(LonLat at) {
        return switch (to) {
            case Crs.GCJ_02 -> Gcj02.fromWgs84(at);
            case Crs.BD_09 -> Bd09.fromGcj02(Gcj02.fromWgs84(at));
            default -> at;
        };
    }

    /** Looked up once: tasks move millions of positions. Two threads may do so at once, to the same result. */
    private MathTransform prepared() {
        MathTransform ready = known;
        if (ready == null) {
            String start = Crs.isShifted(from) ? Crs.WGS84 : from;
            String end = Crs.isShifted(to) ? Crs.WGS84 : to;
            ready = PREPARED.computeIfAbsent(start + " " + end, key -> find(start, end));
            known = ready;
        }
        return ready;
    }

    private static MathTransform find(String from, String to) {
        try {
            return CRS.findMathTransform(Crs.decode(from), Crs.decode(to), true);
        } catch (FactoryException none) {
            throw new IllegalArgumentException("there is no transformation from " + from + " to " + to, none);
        }
    }

    private final class Mover implements CoordinateSequenceFilter {
        @Override
        public void filter(CoordinateSequence points, int i) {
            Coordinate moved = CoordinateTransform.this.apply(points.getX(i), points.getY(i));
            points.setOrdinate(i, CoordinateSequence.X, moved.x);
            points.setOrdinate(i, CoordinateSequence.Y, moved.y);
        }

        @Override
        public boolean isDone() {
            return false;
        }

        @Override
        public boolean isGeometryChanged() {
            return true;
        }
    }
}
