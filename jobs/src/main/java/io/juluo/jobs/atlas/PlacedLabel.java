package io.juluo.jobs.atlas;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The name of a zone, where it found room.
 *
 * @param code the zone's code
 * @param lines its name and what stands below it
 * @param textSize height of the type in pixels
 * @param bold whether it is a district's
 * @param box where
 * @param pointsAt the zone's point that a line leads to; null where the label stands on its zone
 */
public record PlacedLabel(
        String code,
        List<String> lines,
        double textSize,
        boolean bold,
        Box box,
        @Nullable Place pointsAt) {
    /** Copies. */
    public PlacedLabel {
        lines = List.copyOf(lines);
    }

    /**
     * A point of the sheet.
     *
     * @param x pixels from the left
     * @param y pixels from the top
     */
    public record Place(double x, double y) {}
}
