package io.juluo.geodata.source.text;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Judges from a file's first lines that are not plain ASCII whether it is in the encoding it is to be read in. Text in
 * another encoding mostly cannot be decoded; where by chance it can, every line is looked at for the sign of it.
 */
final class EncodingProbe {
    /** From here on a character of UTF-8 takes three bytes: all of Chinese does, hardly any letters of Europe do. */
    private static final int THREE_BYTES = 0x800;

    private final List<TextHead.Line> lines;

    /** Of lines that hold other bytes than plain ASCII's. */
    EncodingProbe(List<TextHead.Line> lines) {
        this.lines = lines;
    }

    /**
     * A file that is in another encoding.
     *
     * @param line number of a line that shows it
     * @param encoding the encoding in which all lines can be read; null where none is known
     */
    record Other(long line, @Nullable String encoding) {}

    /** Whether the file is in another encoding than this one. */
    Optional<Other> other(TextEncoding expected) {
        Optional<TextHead.Line> unreadable =
                lines.stream().filter(line -> line.text(expected) == null).findFirst();
        if (unreadable.isPresent()) {
            Optional<TextEncoding> fits = List.of(TextEncoding.values()).stream()
                    .filter(encoding -> encoding != expected && readsAll(encoding))
                    .findFirst();
            // A broken line in a file that fits no other encoding is a fault of that line.
            boolean isHeader = unreadable.get().isHeader();
            return fits.isPresent() || isHeader
                    ? Optional.of(new Other(
                            unreadable.get().number(),
                            fits.map(TextEncoding::code).orElse(null)))
                    : Optional.empty();
        }
        boolean isUtf8 = expected != TextEncoding.UTF_8
                && !lines.isEmpty()
                && lines.stream().allMatch(this::isChineseUtf8);
        return isUtf8 ? Optional.of(new Other(lines.get(0).number(), TextEncoding.UTF_8.code())) : Optional.empty();
    }

    /**
     * Whether the lines can be read as UTF-8 and as Chinese in GBK alike, and nothing among them tells which is meant;
     * the number of the first of them.
     */
    Optional<Long> ambiguous() {
        boolean either = lines.stream().allMatch(EncodingProbe::isEither);
        boolean letters = lines.stream().anyMatch(EncodingProbe::hasLettersSideBySide);
        return either && letters ? Optional.of(lines.get(0).number()) : Optional.empty();
    }

    private boolean readsAll(TextEncoding encoding) {
        return lines.stream().allMatch(line -> line.text(encoding) != null);
    }

    private boolean isChineseUtf8(TextHead.Line line) {
        String text = line.text(TextEncoding.UTF_8);
        return text != null && text.chars().allMatch(c -> c < 0x80 || c >= THREE_BYTES);
    }

    private static boolean isEither(TextHead.Line line) {
        String utf8 = line.text(TextEncoding.UTF_8);
        String gbk = line.text(TextEncoding.GBK);
        return utf8 != null
                && utf8.chars().allMatch(c -> c < THREE_BYTES)
                && gbk != null
                && gbk.codePoints().allMatch(c -> c < 0x80 || Character.isIdeographic(c));
    }

    private static boolean hasLettersSideBySide(TextHead.Line line) {
        String utf8 = String.valueOf(line.text(TextEncoding.UTF_8));
        for (int i = 1; i < utf8.length(); i++) {
            if (utf8.charAt(i) >= 0x80 && utf8.charAt(i - 1) >= 0x80) {
                return true;
            }
        }
        return false;
    }
}
