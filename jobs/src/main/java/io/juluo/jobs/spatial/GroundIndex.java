package io.juluo.jobs.spatial;

import io.juluo.geodata.table.GroundTable;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * One ground layer as every task holds it: tile by tile, so that what lies in a polygon is added up from the few tiles
 * that it touches. Sums run over tiles in a fixed order.
 */
final class GroundIndex implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final double TILE_M = GroundTable.TILE_M;

    /** Ground that takes up less of a polygon, of its area or of the side of a square as large, is rounding at its border. */
    static final double ROUNDING_SHARE = 1e-9;

    /** Above so many tiles it pays to know quickly which of them a polygon covers. */
    private static final long FEW_TILES = 9;

    private final boolean lines;
    private final HashMap<Long, Geometry> shapes = new HashMap<>();
    private transient volatile @Nullable Map<Long, PreparedGeometry> prepared;

    /** Of the rows of {@link GroundTable} of that layer. */
    GroundIndex(String ground, List<Row> rows) {
        lines = ground.equals(GroundTable.STREETS);
        for (Row row : rows) {
            if (ground.equals(row.getAs(GroundTable.GROUND.name()))) {
                long x = row.getAs(GroundTable.TILE_X.name());
                long y = row.getAs(GroundTable.TILE_Y.name());
                shapes.put(key(x, y), row.getAs(GroundTable.GEOMETRY.name()));
            }
        }
    }

    private static long key(long x, long y) {
        return (x << Integer.SIZE) ^ (y & 0xFFFF_FFFFL);
    }

    /** The same, 0 where it is no more than rounding, so that a layer that ends where the polygon begins weighs nothing. */
    double weighty(Geometry polygon) {
        double area = polygon.getArea();
        double found = within(polygon);
        return found > ROUNDING_SHARE * (lines ? Math.sqrt(area) : area) ? found : 0;
    }

    /** Area of the layer's polygons, length of its lines inside the polygon; in square metres, metres. */
    double within(Geometry polygon) {
        Envelope box = polygon.getEnvelopeInternal();
        if (box.isNull()) {
            return 0;
        }
        long west = tile(box.getMinX());
        long east = tile(box.getMaxX());
        long south = tile(box.getMinY());
        long north = tile(box.getMaxY());
        boolean large = (east - west + 1) * (north - south + 1) > FEW_TILES;
        PreparedGeometry whole = large ? PreparedGeometryFactory.prepare(polygon) : null;
        double sum = 0;
        for (long y = south; y <= north; y++) {
            for (long x = west; x <= east; x++) {
                Geometry shape = shapes.get(key(x, y));
                sum += shape == null ? 0 : common(key(x, y), shape, polygon, whole);
            }
        }
        return sum;
    }

    private static long tile(double metres) {
        return (long) Math.floor(metres / TILE_M);
    }

    private double common(long key, Geometry shape, Geometry polygon, @Nullable PreparedGeometry whole) {
        boolean area = shape.getDimension() == 2;
        if (whole != null) {
            if (whole.covers(shape)) {
                return area ? shape.getArea() : shape.getLength();
            }
            if (!whole.intersects(shape)) {
                return 0;
            }
        }
        PreparedGeometry tile = prepared().computeIfAbsent(key, k -> PreparedGeometryFactory.prepare(shape));
        if (!tile.intersects(polygon)) {
            return 0;
        }
        if (area) {
            return tile.covers(polygon)
                    ? polygon.getArea()
                    : Areas.intersection(polygon, shape).getArea();
        }
        return OverlayNGRobust.overlay(shape, polygon, OverlayNG.INTERSECTION).getLength();
    }

    private Map<Long, PreparedGeometry> prepared() {
        Map<Long, PreparedGeometry> built = prepared;
        if (built == null) {
            synchronized (shapes) {
                built = prepared;
                if (built == null) {
                    built = new ConcurrentHashMap<>();
                    prepared = built;
                }
            }
        }
        return built;
    }
}
