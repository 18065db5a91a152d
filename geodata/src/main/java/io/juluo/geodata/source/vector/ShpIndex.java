package io.juluo.geodata.source.vector;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * Where the records of a .shp lie. They follow each other, so they are found by walking from one to the next; only where
 * that fails, for some programs leave gaps, the places in the .shx count, each of which must hold a record of the length
 * told there.
 */
final class ShpIndex {
    private static final int HEADER_BYTES = 100;
    private static final int RECORD_HEADER_BYTES = 8;
    private static final int TYPE_BYTES = 4;
    private static final int WORD_BYTES = 2;
    private static final int MAGIC = 9994;
    private static final int AT_LENGTH = 24;
    private static final int AT_TYPE = 32;

    private final long[] starts;
    private final int[] lengths;

    private ShpIndex(long[] starts, int[] lengths) {
        this.starts = starts;
        this.lengths = lengths;
    }

    /** What the first bytes of a .shp or .shx say: its length in bytes and the type of its shapes. */
    record Header(long bytes, int type) {}

    /** The header; empty where this is no shapefile. */
    static Optional<Header> header(ByteWindow file) throws IOException {
        if (file.size() < HEADER_BYTES) {
            return Optional.empty();
        }
        ByteBuffer bytes = file.at(0, HEADER_BYTES);
        long length = (long) WORD_BYTES * bytes.getInt(AT_LENGTH);
        int type = bytes.order(ByteOrder.LITTLE_ENDIAN).getInt(AT_TYPE);
        boolean fits = bytes.order(ByteOrder.BIG_ENDIAN).getInt(0) == MAGIC && length >= HEADER_BYTES;
        return fits ? Optional.of(new Header(length, type)) : Optional.empty();
    }

    /** The first byte of a record's content. */
    long start(int record) {
        return starts[record];
    }

    /** How many bytes a record's content has. */
    int length(int record) {
        return lengths[record];
    }

    /** How many records there are. */
    int size() {
        return starts.length;
    }

    boolean sameAs(ShpIndex other) {
        return Arrays.equals(starts, other.starts) && Arrays.equals(lengths, other.lengths);
    }

    /** By walking from record to record; empty where one does not begin where the one before it ends. */
    static Optional<ShpIndex> byWalking(ByteWindow shp, Header header) throws IOException {
        long[] starts = new long[16];
        int[] lengths = new int[16];
        int count = 0;
        long end = Math.min(header.bytes(), shp.size());
        long position = HEADER_BYTES;
        while (position < end) {
            if (position + RECORD_HEADER_BYTES + TYPE_BYTES > end) {
                return Optional.empty();
            }
            long length = lengthAt(shp, position, header.type());
            if (length < 0 || position + RECORD_HEADER_BYTES + length > end) {
                return Optional.empty();
            }
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, 2 * count);
                lengths = Arrays.copyOf(lengths, 2 * count);
            }
            starts[count] = position + RECORD_HEADER_BYTES;
            lengths[count++] = (int) length;
            position += RECORD_HEADER_BYTES + length;
        }
        return Optional.of(new ShpIndex(Arrays.copyOf(starts, count), Arrays.copyOf(lengths, count)));
    }

    /** By the .shx; empty where that is damaged or tells places at which there is no such record. */
    static Optional<ShpIndex> byShx(Path path, ByteWindow shp, Header header) throws IOException {
        try (ByteWindow shx = new ByteWindow(path)) {
            Optional<Header> own = header(shx);
            if (own.isEmpty() || own.get().bytes() != shx.size()) {
                return Optional.empty();
            }
            int count = (int) ((shx.size() - HEADER_BYTES) / RECORD_HEADER_BYTES);
            ShpIndex index = new ShpIndex(new long[count], new int[count]);
            for (int i = 0; i < count; i++) {
                ByteBuffer entry = shx.at(HEADER_BYTES + (long) RECORD_HEADER_BYTES * i, RECORD_HEADER_BYTES);
                long position = (long) WORD_BYTES * entry.getInt();
                long length = (long) WORD_BYTES * entry.getInt();
                boolean inside = position >= HEADER_BYTES
                        && length >= TYPE_BYTES
                        && position + RECORD_HEADER_BYTES + length <= shp.size();
                if (!inside || lengthAt(shp, position, header.type()) != length) {
                    return Optional.empty();
                }
                index.starts[i] = position + RECORD_HEADER_BYTES;
                index.lengths[i] = (int) length;
            }
            return Optional.of(index);
        }
    }

    /** Bytes of the content of the record at that place; -1 where there is none of that type and none without shape. */
    private static long lengthAt(ByteWindow shp, long position, int type) throws IOException {
        ByteBuffer start = shp.at(position, RECORD_HEADER_BYTES + TYPE_BYTES);
        long length = (long) WORD_BYTES * start.getInt(TYPE_BYTES);
        int own = start.order(ByteOrder.LITTLE_ENDIAN).getInt(RECORD_HEADER_BYTES);
        return length < TYPE_BYTES || length > Integer.MAX_VALUE || (own != 0 && own != type) ? -1 : length;
    }
}
