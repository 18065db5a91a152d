package io.juluo.geodata.source.raster;

import java.io.Serializable;
import org.locationtech.jts.geom.Coordinate;

/**
 * Where a grid lies on the ground. Whole columns and rows are the corners of cells; row 0 begins at the file's first
 * value, which is the northernmost as a rule.
 *
 * @param x x of the corner (0, 0) in the raster's CRS
 * @param xByColumn how x changes with a column
 * @param xByRow how x changes with a row; 0 where the grid is not rotated
 * @param y y of the corner (0, 0)
 * @param yByColumn how y changes with a column; 0 where the grid is not rotated
 * @param yByRow how y changes with a row; negative where the first row is the northernmost
 */
record GridToWorld(double x, double xByColumn, double xByRow, double y, double yByColumn, double yByRow)
        implements Serializable {

    /** The position of a place in the grid. */
    Coordinate at(double column, double row) {
        return new Coordinate(x + column * xByColumn + row * xByRow, y + column * yByColumn + row * yByRow);
    }

    /** The place in the grid of a position: x the column, y the row. */
    Coordinate inGrid(double atX, double atY) {
        double east = atX - x;
        double north = atY - y;
        return new Coordinate(
                (yByRow * east - xByRow * north) / determinant(),
                (xByColumn * north - yByColumn * east) / determinant());
    }

    /** Whether it gives every cell a place and an area. */
    boolean isUsable() {
        double sum = x + xByColumn + xByRow + y + yByColumn + yByRow;
        return Double.isFinite(sum) && determinant() != 0;
    }

    private double determinant() {
        return xByColumn * yByRow - xByRow * yByColumn;
    }

    /** Width of a cell along its row. */
    double cellWidth() {
        return Math.hypot(xByColumn, yByColumn);
    }

    /** Height of a cell along its column. */
    double cellHeight() {
        return Math.hypot(xByRow, yByRow);
    }
}
