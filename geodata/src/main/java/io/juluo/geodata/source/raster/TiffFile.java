package io.juluo.geodata.source.raster;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An open TIFF of one band, read block by block: no more than one block is held at a time. */
final class TiffFile implements Closeable {
    private final FileChannel file;
    private final TiffImage image;
    private final @Nullable TiffMask mask;

    private TiffFile(FileChannel file, TiffImage image, @Nullable TiffMask mask) {
        this.file = file;
        this.image = image;
        this.mask = mask;
    }

    /** Opens the file and checks what it says of itself. */
    static TiffFile open(Path path) throws IOException, RasterFault {
        FileChannel file = FileChannel.open(path, StandardOpenOption.READ);
        boolean usable = false;
        try {
            List<TiffEntries> images = TiffEntries.all(file);
            TiffImage image = TiffImage.ofValues(images.get(0), file.size());
            TiffFile tiff = new TiffFile(file, image, TiffMask.of(path, file, image, images));
            usable = true;
            return tiff;
        } finally {
            if (!usable) {
                file.close();
            }
        }
    }

    TiffImage image() {
        return image;
    }

    /** The block's values row by row, {@link TiffImage#blockWidth} in each; the block must be stored. */
    double[] values(int block) throws IOException, RasterFault {
        int rows = image.storedRows(block);
        return BlockValues.read(image, decoded(file, image, block), rows);
    }

    /** Which cells of the block the file's mask says have no value, in the order of the values; null without a mask. */
    boolean @Nullable [] masked(int block) throws IOException, RasterFault {
        return mask == null ? null : mask.without(image, block);
    }

    /** The bytes of a stored block of one of the file's images. */
    static byte[] decoded(FileChannel file, TiffImage image, int block) throws IOException, RasterFault {
        byte[] stored = TiffEntries.bytes(
                file, image.blocks().offset(block), image.blocks().bytes(block), "block " + block);
        return BlockDecoder.decode(image.compression(), stored, image.rowBytes() * image.storedRows(block));
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
