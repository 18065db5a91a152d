package io.juluo.geodata.source.gtfs;

import java.io.IOException;
import java.io.Reader;

/** Passes text on and stops where one row never ends, as after a quote that is not closed: memory stays bounded. */
final class RowReader extends Reader {
    /** Far more than any row of a timetable, and than what a parser reads ahead. */
    private static final int LONGEST_ROW = 1 << 20;

    private final Reader in;
    private long sinceRow;

    RowReader(Reader in) {
        this.in = in;
    }

    /** Begins the next row. */
    void rowRead() {
        sinceRow = 0;
    }

    @Override
    public int read(char[] into, int from, int length) throws IOException {
        int read = in.read(into, from, length);
        sinceRow += Math.max(0, read);
        if (sinceRow > LONGEST_ROW) {
            throw new IOException(
                    "a row is longer than " + LONGEST_ROW + " characters; a quote is probably not closed");
        }
        return read;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
