package io.juluo.geodata.source.raster;

import java.nio.ByteOrder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How the one band of a TIFF is stored: blocks (tiles, or strips as wide as the image) from left to right and from top
 * to bottom.
 *
 * @param width cells in a row
 * @param height rows
 * @param blockWidth cells in a row of a block
 * @param blockHeight rows of a block
 * @param tiled whether all blocks are stored whole; a last strip is not
 * @param compression TIFF's number of the compression
 * @param predictor TIFF's number of the predictor
 * @param bits bits of a value
 * @param format 1 whole, 2 whole with a sign, 3 real
 * @param order byte order
 * @param blocks where they stand in the file
 * @param nodata the value that means no data; null where the file names none
 */
record TiffImage(
        int width,
        int height,
        int blockWidth,
        int blockHeight,
        boolean tiled,
        int compression,
        int predictor,
        int bits,
        int format,
        ByteOrder order,
        TiffBlocks blocks,
        @Nullable Double nodata) {

    /** A block is decoded as a whole and so must fit in memory: 128 MB of 64-bit values. */
    private static final long MAX_BLOCK_CELLS = 1L << 24;

    /** What compression makes longer stays below twice its length and a little. */
    private static final long LONGEST_SHARE = 2;

    private static final long LONGEST_MORE_BYTES = 1024;

    private static final int WIDTH = 256;
    private static final int HEIGHT = 257;
    private static final int BITS = 258;
    private static final int COMPRESSION = 259;
    private static final int PHOTOMETRIC = 262;
    private static final int STRIP_OFFSETS = 273;
    private static final int BANDS = 277;
    private static final int STRIP_ROWS = 278;
    private static final int STRIP_BYTES = 279;
    private static final int PREDICTOR = 317;
    private static final int TILE_WIDTH = 322;
    private static final int TILE_HEIGHT = 323;
    private static final int TILE_OFFSETS = 324;
    private static final int TILE_BYTES = 325;
    private static final int SAMPLE_FORMAT = 339;
    private static final int GDAL_METADATA = 42112;
    private static final int GDAL_NODATA = 42113;
    private static final int PALETTE = 3;

    private static final Pattern SCALED =
            Pattern.compile("role=\"(scale|offset)\"[^>]*>\\s*([^<]*?)\\s*<", Pattern.CASE_INSENSITIVE);

    /** Reads and checks what a file of that length says of an image of people; all its blocks lie inside the file. */
    static TiffImage ofValues(TiffEntries tags, long fileBytes) throws RasterFault {
        oneBand(tags);
        notScaled(tags.text(GDAL_METADATA));
        TiffImage image = of(tags);
        image.checkValues();
        image.check(fileBytes);
        return image;
    }

    /** The same of an image that is a mask. */
    static TiffImage ofMask(TiffEntries tags, long fileBytes) throws RasterFault {
        TiffImage image = of(tags);
        if (tags.first(BANDS, 1) != 1 || (image.bits != 1 && image.bits != 8) || image.predictor != 1) {
            throw RasterFault.unsupported("a mask of " + image.bits + " bits, predictor " + image.predictor);
        }
        image.check(fileBytes);
        return image;
    }

    private static TiffImage of(TiffEntries tags) throws RasterFault {
        boolean tiled = tags.has(TILE_OFFSETS);
        int width = size(tags, WIDTH);
        int height = size(tags, HEIGHT);
        return new TiffImage(
                width,
                height,
                tiled ? size(tags, TILE_WIDTH) : width,
                tiled ? size(tags, TILE_HEIGHT) : (int) Math.min(height, tags.first(STRIP_ROWS, height)),
                tiled,
                (int) tags.first(COMPRESSION, 1),
                (int) tags.first(PREDICTOR, 1),
                (int) tags.first(BITS, 1),
                (int) tags.first(SAMPLE_FORMAT, 1),
                tags.order(),
                new TiffBlocks(
                        needed(tags, tiled ? TILE_OFFSETS : STRIP_OFFSETS),
                        needed(tags, tiled ? TILE_BYTES : STRIP_BYTES)),
                nodata(tags.text(GDAL_NODATA)));
    }

    private static void oneBand(TiffEntries tags) throws RasterFault {
        long bands = tags.first(BANDS, 1);
        if (bands != 1) {
            throw new RasterFault(
                    "not_one_band",
                    "a population raster must have one band",
                    "keep the band with the people: gdal_translate -b 1 in.tif out.tif",
                    bands + " bands");
        }
        if (tags.first(PHOTOMETRIC, 1) == PALETTE) {
            throw RasterFault.unsupported("a picture with a colour table, not numbers of people");
        }
    }

    private static void notScaled(@Nullable String metadata) throws RasterFault {
        Matcher scaled = SCALED.matcher(metadata == null ? "" : metadata);
        while (scaled.find()) {
            String neutral = scaled.group(1).equalsIgnoreCase("scale") ? "1(\\.0*)?" : "-?0(\\.0*)?";
            if (!scaled.group(2).matches(neutral)) {
                throw new RasterFault(
                        "scaled_raster",
                        "the raster's values are not people until they are scaled",
                        "write the people themselves: gdal_translate -unscale -ot Float64 in.tif out.tif",
                        scaled.group(1) + " " + scaled.group(2));
            }
        }
    }

    private static int size(TiffEntries tags, int tag) throws RasterFault {
        long size = tags.first(tag, 0);
        if (size < 1 || size > Integer.MAX_VALUE) {
            throw RasterFault.damaged("tag " + tag + " is " + size);
        }
        return (int) size;
    }

    private static long[] needed(TiffEntries tags, int tag) throws RasterFault {
        long[] numbers = tags.all(tag);
        if (numbers == null) {
            throw RasterFault.damaged("tag " + tag + " is missing");
        }
        return numbers;
    }

    private static @Nullable Double nodata(@Nullable String text) throws RasterFault {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            return switch (text.toLowerCase(java.util.Locale.ROOT)) {
                case "nan", "-nan" -> Double.NaN;
                case "inf" -> Double.POSITIVE_INFINITY;
                case "-inf" -> Double.NEGATIVE_INFINITY;
                default -> Double.valueOf(text);
            };
        } catch (NumberFormatException noNumber) {
            throw RasterFault.damaged("the nodata value is no number: " + text);
        }
    }

    private void checkValues() throws RasterFault {
        if ((bits != 8 && bits != 16 && bits != 32 && bits != 64)
                || format < 1
                || format > 3
                || (format == 3 && bits < 32)) {
            throw RasterFault.unsupported("values of " + bits + " bits, format " + format);
        }
    }

    private void check(long fileBytes) throws RasterFault {
        if (blockHeight < 1 || (long) blockWidth * blockHeight > MAX_BLOCK_CELLS) {
            throw RasterFault.unsupported("blocks of " + blockWidth + " x " + blockHeight + " cells");
        }
        if (!BlockDecoder.decodes(compression, predictor, format)) {
            throw RasterFault.unsupported("compression " + compression + ", predictor " + predictor);
        }
        long longest = LONGEST_SHARE * blockHeight * rowBytes() + LONGEST_MORE_BYTES;
        blocks.check((long) across() * down(), longest, fileBytes);
    }

    /** Blocks in a row of blocks. */
    int across() {
        return (int) (((long) width + blockWidth - 1) / blockWidth);
    }

    /** Rows of blocks. */
    int down() {
        return (int) (((long) height + blockHeight - 1) / blockHeight);
    }

    /** Column of the block's first cell. */
    int column(int block) {
        return block % across() * blockWidth;
    }

    /** Row of the block's first cell. */
    int row(int block) {
        return block / across() * blockHeight;
    }

    /** Rows that are stored of the block. */
    int storedRows(int block) {
        return tiled ? blockHeight : Math.min(blockHeight, height - row(block));
    }

    /** Bytes of a row of a block; it begins with a byte of its own. */
    int rowBytes() {
        return (int) (((long) blockWidth * bits + 7) / 8);
    }

    /** Bytes of a value. */
    int valueBytes() {
        return bits / 8;
    }
}
