package io.juluo.jobs.atlas;

import java.awt.Paint;
import org.jspecify.annotations.Nullable;

/**
 * A row of the legend.
 *
 * @param sign what it explains
 * @param text the words
 * @param count how many zones it stands for; null where it stands for none
 * @param fill colour or pattern of the box; null for lines and points
 */
public record LegendEntry(
        Sign sign,
        String text,
        @Nullable Integer count,
        @Nullable Paint fill) {
    /** What a row of the legend shows. */
    public enum Sign {
        /** A class of values. */
        CLASS,
        /** Zones without a value. */
        PATTERN,
        /** Land or water of a district that is in no zone. */
        NO_ZONE,
        /** Border of a district. */
        DISTRICT,
        /** Outline of the main city. */
        MAIN_CITY,
        /** Points. */
        POINT
    }
}
