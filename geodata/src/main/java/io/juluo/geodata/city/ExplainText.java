package io.juluo.geodata.city;

import java.util.List;

/** The effective configuration as people read it. */
public final class ExplainText {
    /** A longer value runs over its column rather than pushing every origin off the screen. */
    private static final int WIDEST_VALUE = 60;

    private ExplainText() {}

    /** A line a setting, {@code key = value  <- origin}, the equals signs and the arrows in columns. */
    public static List<String> lines(List<Setting> settings) {
        int key = width(settings.stream().map(Setting::key).toList(), Integer.MAX_VALUE);
        int value = width(settings.stream().map(Setting::value).toList(), WIDEST_VALUE);
        return settings.stream()
                .map(s -> pad(s.key(), key) + " = " + pad(s.value(), value) + "  <- " + s.origin())
                .toList();
    }

    private static int width(List<String> texts, int widest) {
        return texts.stream()
                .mapToInt(ExplainText::columns)
                .filter(columns -> columns <= widest)
                .max()
                .orElse(0);
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - columns(text)));
    }

    /** Columns a text takes on a terminal: an ideograph takes two. */
    private static int columns(String text) {
        return text.codePoints()
                .map(c -> Character.isIdeographic(c) || isWidePunctuation(c) ? 2 : 1)
                .sum();
    }

    private static boolean isWidePunctuation(int codePoint) {
        return (codePoint >= 0x3000 && codePoint <= 0x303F) || (codePoint >= 0xFF00 && codePoint <= 0xFF60);
    }
}
