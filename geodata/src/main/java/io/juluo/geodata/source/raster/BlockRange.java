package io.juluo.geodata.source.raster;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/**
 * Stored blocks of a tile, one after the other.
 *
 * @param tile the tile
 * @param first number of the first block
 * @param last number of the last one
 * @param window columns (x) and rows (y) of the tile that the city may reach; null where it reaches none of the blocks,
 *     whose people are only counted
 */
record BlockRange(
        RasterTile tile, int first, int last, @Nullable Envelope window) implements Serializable {
    /** Whether the city may reach any of the blocks. */
    boolean isNear() {
        return window != null;
    }

    /** Whether the city may reach the cell: a quick answer before its place is computed. */
    boolean mayReach(int column, int row) {
        return window != null
                && column >= window.getMinX()
                && column < window.getMaxX()
                && row >= window.getMinY()
                && row < window.getMaxY();
    }
}
