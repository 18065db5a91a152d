package io.juluo.geodata.source;

import io.juluo.geodata.seed.Seeds;
import io.juluo.geodata.seed.TagRules;
import java.util.Map;

/**
 * What the seeds say of facilities.
 *
 * @param serviceOfClass service of each known class; empty text where the class counts as none
 * @param tags which OpenStreetMap elements are facilities of which class
 */
public record FacilityRules(Map<String, String> serviceOfClass, TagRules tags) {
    /** As the seeds have them. */
    public static FacilityRules of(Seeds seeds) {
        return new FacilityRules(seeds.serviceOfClass(), seeds.facilityTags());
    }
}
