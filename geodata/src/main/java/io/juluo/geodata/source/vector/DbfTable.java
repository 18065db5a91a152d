package io.juluo.geodata.source.vector;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The layout of a .dbf: rows of one length behind a header.
 *
 * @param rows number of rows, deleted ones included
 * @param firstRow place of the first one
 * @param rowBytes length of each
 * @param language what byte 29 says about the character set; 0 where it says nothing
 * @param fields the columns
 */
record DbfTable(int rows, int firstRow, int rowBytes, int language, List<Field> fields) {
    private static final int HEADER_BYTES = 32;
    private static final int FIELD_BYTES = 32;
    private static final int NAME_BYTES = 11;
    private static final int AT_TYPE = 11;
    private static final int AT_LENGTH = 16;
    private static final int END_OF_FIELDS = 0x0D;
    private static final int AT_ROWS = 4;
    private static final int AT_FIRST_ROW = 8;
    private static final int AT_ROW_BYTES = 10;
    private static final int AT_LANGUAGE = 29;
    private static final int UNSIGNED_SHORT = 0xFFFF;
    private static final int UNSIGNED_BYTE = 0xFF;
    private static final byte DELETED = '*';

    /**
     * A column.
     *
     * @param rawName its name, each byte of it as one character
     * @param type C text, N and F numbers in digits, D date in digits, L truth; others are not text
     * @param start its place in a row
     * @param bytes its length
     */
    record Field(String rawName, char type, int start, int bytes) {
        private static final String IN_DIGITS_OR_LETTERS = "CNFDL";

        /** Its name in the table's character set. */
        String name(Charset charset) {
            return new String(nameBytes(), charset).strip();
        }

        byte[] nameBytes() {
            return rawName.getBytes(StandardCharsets.ISO_8859_1);
        }

        boolean isText() {
            return type == 'C';
        }

        /** Whether its values are written so that one can read them. */
        boolean isReadable() {
            return IN_DIGITS_OR_LETTERS.indexOf(type) >= 0;
        }

        /** Its bytes in a row, without the blanks and zero bytes that fill it. */
        byte[] of(ByteBuffer row) {
            int end = start + bytes;
            int from = start;
            while (end > from && isBlank(row.get(end - 1))) {
                end--;
            }
            while (from < end && isBlank(row.get(from))) {
                from++;
            }
            byte[] value = new byte[end - from];
            row.get(from, value);
            return value;
        }

        /** Its value as text; a character that was cut in two at the end of the column is left out. */
        String text(ByteBuffer row, Charset charset) {
            String text = decoded(row, charset);
            return (isCut(row, charset) ? text.substring(0, text.length() - 1) : text).strip();
        }

        /** Whether the value fills its column and ends within a character. */
        boolean isCut(ByteBuffer row, Charset charset) {
            return isText() && of(row).length == bytes && decoded(row, charset).endsWith("\uFFFD");
        }

        private String decoded(ByteBuffer row, Charset charset) {
            return new String(of(row), charset);
        }

        private static boolean isBlank(byte character) {
            return character == ' ' || character == 0;
        }
    }

    /** The layout; empty where the header contradicts itself. */
    static Optional<DbfTable> of(ByteWindow dbf) throws IOException {
        if (dbf.size() < HEADER_BYTES + 1) {
            return Optional.empty();
        }
        ByteBuffer header = dbf.at(0, HEADER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        int rows = header.getInt(AT_ROWS);
        int firstRow = header.getShort(AT_FIRST_ROW) & UNSIGNED_SHORT;
        int rowBytes = header.getShort(AT_ROW_BYTES) & UNSIGNED_SHORT;
        int language = header.get(AT_LANGUAGE) & UNSIGNED_BYTE;
        if (rows < 0 || firstRow > dbf.size() || firstRow <= HEADER_BYTES) {
            return Optional.empty();
        }
        List<Field> fields = fields(dbf.at(0, firstRow), firstRow);
        int end = fields.stream()
                .mapToInt(field -> field.start() + field.bytes())
                .max()
                .orElse(1);
        return fields.isEmpty() || end > rowBytes
                ? Optional.empty()
                : Optional.of(new DbfTable(rows, firstRow, rowBytes, language, fields));
    }

    private static List<Field> fields(ByteBuffer header, int firstRow) {
        List<Field> fields = new ArrayList<>();
        int start = 1;
        for (int at = HEADER_BYTES; at + FIELD_BYTES < firstRow && header.get(at) != END_OF_FIELDS; at += FIELD_BYTES) {
            char type = (char) header.get(at + AT_TYPE);
            int bytes = header.get(at + AT_LENGTH) & UNSIGNED_BYTE;
            if (type == 'C') {
                // Texts longer than 255 bytes keep the rest of their length where numbers keep their decimals.
                bytes += (header.get(at + AT_LENGTH + 1) & UNSIGNED_BYTE) << Byte.SIZE;
            }
            int length = 0;
            while (length < NAME_BYTES && header.get(at + length) != 0) {
                length++;
            }
            byte[] name = new byte[length];
            header.get(at, name);
            fields.add(new Field(new String(name, StandardCharsets.ISO_8859_1), type, start, bytes));
            start += bytes;
        }
        return fields;
    }

    /** Whether all rows are in the file. */
    boolean isWhole(ByteWindow dbf) {
        return firstRow + (long) rows * rowBytes <= dbf.size();
    }

    /** A row, valid until the next one is fetched. */
    ByteBuffer row(ByteWindow dbf, int number) throws IOException {
        return dbf.at(firstRow + (long) number * rowBytes, rowBytes);
    }

    static boolean isDeleted(ByteBuffer row) {
        return row.get(0) == DELETED;
    }
}
