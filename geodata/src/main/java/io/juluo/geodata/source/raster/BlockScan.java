package io.juluo.geodata.source.raster;

import java.io.Closeable;
import java.io.IOException;
import java.util.Arrays;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a range of blocks line by line: each line is what a row of the raster has in one block. One block is in memory
 * at a time, and the file is open from the first line to the last.
 */
final class BlockScan implements Closeable {
    /** Values side by side. */
    static final class Line {
        private final int column;
        private final int row;
        private final double[] values;
        private final boolean @Nullable [] masked;

        private Line(int column, int row, double[] values, boolean @Nullable [] masked) {
            this.column = column;
            this.row = row;
            this.values = values;
            this.masked = masked;
        }

        int columns() {
            return values.length;
        }

        /** Column in the raster of the i-th of them. */
        int column(int i) {
            return column + i;
        }

        /** Row in the raster. */
        int row() {
            return row;
        }

        double value(int i) {
            return values[i];
        }

        /** Whether the file's mask says that the i-th of them is none. */
        boolean isMasked(int i) {
            return masked != null && masked[i];
        }
    }

    private final BlockRange range;
    private final TiffFile file;
    private int block;
    private int rowInBlock;
    private int rowsInBlock;
    private double[] values = {};
    private boolean @Nullable [] masked;

    private BlockScan(BlockRange range, TiffFile file) {
        this.range = range;
        this.file = file;
        this.block = range.first() - 1;
    }

    static BlockScan open(BlockRange range) throws IOException, RasterFault {
        return new BlockScan(range, TiffFile.open(range.tile().path()));
    }

    boolean hasNext() {
        return rowInBlock < rowsInBlock || block < range.last();
    }

    Line next() throws IOException, RasterFault {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        if (rowInBlock == rowsInBlock) {
            nextBlock();
        }
        TiffImage image = file.image();
        int column = image.column(block);
        int columns = Math.min(image.blockWidth(), image.width() - column);
        int start = rowInBlock * image.blockWidth();
        Line line = new Line(
                column,
                image.row(block) + rowInBlock,
                Arrays.copyOfRange(values, start, start + columns),
                masked == null ? null : Arrays.copyOfRange(masked, start, start + columns));
        rowInBlock++;
        return line;
    }

    private void nextBlock() throws IOException, RasterFault {
        block++;
        values = file.values(block);
        masked = file.masked(block);
        rowInBlock = 0;
        rowsInBlock = Math.min(
                file.image().storedRows(block),
                file.image().height() - file.image().row(block));
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
