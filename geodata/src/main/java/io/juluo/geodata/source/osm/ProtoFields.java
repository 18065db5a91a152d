package io.juluo.geodata.source.osm;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The fields of one message in Protocol Buffers, one after the other, without copying. */
final class ProtoFields {
    private static final int VARINT = 0;
    private static final int EIGHT_BYTES = 1;
    private static final int BYTES = 2;
    private static final int FOUR_BYTES = 5;
    private static final int LONGEST_VARINT_BITS = 63;

    private final byte[] array;
    private final int end;
    private int at;
    private int field;
    private int wireType;
    private long number;
    private int from;
    private int length;

    ProtoFields(byte[] array, int from, int length) {
        this.array = array;
        this.at = from;
        this.end = from + length;
    }

    /** Goes to the next field; false after the last. */
    boolean next() throws IOException {
        if (at == end) {
            return false;
        }
        long key = varint();
        field = (int) (key >>> 3);
        wireType = (int) key & 7;
        switch (wireType) {
            case VARINT -> number = varint();
            case EIGHT_BYTES -> skip(Long.BYTES);
            case FOUR_BYTES -> skip(Integer.BYTES);
            case BYTES -> skip(varint());
            default -> throw new IOException("an unknown field");
        }
        return true;
    }

    int field() {
        return field;
    }

    /** Value of a field that is a number. */
    long number() throws IOException {
        require(VARINT);
        return number;
    }

    /** Value of a field that is text. */
    String text() throws IOException {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    /** Value of a field of bytes. */
    byte[] bytes() throws IOException {
        require(BYTES);
        return Arrays.copyOfRange(array, from, from + length);
    }

    byte[] array() {
        return array;
    }

    /** Where the field's bytes begin. */
    int from() throws IOException {
        require(BYTES);
        return from;
    }

    /** How many bytes the field has. */
    int length() {
        return length;
    }

    private void require(int type) throws IOException {
        if (wireType != type) {
            throw new IOException("a field of another type");
        }
    }

    private void skip(long bytes) throws IOException {
        if (bytes < 0 || bytes > end - at) {
            throw new IOException("a field longer than its message");
        }
        from = at;
        length = (int) bytes;
        at += length;
    }

    private long varint() throws IOException {
        long value = 0;
        for (int shift = 0; shift <= LONGEST_VARINT_BITS; shift += 7) {
            if (at == end) {
                throw new IOException("a field longer than its message");
            }
            byte next = array[at++];
            value |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new IOException("an endless number");
    }
}
