package io.juluo.geodata.source.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One line of CSV after RFC 4180, taken by its word: a value that begins with a quote ends with one, a quote inside is
 * doubled, and no quote stands in a value without quotes. Blanks round a value are no part of it.
 *
 * @param values the values in their order; null where blank
 * @param fault why the line cannot be taken apart; null where it can, else there are no values
 */
record CsvLine(List<@Nullable String> values, @Nullable LineFault fault) {

    /** Takes a line apart. */
    static CsvLine split(String line, char delimiter) {
        return new Splitter(line, delimiter).split();
    }

    /** The text without blanks of any kind on either side; null where nothing is left. */
    static @Nullable String stripped(String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (start < end && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return start == end ? null : text.substring(start, end);
    }

    private static boolean isBlank(char character) {
        return character <= ' ' || (character > 0x7F && Character.isSpaceChar(character));
    }

    private static final class Splitter {
        private final String line;
        private final char delimiter;
        private final List<@Nullable String> values = new ArrayList<>();
        private int at;
        private int nextQuote;

        Splitter(String line, char delimiter) {
            this.line = line;
            this.delimiter = delimiter;
            this.nextQuote = line.indexOf('"');
        }

        CsvLine split() {
            while (true) {
                Optional<LineFault> fault = isQuoted() ? quoted() : plain();
                if (fault.isPresent()) {
                    return new CsvLine(List.of(), fault.get());
                }
                if (at == line.length()) {
                    return new CsvLine(values, null);
                }
                at++; // the delimiter
            }
        }

        private boolean isQuoted() {
            int next = afterBlanks(at);
            return next < line.length() && line.charAt(next) == '"';
        }

        private int afterBlanks(int from) {
            int next = from;
            while (next < line.length() && line.charAt(next) != delimiter && isBlank(line.charAt(next))) {
                next++;
            }
            return next;
        }

        private Optional<LineFault> plain() {
            int end = line.indexOf(delimiter, at);
            end = end < 0 ? line.length() : end;
            if (nextQuote >= 0 && nextQuote < at) {
                nextQuote = line.indexOf('"', at);
            }
            if (nextQuote >= 0 && nextQuote < end) {
                return Optional.of(LineFault.STRAY_QUOTE);
            }
            values.add(stripped(line, at, end));
            at = end;
            return Optional.empty();
        }

        private Optional<LineFault> quoted() {
            StringBuilder value = new StringBuilder();
            at = afterBlanks(at) + 1;
            while (true) {
                int quote = line.indexOf('"', at);
                if (quote < 0) {
                    return Optional.of(LineFault.QUOTED_NEWLINE);
                }
                value.append(line, at, quote);
                at = quote + 1;
                if (at == line.length() || line.charAt(at) != '"') {
                    break;
                }
                value.append('"');
                at++;
            }
            values.add(stripped(value.toString(), 0, value.length()));
            at = afterBlanks(at);
            boolean ends = at == line.length() || line.charAt(at) == delimiter;
            return ends ? Optional.empty() : Optional.of(LineFault.STRAY_QUOTE);
        }
    }
}
