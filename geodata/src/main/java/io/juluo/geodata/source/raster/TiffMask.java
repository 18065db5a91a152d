package io.juluo.geodata.source.raster;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The mask of a TIFF: an image of the same size in the same file that says which cells hold a value, as GDAL writes it.
 * Its blocks may be others than those of the values. One of them is held at a time.
 */
final class TiffMask {
    private static final int SUBFILE_TYPE = 254;
    private static final int FILL_ORDER = 266;
    private static final int SMALLER_IMAGE = 1;
    private static final int MASK = 4;

    /** Bits of a byte stand from the lowest to the highest. */
    private static final int LOWEST_FIRST = 2;

    private static final String OWN_FILE = ".msk";

    private final FileChannel file;
    private final TiffImage image;
    private final boolean lowestFirst;
    private int held = -1;
    private byte[] bytes = {};

    private TiffMask(FileChannel file, TiffImage image, boolean lowestFirst) {
        this.file = file;
        this.image = image;
        this.lowestFirst = lowestFirst;
    }

    /**
     * The mask of those values.
     *
     * @param images all images of the file
     * @return null where there is none
     * @throws RasterFault where there is one that cannot be read, in the file or beside it
     */
    static @Nullable TiffMask of(Path path, FileChannel file, TiffImage values, List<TiffEntries> images)
            throws IOException, RasterFault {
        for (TiffEntries tags : images.subList(1, images.size())) {
            long type = tags.first(SUBFILE_TYPE, 0);
            if ((type & MASK) != 0 && (type & SMALLER_IMAGE) == 0) {
                TiffImage image = TiffImage.ofMask(tags, file.size());
                if (image.width() != values.width() || image.height() != values.height()) {
                    throw RasterFault.unsupported("a mask of " + image.width() + " x " + image.height() + " cells");
                }
                return new TiffMask(file, image, tags.first(FILL_ORDER, 1) == LOWEST_FIRST);
            }
        }
        Path beside = Path.of(path + OWN_FILE);
        if (Files.exists(beside)) {
            throw new RasterFault(
                    "mask_beside",
                    "the raster has its mask in a file of its own, which is not read",
                    "write it into the raster: gdal_translate --config GDAL_TIFF_INTERNAL_MASK YES in.tif out.tif",
                    String.valueOf(beside.getFileName()));
        }
        return null;
    }

    /** Which cells of a block of the values have none, row by row, as wide as that block. */
    boolean[] without(TiffImage values, int block) throws IOException, RasterFault {
        int left = values.column(block);
        int top = values.row(block);
        int right = Math.min(left + values.blockWidth(), values.width());
        int bottom = Math.min(top + values.storedRows(block), values.height());
        Window window = new Window(left, top, right, bottom, values.blockWidth());
        boolean[] without = new boolean[values.blockWidth() * values.storedRows(block)];
        Arrays.fill(without, true);
        for (int down = top / image.blockHeight(); down * image.blockHeight() < bottom; down++) {
            for (int across = left / image.blockWidth(); across * image.blockWidth() < right; across++) {
                int mask = down * image.across() + across;
                if (image.blocks().isStored(mask)) { // one that is not stored holds zeros
                    mark(mask, window, without);
                }
            }
        }
        return without;
    }

    /**
     * Cells of a block of the values.
     *
     * @param left first column
     * @param right column behind the last
     * @param bottom row behind the last
     * @param width cells in a row of the block, some of them perhaps beyond the image
     */
    private record Window(int left, int top, int right, int bottom, int width) {}

    /** Marks what a block of the mask says of the window's cells. */
    private void mark(int block, Window window, boolean[] without) throws IOException, RasterFault {
        hold(block);
        int right = Math.min(window.right(), image.column(block) + image.blockWidth());
        int bottom = Math.min(window.bottom(), image.row(block) + image.storedRows(block));
        for (int row = Math.max(window.top(), image.row(block)); row < bottom; row++) {
            for (int column = Math.max(window.left(), image.column(block)); column < right; column++) {
                int cell = (row - window.top()) * window.width() + column - window.left();
                without[cell] = !hasValue(block, column, row);
            }
        }
    }

    private void hold(int block) throws IOException, RasterFault {
        if (held != block) {
            bytes = TiffFile.decoded(file, image, block);
            held = block;
        }
    }

    private boolean hasValue(int block, int column, int row) {
        int line = (row - image.row(block)) * image.rowBytes();
        int place = column - image.column(block);
        if (image.bits() == 8) {
            return bytes[line + place] != 0;
        }
        int bit = lowestFirst ? place % 8 : 7 - place % 8;
        return (bytes[line + place / 8] >> bit & 1) != 0;
    }
}
