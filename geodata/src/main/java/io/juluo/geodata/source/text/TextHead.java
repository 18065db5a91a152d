package io.juluo.geodata.source.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a text file begins with.
 *
 * @param gzip whether it is compressed
 * @param binary what it is instead of text, such as ZIP or UTF-16; null where it may be text
 * @param byteOrderMark whether it begins with the mark of UTF-8
 * @param header the first line that is not empty; null where there is none
 * @param dataStart where the line after the header begins, in bytes of the text
 * @param notAscii the first lines with other bytes than plain ASCII's
 */
record TextHead(
        boolean gzip,
        @Nullable String binary,
        boolean byteOrderMark,
        @Nullable Line header,
        long dataStart,
        List<Line> notAscii) {
    private static final int MAGIC_BYTES = 4096;
    private static final int MARK_BYTES = 3;
    /** More lines say no more about the encoding. */
    private static final int PROBED_LINES = 1000;
    /** Read at once and looked at for lines that are not ASCII: a few hundredths of a second. */
    private static final long PROBED_BYTES = 64L << 20;
    /** Lines with polygons are long: no more of them are kept. */
    private static final long KEPT_BYTES = 16L << 20;

    /** A line as it is stored. */
    static final class Line {
        private final long number;
        private final byte[] bytes;
        private final boolean isHeader;

        Line(long number, byte[] bytes, boolean isHeader) {
            this.number = number;
            this.bytes = bytes;
            this.isHeader = isHeader;
        }

        /** Its number in the file, from 1. */
        long number() {
            return number;
        }

        boolean isHeader() {
            return isHeader;
        }

        /** Its text; null where it is none in that encoding. */
        @Nullable
        String text(TextEncoding encoding) {
            return new StrictDecoder(encoding).decode(bytes, bytes.length);
        }
    }

    /** Looks at a file. */
    static TextHead of(Path file) throws IOException {
        byte[] stored = start(file, false);
        boolean gzip = stored.length > 2 && stored[0] == (byte) 0x1F && stored[1] == (byte) 0x8B;
        byte[] text = gzip ? start(file, true) : stored;
        Optional<String> binary = binary(text);
        boolean mark = startsWith(text, 0xEF, 0xBB, 0xBF);
        if (binary.isPresent()) {
            return new TextHead(gzip, binary.get(), mark, null, 0, List.of());
        }
        try (InputStream in = CsvSplit.open(file, gzip)) {
            long skipped = mark ? MARK_BYTES : 0;
            in.skipNBytes(skipped);
            return lines(new ByteLines(in, skipped), gzip, mark);
        }
    }

    private static byte[] start(Path file, boolean gzip) throws IOException {
        try (InputStream in = CsvSplit.open(file, gzip)) {
            return in.readNBytes(MAGIC_BYTES);
        }
    }

    private static Optional<String> binary(byte[] text) {
        if (startsWith(text, 0xFF, 0xFE) || startsWith(text, 0xFE, 0xFF)) {
            return Optional.of("UTF-16");
        }
        if (startsWith(text, 'P', 'K', 3, 4)) {
            return Optional.of("ZIP, XLSX");
        }
        if (startsWith(text, 'P', 'A', 'R', '1')) {
            return Optional.of("Parquet");
        }
        if (startsWith(text, 0xD0, 0xCF, 0x11, 0xE0)) {
            return Optional.of("XLS");
        }
        if (startsWith(text, '%', 'P', 'D', 'F')) {
            return Optional.of("PDF");
        }
        long zeros = 0;
        for (byte b : text) {
            zeros += b == 0 ? 1 : 0;
        }
        // Every other byte of Latin letters and digits in UTF-16 is zero, and none in any text that we read.
        return 4 * zeros > text.length ? Optional.of("UTF-16?") : Optional.empty();
    }

    private static boolean startsWith(byte[] text, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (i >= text.length || text[i] != (byte) bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private static TextHead lines(ByteLines lines, boolean gzip, boolean mark) throws IOException {
        Line header = null;
        long dataStart = 0;
        long keptBytes = 0;
        List<Line> notAscii = new ArrayList<>();
        boolean more = lines.next();
        for (long number = 1; more; number++) {
            boolean isHeader = header == null && lines.length() > 0;
            boolean ascii = StrictDecoder.isPlainAscii(lines.bytes(), lines.keptLength());
            if (isHeader || !ascii) {
                Line line = new Line(number, Arrays.copyOf(lines.bytes(), lines.keptLength()), isHeader);
                header = isHeader ? line : header;
                keptBytes += lines.keptLength();
                if (!ascii) {
                    notAscii.add(line);
                }
            }
            boolean enough = notAscii.size() >= PROBED_LINES || keptBytes > KEPT_BYTES || lines.offset() > PROBED_BYTES;
            more = (isHeader || header == null || !enough) && lines.next();
            dataStart = isHeader ? lines.offset() : dataStart;
        }
        return new TextHead(gzip, null, mark, header, dataStart, List.copyOf(notAscii));
    }
}
