package io.juluo.geodata.source;

import io.juluo.geodata.seed.Seeds;
import io.juluo.geodata.seed.TagRules;
import io.juluo.geodata.seed.TimeBand;
import java.time.LocalDate;
import java.util.List;

/**
 * How stops are read, whatever their file.
 *
 * @param modes which OpenStreetMap elements are stops of which mode
 * @param bands parts of a workday for which headways are told
 * @param date what the run stands for; a timetable that has ended by then is told
 */
public record StopRules(TagRules modes, List<TimeBand> bands, LocalDate date) {
    /** Modes and bands as the seeds have them. */
    public static StopRules of(Seeds seeds, LocalDate date) {
        return new StopRules(seeds.stopModes(), seeds.timeBands(), date);
    }
}
