package io.juluo.jobs.uncertainty;

import io.juluo.geodata.unit.ZoneLevel;

/**
 * A zone of any level.
 *
 * @param level word of {@link ZoneLevel}
 * @param code its code
 */
record ZoneKey(String level, String code) {
    boolean is(ZoneLevel other) {
        return level.equals(other.code());
    }
}
