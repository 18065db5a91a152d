package io.juluo.geodata.source.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * A part of a file that one task reads: the lines that begin in it, be their end beyond it.
 *
 * @param file the file
 * @param start where it begins, in bytes of the text
 * @param end where the next part begins
 * @param first whether it is the first part, which begins with a line
 * @param gzip whether the file is compressed; it then has one part alone
 */
record CsvSplit(String file, long start, long end, boolean first, boolean gzip) implements Serializable {
    private static final long LARGEST = 32L << 20;
    private static final long SMALLEST = 1L << 20;
    private static final int GZIP_BUFFER_BYTES = 1 << 16;

    /** Parts for that many tasks at a time, from a line's begin on. */
    static List<CsvSplit> of(Path file, boolean gzip, long start, int tasks) throws IOException {
        if (gzip) {
            return List.of(new CsvSplit(file.toString(), start, Long.MAX_VALUE, true, true));
        }
        long size = Files.size(file);
        long each = Math.min(LARGEST, Math.max(SMALLEST, (size - start) / tasks + 1));
        return of(file, start, size, each);
    }

    /** Parts of that many bytes. */
    static List<CsvSplit> of(Path file, long start, long size, long each) {
        List<CsvSplit> splits = new ArrayList<>();
        for (long from = start; from < size; from += each) {
            splits.add(new CsvSplit(file.toString(), from, Math.min(size, from + each), from == start, false));
        }
        return splits;
    }

    /** The text of a file from its begin, unpacked where it is compressed. */
    static InputStream open(Path file, boolean gzip) throws IOException {
        InputStream stored = Files.newInputStream(file);
        try {
            return gzip ? new GZIPInputStream(stored, GZIP_BUFFER_BYTES) : stored;
        } catch (IOException damaged) {
            stored.close();
            throw damaged;
        }
    }

    /** The stream from the part's begin, or from the byte before it, which tells whether a line begins there. */
    InputStream open() throws IOException {
        InputStream in = open(Path.of(file), gzip);
        try {
            in.skipNBytes(streamStart());
            return in;
        } catch (IOException damaged) {
            in.close();
            throw damaged;
        }
    }

    private long streamStart() {
        return first ? start : start - 1;
    }

    /** The lines, standing before the part's first. */
    ByteLines lines(InputStream opened) throws IOException {
        ByteLines lines = new ByteLines(opened, streamStart());
        if (!first) {
            lines.next();
        }
        return lines;
    }
}
