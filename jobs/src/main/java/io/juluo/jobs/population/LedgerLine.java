package io.juluo.jobs.population;

import java.util.Locale;

/** Where people may be. */
public enum LedgerLine {
    /** All of them, counted from the input alone. */
    TOTAL,
    /** In towns; for inputs without towns, in zones. */
    INSIDE,
    /** In a district but in no town: sea, harbour, a gap, a zone without polygon. */
    IN_DISTRICT_NO_TOWN,
    /** Outside every district. */
    OUTSIDE_CITY,
    /** Withheld for privacy. */
    SUPPRESSED,
    /** Of a place that nobody knows. */
    UNLOCATABLE,
    /** In the grid but not in the census; negative where the census has more, whom the calibration added. */
    REMOVED_BY_CALIBRATION;

    /** The word in tables. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
