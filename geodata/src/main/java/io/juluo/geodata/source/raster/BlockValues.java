package io.juluo.geodata.source.raster;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Undoes the predictor of a decoded block and reads its values. */
final class BlockValues {
    private BlockValues() {}

    /** The values of the rows that are stored, row by row. */
    static double[] read(TiffImage image, byte[] bytes, int rows) {
        int columns = image.blockWidth();
        int size = image.valueBytes();
        ByteBuffer block = ByteBuffer.wrap(bytes).order(image.order());
        if (image.predictor() == 2) {
            undoDifferences(block, columns, rows, size);
        } else if (image.predictor() == 3) {
            undoPlanes(bytes, columns, rows, size);
            block.order(ByteOrder.BIG_ENDIAN);
        }
        double[] values = new double[columns * rows];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(block, i * size, image.format(), size);
        }
        return values;
    }

    /** Predictor 2: each value is stored as what it is more than its left neighbour. */
    private static void undoDifferences(ByteBuffer block, int columns, int rows, int size) {
        for (int row = 0; row < rows; row++) {
            int start = row * columns * size;
            for (int at = start + size; at < start + columns * size; at += size) {
                switch (size) {
                    case 1 -> block.put(at, (byte) (block.get(at) + block.get(at - size)));
                    case 2 -> block.putShort(at, (short) (block.getShort(at) + block.getShort(at - size)));
                    case 4 -> block.putInt(at, block.getInt(at) + block.getInt(at - size));
                    default -> block.putLong(at, block.getLong(at) + block.getLong(at - size));
                }
            }
        }
    }

    /** Predictor 3: a row's highest bytes stand first, then the next lower ones; each byte as a difference. */
    private static void undoPlanes(byte[] bytes, int columns, int rows, int size) {
        byte[] row = new byte[columns * size];
        for (int r = 0; r < rows; r++) {
            int start = r * row.length;
            for (int i = 1; i < row.length; i++) {
                bytes[start + i] += bytes[start + i - 1];
            }
            for (int column = 0; column < columns; column++) {
                for (int plane = 0; plane < size; plane++) {
                    row[column * size + plane] = bytes[start + plane * columns + column];
                }
            }
            System.arraycopy(row, 0, bytes, start, row.length);
        }
    }

    private static double value(ByteBuffer block, int at, int format, int size) {
        if (format == 3) {
            return size == 4 ? block.getFloat(at) : block.getDouble(at);
        }
        boolean signed = format == 2;
        return switch (size) {
            case 1 -> signed ? block.get(at) : Byte.toUnsignedInt(block.get(at));
            case 2 -> signed ? block.getShort(at) : Short.toUnsignedInt(block.getShort(at));
            case 4 -> signed ? block.getInt(at) : Integer.toUnsignedLong(block.getInt(at));
            default -> signed ? block.getLong(at) : unsigned(block.getLong(at));
        };
    }

    private static double unsigned(long number) {
        return number >= 0 ? number : (number >>> 1) * 2.0;
    }
}
