package io.juluo.geodata.source.raster;

import io.juluo.geodata.crs.CoordinateTransform;
import java.io.Serializable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * The polygon of a cell in the metric CRS. A cell's straight edge is a curve there (a parallel, in a grid of degrees),
 * so it is drawn with as many pieces as its area needs. Neighbours share the points of their common edge: no gap, no
 * overlap.
 *
 * @param pieces pieces of each edge, a power of two
 */
public record CellShape(int pieces) implements Serializable {
    /** A cell's area is right to this share. */
    private static final double AREA_TOLERANCE = 1e-8;

    private static final int MOST_PIECES = 64;
    private static final GeometryFactory SHAPES = new GeometryFactory();

    /** A cell as it is drawn in its own CRS. */
    public interface Drawn {
        /**
         * The position of a place in the cell.
         *
         * @param across 0 at its first edge, 1 at the edge of the next column
         * @param along 0 at its first edge, 1 at the edge of the next row
         */
        Coordinate at(double across, double along);
    }

    /** With as few pieces as the area of that cell allows; cells of one grid near each other need the same. */
    public static CellShape of(Drawn cell, CoordinateTransform toMetric) {
        double area = new CellShape(2 * MOST_PIECES).polygon(cell, toMetric).getArea();
        int pieces = 1;
        while (pieces < MOST_PIECES && !isRight(new CellShape(pieces).polygon(cell, toMetric), area)) {
            pieces *= 2;
        }
        return new CellShape(pieces);
    }

    private static boolean isRight(Geometry polygon, double area) {
        return Math.abs(polygon.getArea() - area) <= AREA_TOLERANCE * area;
    }

    /** The cell's polygon. */
    public Geometry polygon(Drawn cell, CoordinateTransform toMetric) {
        Coordinate[] ring = new Coordinate[4 * pieces + 1];
        for (int i = 0; i < pieces; i++) {
            double there = (double) i / pieces;
            double back = (double) (pieces - i) / pieces;
            ring[i] = move(cell.at(there, 0), toMetric);
            ring[pieces + i] = move(cell.at(1, there), toMetric);
            ring[2 * pieces + i] = move(cell.at(back, 1), toMetric);
            ring[3 * pieces + i] = move(cell.at(0, back), toMetric);
        }
        ring[4 * pieces] = ring[0];
        return SHAPES.createPolygon(ring);
    }

    private static Coordinate move(Coordinate drawn, CoordinateTransform toMetric) {
        return toMetric.apply(drawn.x, drawn.y);
    }
}
