package io.juluo.geodata.source;

import io.juluo.geodata.table.GroundTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Cuts shapes into tiles, halving them again and again, and joins what lies in one tile. */
final class GroundTiles {
    /** Dimension of lines. */
    static final int LINES = 1;

    /** Dimension of polygons. */
    static final int POLYGONS = 2;

    private static final double TILE_M = GroundTable.TILE_M;

    private final int dimension;
    private final List<Tile> tiles = new ArrayList<>();

    private GroundTiles(int dimension) {
        this.dimension = dimension;
    }

    /** What of a shape lies in one tile. */
    record Tile(long x, long y, Geometry shape) {}

    /** The shape's parts of that dimension, tile by tile. */
    static List<Tile> of(Geometry shape, int dimension) {
        GroundTiles cut = new GroundTiles(dimension);
        for (int i = 0; i < shape.getNumGeometries(); i++) {
            Geometry part = shape.getGeometryN(i);
            Envelope box = part.getEnvelopeInternal();
            if (part.getDimension() == dimension && !part.isEmpty()) {
                cut.halve(
                        part,
                        tile(box.getMinX()),
                        tile(box.getMinY()),
                        tile(box.getMaxX()) + 1,
                        tile(box.getMaxY()) + 1);
            }
        }
        return cut.tiles;
    }

    private static long tile(double metres) {
        return (long) Math.floor(metres / TILE_M);
    }

    /** The shape lies between the tiles' columns [west, east) and rows [south, north). */
    private void halve(Geometry shape, long west, long south, long east, long north) {
        if (shape.isEmpty()) {
            return;
        }
        if (east - west == 1 && north - south == 1) {
            tiles.add(new Tile(west, south, shape));
        } else if (east - west >= north - south) {
            long middle = Math.floorDiv(west + east, 2);
            halve(within(shape, west, south, middle, north), west, south, middle, north);
            halve(within(shape, middle, south, east, north), middle, south, east, north);
        } else {
            long middle = Math.floorDiv(south + north, 2);
            halve(within(shape, west, south, east, middle), west, south, east, middle);
            halve(within(shape, west, middle, east, north), west, middle, east, north);
        }
    }

    private Geometry within(Geometry shape, long west, long south, long east, long north) {
        Envelope box = new Envelope(west * TILE_M, east * TILE_M, south * TILE_M, north * TILE_M);
        if (box.contains(shape.getEnvelopeInternal())) {
            return shape;
        }
        if (!box.intersects(shape.getEnvelopeInternal())) {
            return shape.getFactory().createEmpty(dimension);
        }
        return ofDimension(
                OverlayNGRobust.overlay(shape, shape.getFactory().toGeometry(box), OverlayNG.INTERSECTION), dimension);
    }

    /** What lies in any of the shapes, of that dimension; the order of the shapes does not matter. */
    static Geometry join(List<Geometry> shapes, int dimension) {
        if (shapes.size() == 1) {
            return shapes.get(0).norm();
        }
        List<Geometry> sorted = shapes.stream()
                .map(Geometry::norm)
                .sorted(Comparator.naturalOrder())
                .toList();
        return ofDimension(OverlayNGRobust.union(sorted), dimension).norm();
    }

    private static Geometry ofDimension(Geometry shape, int dimension) {
        if (!(shape instanceof GeometryCollection)) {
            return shape.getDimension() == dimension
                    ? shape
                    : shape.getFactory().createEmpty(dimension);
        }
        List<Geometry> parts = new ArrayList<>();
        for (int i = 0; i < shape.getNumGeometries(); i++) {
            if (shape.getGeometryN(i).getDimension() == dimension) {
                parts.add(shape.getGeometryN(i));
            }
        }
        return parts.isEmpty()
                ? shape.getFactory().createEmpty(dimension)
                : shape.getFactory().buildGeometry(parts);
    }
}
