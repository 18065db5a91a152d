package io.juluo.geodata.source.text;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a CSV file is written.
 *
 * @param encoding its encoding
 * @param delimiter what stands between two values
 * @param header names of its columns in their order; null where a name is blank
 * @param dataStart where the line after the header begins, in bytes of the text
 * @param headerLine number of the header's line
 * @param gzip whether the file is compressed
 */
record CsvLayout(
        TextEncoding encoding,
        char delimiter,
        List<@Nullable String> header,
        long dataStart,
        long headerLine,
        boolean gzip)
        implements Serializable {}
