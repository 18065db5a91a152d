package io.juluo.jobs.uncertainty;

import io.juluo.geodata.unit.ZoneLevel;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a piece of a cell lies.
 *
 * @param district its district; null outside the city
 * @param town its town; null in none
 * @param customZones its custom zones as {@link io.juluo.geodata.table.PieceTable#CUSTOM_ZONES} has them
 */
record Place(@Nullable String district, @Nullable String town, String customZones) implements Serializable {
    private static final String SEPARATOR = "\\|";

    /** Code of the district or town; empty where it is in none. */
    String code(ZoneLevel level) {
        return Objects.requireNonNullElse(level == ZoneLevel.TOWN ? town : district, "");
    }

    /** Whether some zone counts the people of the place. */
    boolean isCounted() {
        return district != null || !customZones.isEmpty();
    }

    /** Every zone that counts the people of the place; outside the city custom zones alone. */
    List<ZoneKey> zones(String cityCode) {
        List<ZoneKey> zones = new ArrayList<>();
        if (district != null) {
            zones.add(new ZoneKey(ZoneLevel.CITY.code(), cityCode));
            zones.add(new ZoneKey(ZoneLevel.DISTRICT.code(), district));
            if (town != null) {
                zones.add(new ZoneKey(ZoneLevel.TOWN.code(), town));
            }
        }
        for (String custom : customZones.split(SEPARATOR)) {
            if (!custom.isEmpty()) {
                zones.add(new ZoneKey(ZoneLevel.CUSTOM.code(), custom));
            }
        }
        return zones;
    }
}
