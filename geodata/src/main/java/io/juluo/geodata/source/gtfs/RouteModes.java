package io.juluo.geodata.source.gtfs;

import java.util.Optional;

/**
 * The mode of a route by its {@code route_type}, the basic one or the extended one.
 *
 * <p>Rail is all that runs on a track or a cable of its own: railway, metro, tram, monorail, funicular, cable tram,
 * aerial lift. Bus is bus, trolleybus and coach. Ferry is all on water. Aeroplanes, taxis, hired vehicles and what is
 * called miscellaneous are no public transport that a stop could be near to.
 */
final class RouteModes {
    static final String BUS = "bus";
    static final String RAIL = "rail";
    static final String FERRY = "ferry";

    private RouteModes() {}

    /** The mode; none where the type is no public transport, or unknown. */
    static Optional<String> of(int routeType) {
        return switch (routeType) {
            case 0, 1, 2, 5, 6, 7, 12 -> Optional.of(RAIL);
            case 3, 11 -> Optional.of(BUS);
            case 4 -> Optional.of(FERRY);
            default -> extended(routeType / 100);
        };
    }

    private static Optional<String> extended(int hundred) {
        return switch (hundred) {
            // Railway, suburban railway, urban railway, metro, underground, tram, aerial lift, funicular.
            case 1, 3, 4, 5, 6, 9, 13, 14 -> Optional.of(RAIL);
            // Coach, bus, trolleybus.
            case 2, 7, 8 -> Optional.of(BUS);
            // Water transport, ferry.
            case 10, 12 -> Optional.of(FERRY);
            default -> Optional.empty();
        };
    }
}
