package io.juluo.jobs.calibration;

import io.juluo.geodata.unit.ZoneLevel;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Where a piece lies.
 *
 * @param district its district; null outside the city
 * @param town its town; null in none
 */
record Place(@Nullable String district, @Nullable String town) implements Serializable {
    /** The zone of that level; null where there is none. */
    @Nullable
    String zone(ZoneLevel level) {
        return level == ZoneLevel.TOWN ? town : district;
    }
}
