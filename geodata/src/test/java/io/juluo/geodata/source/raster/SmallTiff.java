package io.juluo.geodata.source.raster;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a plain TIFF: 64-bit values in strips, one after the other, with a value for no data. */
final class SmallTiff {
    private static final int TAGS = 10;
    private static final int HEAD = 8 + 2 + 12 * TAGS + 4;

    private SmallTiff() {}

    static void write(Path file, double[][] values, int stripRows, double nodata) throws IOException {
        int columns = values[0].length;
        int strips = (values.length + stripRows - 1) / stripRows;
        byte[] none = (nodata + "\0").getBytes(StandardCharsets.US_ASCII);
        int lists = HEAD + none.length;
        int data = lists + 8 * strips;
        ByteBuffer out = ByteBuffer.allocate(data + 8 * columns * values.length).order(ByteOrder.LITTLE_ENDIAN);
        out.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8).putShort((short) TAGS);
        tag(out, 256, 4, 1, columns);
        tag(out, 257, 4, 1, values.length);
        tag(out, 258, 3, 1, 64);
        tag(out, 259, 3, 1, 1);
        tag(out, 273, 4, strips, strips == 1 ? data : lists);
        tag(out, 277, 3, 1, 1);
        tag(out, 278, 4, 1, stripRows);
        tag(out, 279, 4, strips, strips == 1 ? 8 * columns * values.length : lists + 4 * strips);
        tag(out, 339, 3, 1, 3);
        tag(out, 42113, 2, none.length, HEAD);
        out.putInt(0).put(none);
        for (int strip = 0; strip < strips; strip++) {
            out.putInt(lists + 4 * strip, data + 8 * columns * stripRows * strip);
            int rows = Math.min(stripRows, values.length - strip * stripRows);
            out.putInt(lists + 4 * (strips + strip), 8 * columns * rows);
        }
        out.position(data);
        for (double[] row : values) {
            for (double value : row) {
                out.putDouble(value);
            }
        }
        Files.write(file, out.array());
    }

    private static void tag(ByteBuffer out, int tag, int type, int count, int value) {
        out.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }
}
