package io.juluo.geodata.source.raster;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** An open TIFF of one band, read block by block: no more than one block is held at a time. */
final class TiffFile implements Closeable {
    private final FileChannel file;
    private final TiffImage image;

    private TiffFile(FileChannel file, TiffImage image) {
        this.file = file;
        this.image = image;
    }

    /** Opens the file and checks what it says of itself. */
    static TiffFile open(Path path) throws IOException, RasterFault {
        FileChannel file = FileChannel.open(path, StandardOpenOption.READ);
        boolean usable = false;
        try {
            TiffFile tiff = new TiffFile(file, TiffImage.read(file));
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
        byte[] stored = TiffEntries.bytes(
                file, image.blocks().offset(block), image.blocks().bytes(block), "block " + block);
        byte[] bytes = BlockDecoder.decode(image.compression(), stored, image.blockWidth() * rows * image.valueBytes());
        return BlockValues.read(image, bytes, rows);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
