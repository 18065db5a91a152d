package io.juluo.geodata.source.text;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Goes through the lines of a part of a CSV file; each is a row or has a fault. */
final class CsvCursor implements AutoCloseable {
    private final CsvLayout layout;
    private final long end;
    private final InputStream in;
    private final ByteLines lines;
    private final StrictDecoder decoder;
    private long line;
    private List<@Nullable String> values = List.of();
    private @Nullable LineFault fault;
    private String detail = "";

    /** Opens the part; whoever opens it closes it. */
    CsvCursor(CsvLayout layout, CsvSplit split) throws IOException {
        this.layout = layout;
        this.end = split.end();
        this.in = split.open();
        this.lines = split.lines(in);
        this.decoder = new StrictDecoder(layout.encoding());
    }

    /** Moves to the next line; false behind the last that begins in the part. */
    boolean next() throws IOException {
        // A part holds its last byte: a line that begins behind it is another part's, even where this one ran over it.
        if (!lines.next() || lines.offset() >= end) {
            return false;
        }
        line++;
        read();
        return true;
    }

    private void read() {
        values = List.of();
        detail = "";
        fault = taken();
        if (!lines.isTerminated() && isBrokenOff()) {
            fault = LineFault.CUT_ROW;
        }
    }

    private boolean isBrokenOff() {
        return fault == LineFault.UNDECODABLE_ROW
                || fault == LineFault.QUOTED_NEWLINE
                || (fault == LineFault.RAGGED_ROW
                        && values.size() < layout.header().size());
    }

    private @Nullable LineFault taken() {
        if (lines.isTooLong()) {
            return LineFault.LONG_ROW;
        }
        String text = decoder.decode(lines.bytes(), lines.length());
        if (text == null) {
            return LineFault.UNDECODABLE_ROW;
        }
        CsvLine taken = CsvLine.split(text, layout.delimiter());
        if (taken.fault() != null) {
            return taken.fault();
        }
        values = taken.values();
        if (isBlank()) {
            return LineFault.BLANK_LINE;
        }
        int columns = layout.header().size();
        if (values.size() != columns) {
            detail = values.size() + "/" + columns;
            return LineFault.RAGGED_ROW;
        }
        return null;
    }

    private boolean isBlank() {
        for (String value : values) {
            if (value != null) {
                return false;
            }
        }
        return true;
    }

    /** Number of the line in the part, from 1. */
    long line() {
        return line;
    }

    /** Values of a row, as many as the header's. */
    List<@Nullable String> values() {
        return values;
    }

    /** Why the line is no row; null where it is one. */
    @Nullable
    LineFault fault() {
        return fault;
    }

    /** What there is to say of the fault, without words: values/columns of a ragged row; empty where nothing is. */
    String detail() {
        return detail;
    }

    /** Whether a line end follows. */
    boolean isTerminated() {
        return lines.isTerminated();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
