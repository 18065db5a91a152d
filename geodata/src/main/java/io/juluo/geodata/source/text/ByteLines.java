package io.juluo.geodata.source.text;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The lines of a stream as bytes, one at a time, in memory for one line alone. A line ends with LF, CR LF or CR; the
 * end is no part of it.
 */
final class ByteLines {
    /** No row of a table, polygon as text included, is longer; what is, is no text with lines. */
    static final int LONGEST_LINE_BYTES = 64 << 20;

    private static final int BUFFER_BYTES = 1 << 17;

    private final InputStream in;
    private final int longest;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int filled;
    private int at;
    private byte[] line = new byte[256];
    private int length;
    private long offset;
    private long consumed;
    private boolean terminated;

    /** Reads on from where the stream stands, which is that many bytes behind the file's start. */
    ByteLines(InputStream in, long offset) {
        this(in, offset, LONGEST_LINE_BYTES);
    }

    ByteLines(InputStream in, long offset, int longest) {
        this.in = in;
        this.consumed = offset;
        this.longest = longest;
    }

    /** Moves to the next line; false where there is none. */
    boolean next() throws IOException {
        offset = consumed;
        length = 0;
        terminated = false;
        while (!terminated && more()) {
            int start = at;
            while (at < filled && buffer[at] != '\n' && buffer[at] != '\r') {
                at++;
            }
            append(start, at - start);
            consumed += at - start;
            if (at < filled) {
                endLine();
            }
        }
        return terminated || length > 0;
    }

    private void endLine() throws IOException {
        boolean carriageReturn = buffer[at] == '\r';
        at++;
        consumed++;
        if (carriageReturn && more() && buffer[at] == '\n') {
            at++;
            consumed++;
        }
        terminated = true;
    }

    private boolean more() throws IOException {
        if (at == filled) {
            filled = Math.max(0, in.read(buffer));
            at = 0;
        }
        return filled > 0;
    }

    private void append(int start, int count) {
        int kept = Math.min(count, Math.max(0, longest - length));
        if (kept > 0 && length + kept > line.length) {
            line = Arrays.copyOf(line, Math.max(length + kept, Math.min(2 * line.length, longest)));
        }
        if (kept > 0) {
            System.arraycopy(buffer, start, line, length, kept);
        }
        length += count == kept ? count : kept + 1; // one above the longest says that the line is longer
        length = Math.min(length, longest + 1);
    }

    /** The line's bytes, of which {@link #length} count; they are overwritten by the next line. */
    byte[] bytes() {
        return line;
    }

    /** Number of bytes, of which a line that {@link #isTooLong} has not kept all. */
    int length() {
        return length;
    }

    /** Number of bytes that are kept. */
    int keptLength() {
        return Math.min(length, longest);
    }

    /** Whether the line is longer than any row can be; its bytes are not kept whole. */
    boolean isTooLong() {
        return length > longest;
    }

    /** Where the line begins, in bytes from the file's start. */
    long offset() {
        return offset;
    }

    /** Whether a line end follows; false only for the last line. */
    boolean isTerminated() {
        return terminated;
    }
}
