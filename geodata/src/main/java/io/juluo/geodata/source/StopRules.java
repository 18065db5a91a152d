package io.juluo.geodata.source;

import io.juluo.geodata.seed.Seeds;
import io.juluo.geodata.seed.TagRules;
import io.juluo.geodata.seed.TimeBand;
import java.util.List;

/**
 * What the seeds say of stops.
 *
 * @param modes which OpenStreetMap elements are stops of which mode
 * @param bands parts of a workday for which headways are told
 */
public record StopRules(TagRules modes, List<TimeBand> bands) {
    /** As the seeds have them. */
    public static StopRules of(Seeds seeds) {
        return new StopRules(seeds.stopModes(), seeds.timeBands());
    }
}
