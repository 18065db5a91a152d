package io.juluo.geodata.source.raster;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/** Which blocks of a tile are read for the city, and which only to count the people beyond it. */
final class BlockPlan {
    /** Cells that a task reads, about a second's work. */
    private static final long RANGE_CELLS = 1_000_000;

    private final RasterTile tile;
    private final TiffImage image;
    private final @Nullable Envelope window;
    private final List<BlockRange> ranges = new ArrayList<>();
    private long nearCells;
    private long beyondCells;
    private long unstoredCells;

    /** Of a tile of which the city reaches that window; null where it reaches nothing. */
    BlockPlan(RasterTile tile, TiffImage image, @Nullable Envelope window) {
        this.tile = tile;
        this.image = image;
        this.window = window;
        int block = 0;
        while (block < image.blocks().count()) {
            block = range(block);
        }
    }

    /** In the order of the blocks. */
    List<BlockRange> ranges() {
        return ranges;
    }

    /** Cells of stored blocks that the city may reach. */
    long nearCells() {
        return nearCells;
    }

    /** Cells of stored blocks beyond. */
    long beyondCells() {
        return beyondCells;
    }

    /** Cells of blocks that are not stored: no data. */
    long unstoredCells() {
        return unstoredCells;
    }

    /** Adds the range that begins there; gives the block behind it. */
    private int range(int first) {
        if (!image.blocks().isStored(first)) {
            unstoredCells += cells(first);
            return first + 1;
        }
        boolean near = isNear(first);
        long cells = 0;
        int block = first;
        while (block < image.blocks().count()
                && cells < RANGE_CELLS
                && image.blocks().isStored(block)
                && isNear(block) == near) {
            cells += cells(block);
            block++;
        }
        ranges.add(new BlockRange(tile, first, block - 1, near ? window : null));
        nearCells += near ? cells : 0;
        beyondCells += near ? 0 : cells;
        return block;
    }

    private long cells(int block) {
        return (long) Math.min(image.blockWidth(), image.width() - image.column(block))
                * Math.min(image.blockHeight(), image.height() - image.row(block));
    }

    private boolean isNear(int block) {
        int column = image.column(block);
        int row = image.row(block);
        return window != null
                && column < window.getMaxX()
                && column + image.blockWidth() > window.getMinX()
                && row < window.getMaxY()
                && row + image.blockHeight() > window.getMinY();
    }
}
