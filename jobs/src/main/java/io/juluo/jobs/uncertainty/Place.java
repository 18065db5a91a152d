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

    /**
     * The places by whose units the piece is counted: that of its town for town, district and city, and one for each of
     * its custom zones, so that these change nothing of the others' units.
     */
    List<Place> unitPlaces() {
        if (customZones.isEmpty()) {
            return district == null ? List.of() : List.of(this);
        }
        List<Place> places = new ArrayList<>();
        if (district != null) {
            places.add(new Place(district, town, ""));
        }
        for (String zone : custom()) {
            places.add(new Place(district, town, zone));
        }
        return places;
    }

    /** The zones that count a unit of the place: its custom zone where it has one. */
    List<ZoneKey> unitZones(String cityCode) {
        return customZones.isEmpty() ? zones(cityCode) : List.of(new ZoneKey(ZoneLevel.CUSTOM.code(), customZones));
    }

    private List<String> custom() {
        return customZones.isEmpty() ? List.of() : List.of(customZones.split(SEPARATOR, -1));
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
        custom().forEach(zone -> zones.add(new ZoneKey(ZoneLevel.CUSTOM.code(), zone)));
        return zones;
    }
}
