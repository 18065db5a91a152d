package io.juluo.jobs.population;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Where people may be. */
public enum LedgerLine {
    /** All of them, counted from the input alone. */
    TOTAL,
    /** In towns; for inputs without towns, in zones. */
    INSIDE,
    /** In a district but in no town: a gap, a zone without polygon; where no land layer tells, sea and harbour too. */
    IN_DISTRICT_NO_TOWN,
    /** In a district, in no town, and not on land. */
    IN_DISTRICT_SEA,
    /** Outside every district and not on land. */
    OUTSIDE_SEA,
    /** Outside every district on land: beyond the border. */
    OUTSIDE_BEYOND_BORDER,
    /** Outside every district where no land layer tells why. */
    OUTSIDE_CITY,
    /** Withheld for privacy. */
    SUPPRESSED,
    /** Of a place that nobody knows. */
    UNLOCATABLE,
    /** In the grid but not in the census; negative where the census has more, whom the calibration added. */
    REMOVED_BY_CALIBRATION,
    /** In no zone of a custom layer. */
    OUTSIDE_LAYER,
    /** In more than one zone of a custom layer: once for every zone beyond the first; no part of the total. */
    COUNTED_AGAIN;

    /** Lines that a city, a district or a town may have. */
    static List<LedgerLine> ofHierarchy() {
        return Arrays.stream(values())
                .filter(line -> line != OUTSIDE_LAYER && line != COUNTED_AGAIN)
                .toList();
    }

    /** Whether the line is one of those that add up to the total. */
    boolean isPart() {
        return this != TOTAL && this != COUNTED_AGAIN;
    }

    /** The word in tables. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
