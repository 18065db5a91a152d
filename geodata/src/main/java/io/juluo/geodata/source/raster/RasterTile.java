package io.juluo.geodata.source.raster;

import java.io.Serializable;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * One raster file, as tasks need it to read it: where it lies on disk and on the ground.
 *
 * @param file path of the file
 * @param prefix what stands before the row and column in a cell's id; empty where the grid is one file
 * @param width cells in a row
 * @param height rows
 * @param toWorld where it lies in its CRS
 * @param nodata the value that means no data, as the cells' type holds it; null where there is none
 */
record RasterTile(
        String file,
        String prefix,
        int width,
        int height,
        GridToWorld toWorld,
        @Nullable Double nodata) implements Serializable {

    /** The file. */
    Path path() {
        return Path.of(file);
    }

    /** Where a place in the grid lies in the raster's CRS; whole numbers are corners of cells. */
    Coordinate at(double column, double row) {
        return toWorld.at(column, row);
    }

    /** What the raster spans in its CRS. */
    Envelope span() {
        Envelope span = new Envelope(at(0, 0), at(width, height));
        span.expandToInclude(at(0, height));
        span.expandToInclude(at(width, 0));
        return span;
    }

    /** A cell as it is drawn. */
    CellShape.Drawn cell(int column, int row) {
        return (across, along) -> at(column + across, row + along);
    }

    /** Name of a cell: r and c, row and column counted from 0 at the file's first value. */
    String cellId(int column, int row) {
        return prefix + "r" + row + "c" + column;
    }

    /** Whether the value means no data. */
    boolean isNodata(double value) {
        return nodata != null && (value == nodata || (Double.isNaN(value) && Double.isNaN(nodata)));
    }
}
