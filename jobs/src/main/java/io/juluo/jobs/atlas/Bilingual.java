package io.juluo.jobs.atlas;

import java.util.Objects;

/**
 * A text planners see, with what stands in its place where no Chinese font is installed.
 *
 * @param zh Chinese
 * @param en English, or a code, in Latin letters
 */
public record Bilingual(String zh, String en) {
    /** Neither may be absent; both may be empty. */
    public Bilingual {
        Objects.requireNonNull(zh, "zh");
        Objects.requireNonNull(en, "en");
    }

    /** The same in both languages: figures, dates, codes. */
    public static Bilingual same(String text) {
        return new Bilingual(text, text);
    }

    /** The Chinese text where the font has every sign of it, else the other. */
    public String in(FontChoice fonts) {
        return fonts.chinese() && fonts.canDisplay(zh) ? zh : fonts.readable(en);
    }

    /** Nothing to show. */
    public boolean isEmpty() {
        return zh.isEmpty() && en.isEmpty();
    }
}
