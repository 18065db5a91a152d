package io.juluo.geodata.synth;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Cuts a town into the cells of the lattice, whose corners are multiples of the cell's edge. Most cells lie wholly in
 * the town or wholly without, and cost no overlay. For those at the border the town is first clipped to a block of
 * cells, so that a cell is cut by the few edges nearby and not by the town's thousands; the block reaches a little
 * beyond its cells, and so its own edges never become edges of a cell.
 */
final class CellCutter {
    /** Parts smaller than this are left out, as no one lives there. */
    static final double SLIVER_M2 = 1.0;

    private static final int CELLS_A_BLOCK = 8;
    private static final double BEYOND_BLOCK_M = 1.0;

    private final GeometryFactory factory = new GeometryFactory();
    private final long edge_m;

    CellCutter(long edge_m) {
        this.edge_m = edge_m;
    }

    /** The town's cells, block by block from the south-west, so that neighbours in the list are near each other. */
    List<LandCell> cut(int town, Geometry polygon) {
        List<LandCell> cells = new ArrayList<>();
        PreparedGeometry prepared = PreparedGeometryFactory.prepare(polygon);
        Envelope extent = polygon.getEnvelopeInternal();
        long block_m = edge_m * CELLS_A_BLOCK;
        for (long n = floor(extent.getMinY(), block_m); n < extent.getMaxY(); n += block_m) {
            for (long e = floor(extent.getMinX(), block_m); e < extent.getMaxX(); e += block_m) {
                cutBlock(town, prepared, e, n, cells);
            }
        }
        return cells;
    }

    private void cutBlock(int town, PreparedGeometry prepared, long east, long north, List<LandCell> cells) {
        Envelope block = square(east, north, edge_m * CELLS_A_BLOCK);
        Geometry box = factory.toGeometry(block);
        if (!prepared.intersects(box)) {
            return;
        }
        if (prepared.contains(box)) {
            forEachCell(east, north, (e, n) -> cells.add(LandCell.whole(town, e, n, edge_m)));
            return;
        }
        block.expandBy(BEYOND_BLOCK_M);
        Geometry nearby =
                OverlayNGRobust.overlay(prepared.getGeometry(), factory.toGeometry(block), OverlayNG.INTERSECTION);
        PreparedGeometry preparedNearby = PreparedGeometryFactory.prepare(polygonsOf(nearby));
        forEachCell(east, north, (e, n) -> cutCell(town, preparedNearby, e, n, cells));
    }

    private void cutCell(int town, PreparedGeometry nearby, long east, long north, List<LandCell> cells) {
        Geometry box = factory.toGeometry(square(east, north, edge_m));
        if (!nearby.intersects(box)) {
            return;
        }
        if (nearby.contains(box)) {
            cells.add(LandCell.whole(town, east, north, edge_m));
            return;
        }
        Geometry part = polygonsOf(OverlayNGRobust.overlay(nearby.getGeometry(), box, OverlayNG.INTERSECTION));
        if (part.getArea() >= SLIVER_M2) {
            cells.add(LandCell.clipped(town, east, north, edge_m, part));
        }
    }

    /** Where a polygon only touches a square the overlay has points and lines too. */
    private Geometry polygonsOf(Geometry geometry) {
        List<?> polygons = PolygonExtracter.getPolygons(geometry);
        return polygons.size() == 1
                ? (Polygon) polygons.get(0)
                : factory.createMultiPolygon(polygons.toArray(Polygon[]::new));
    }

    private void forEachCell(long east, long north, CornerVisitor visitor) {
        for (int row = 0; row < CELLS_A_BLOCK; row++) {
            for (int column = 0; column < CELLS_A_BLOCK; column++) {
                visitor.visit(east + column * edge_m, north + row * edge_m);
            }
        }
    }

    private static Envelope square(long east, long north, long side) {
        return new Envelope(east, east + side, north, north + side);
    }

    private static long floor(double value, long step) {
        long steps = (long) StrictMath.floor(value / step);
        return steps * step;
    }

    private interface CornerVisitor {
        void visit(long east, long north);
    }
}
