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

    /** Puts a mask before all others: strips of one row, of one bit a cell from the lowest or of eight. */
    static void addMask(Path file, boolean[][] valid, int bits) throws IOException {
        byte[] old = Files.readAllBytes(file);
        int columns = valid[0].length;
        int rowBytes = (columns * bits + 7) / 8;
        int tags = 9;
        int lists = old.length + 2 + 12 * tags + 4;
        int data = lists + 8 * valid.length;
        ByteBuffer out = ByteBuffer.allocate(data + rowBytes * valid.length).order(ByteOrder.LITTLE_ENDIAN);
        int next = 8 + 2 + 12 * TAGS;
        out.put(old).putInt(next, old.length).putShort((short) tags);
        tag(out, 254, 4, 1, 4);
        tag(out, 256, 4, 1, columns);
        tag(out, 257, 4, 1, valid.length);
        tag(out, 258, 3, 1, bits);
        tag(out, 259, 3, 1, 1);
        tag(out, 266, 3, 1, 2);
        tag(out, 273, 4, valid.length, valid.length == 1 ? data : lists);
        tag(out, 278, 4, 1, 1);
        tag(out, 279, 4, valid.length, valid.length == 1 ? rowBytes : lists + 4 * valid.length);
        out.putInt(ByteBuffer.wrap(old).order(ByteOrder.LITTLE_ENDIAN).getInt(next));
        for (int row = 0; row < valid.length; row++) {
            out.putInt(lists + 4 * row, data + rowBytes * row);
            out.putInt(lists + 4 * (valid.length + row), rowBytes);
            for (int column = 0; column < columns; column++) {
                int at = data + rowBytes * row + column * bits / 8;
                int bit = bits == 8 ? 1 : 1 << column % 8;
                out.put(at, (byte) (out.get(at) | (valid[row][column] ? bit : 0)));
            }
        }
        Files.write(file, out.array());
    }

    private static void tag(ByteBuffer out, int tag, int type, int count, int value) {
        out.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }
}
