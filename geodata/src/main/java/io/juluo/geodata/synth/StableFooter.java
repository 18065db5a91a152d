package io.juluo.geodata.synth;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.Util;

/**
 * Puts the footer of a Parquet file into one order. Parquet's writer keeps a column's encodings in a hash set of enum
 * constants, whose order is another in every Java process; the file would be equal in meaning but not in bytes.
 */
final class StableFooter {
    private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
    private static final int TAIL_BYTES = Integer.BYTES + MAGIC.length;

    private StableFooter() {}

    /** Rewrites the footer of a whole file with the encodings of every column sorted. */
    static void settle(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            long tail = channel.size() - TAIL_BYTES;
            long start = tail - read(channel, tail, Integer.BYTES).getInt();
            FileMetaData footer = Util.readFileMetaData(new ByteArrayInputStream(
                    read(channel, start, (int) (tail - start)).array()));
            sort(footer);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            Util.writeFileMetaData(footer, bytes);
            ByteBuffer end = ByteBuffer.allocate(bytes.size() + TAIL_BYTES).order(ByteOrder.LITTLE_ENDIAN);
            end.put(bytes.toByteArray()).putInt(bytes.size()).put(MAGIC).flip();
            channel.truncate(start);
            channel.position(start);
            while (end.hasRemaining()) {
                channel.write(end);
            }
        }
    }

    private static void sort(FileMetaData footer) {
        for (RowGroup group : footer.getRow_groups()) {
            for (ColumnChunk column : group.getColumns()) {
                column.getMeta_data().getEncodings().sort(Comparator.naturalOrder());
                if (column.getMeta_data().isSetEncoding_stats()) {
                    column.getMeta_data().getEncoding_stats().sort(Comparator.naturalOrder());
                }
            }
        }
    }

    private static ByteBuffer read(FileChannel channel, long from, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        int got;
        do {
            got = channel.read(bytes, from + bytes.position());
        } while (got >= 0 && bytes.hasRemaining());
        return bytes.flip();
    }
}
