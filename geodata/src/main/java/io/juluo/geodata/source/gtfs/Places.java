package io.juluo.geodata.source.gtfs;

import io.juluo.geodata.source.gtfs.GtfsPlace.Headway;
import io.juluo.geodata.table.StopHeadwayTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where people get on. A station counts from its entrances where the feed has some, else from its platforms. An entrance
 * has the headways of the best served platform of its station, so that both directions do not count as one.
 */
final class Places {
    private final List<GtfsStop> stops;
    private final Map<String, GtfsStop> byId;
    private final Map<String, List<GtfsStop>> entrances = new LinkedHashMap<>();
    private final Trips trips;
    private final int bands;

    Places(Map<String, GtfsStop> byId, Trips trips, int bands) {
        this.byId = byId;
        this.stops = List.copyOf(byId.values());
        this.trips = trips;
        this.bands = bands;
        stops.stream()
                .filter(stop -> stop.locationType() == GtfsStop.ENTRANCE && stop.isPlaced() && stop.parent() != null)
                .forEach(stop -> entrances
                        .computeIfAbsent(String.valueOf(stop.parent()), station -> new ArrayList<>())
                        .add(stop));
    }

    /** What leaves at one or more platforms: of each mode, of each route, the departures of each band. */
    private static final class Service {
        private final Map<String, Map<String, int[]>> byMode = new TreeMap<>();
    }

    /** A place for every stop that is served, or for the entrances of its station, and each of its modes. */
    List<GtfsPlace> served(StopTimes times, Departures departures) {
        List<GtfsPlace> places = new ArrayList<>();
        Map<String, Service> stations = new LinkedHashMap<>();
        for (int number = 0; number < stops.size(); number++) {
            Set<String> modes = times.modes(number);
            if (modes.isEmpty()) {
                continue;
            }
            Service service = service(modes, departures.at(number));
            String station = station(stops.get(number));
            if (station == null) {
                add(stops.get(number), stops.get(number).name(), service, places);
            } else {
                merge(service, stations.computeIfAbsent(station, s -> new Service()));
            }
        }
        stations.forEach((station, service) -> entrances
                .getOrDefault(station, List.of())
                .forEach(entrance -> add(entrance, nameOf(entrance, station), service, places)));
        return places;
    }

    /** Ids of stops and platforms that nothing serves, for which there is no place. */
    List<String> unserved(StopTimes times) {
        List<String> unserved = new ArrayList<>();
        for (int number = 0; number < stops.size(); number++) {
            if (stops.get(number).locationType() == 0 && times.modes(number).isEmpty()) {
                unserved.add(stops.get(number).id());
            }
        }
        return unserved;
    }

    /** The station whose entrances stand for the stop; null where it stands for itself. */
    private @Nullable String station(GtfsStop stop) {
        String station = stop.locationType() == GtfsStop.STATION ? stop.id() : stop.parent();
        return station != null && entrances.containsKey(station) ? station : null;
    }

    private @Nullable String nameOf(GtfsStop entrance, String station) {
        GtfsStop parent = byId.get(station);
        return entrance.name() != null || parent == null ? entrance.name() : parent.name();
    }

    private Service service(Set<String> modes, Map<Integer, int[]> departures) {
        Service service = new Service();
        modes.forEach(mode -> service.byMode.put(mode, new TreeMap<>()));
        departures.forEach((route, counts) -> trips.modeOfRoute(route).ifPresent(mode -> {
            Map<String, int[]> routes = service.byMode.computeIfAbsent(mode, m -> new TreeMap<>());
            routes.put(trips.routeId(route), counts.clone());
            int[] all = routes.computeIfAbsent(StopHeadwayTable.ALL_ROUTES, r -> new int[bands]);
            for (int band = 0; band < bands; band++) {
                all[band] += counts[band];
            }
        }));
        return service;
    }

    private void merge(Service platform, Service station) {
        platform.byMode.forEach((mode, routes) -> {
            Map<String, int[]> best = station.byMode.computeIfAbsent(mode, m -> new TreeMap<>());
            routes.forEach((route, counts) -> {
                int[] most = best.computeIfAbsent(route, r -> new int[bands]);
                for (int band = 0; band < bands; band++) {
                    most[band] = Math.max(most[band], counts[band]);
                }
            });
        });
    }

    private void add(GtfsStop at, @Nullable String name, Service service, List<GtfsPlace> places) {
        service.byMode.forEach((mode, routes) -> {
            List<Headway> headways = new ArrayList<>();
            routes.forEach((route, counts) -> {
                for (int band = 0; band < bands; band++) {
                    if (counts[band] > 0) {
                        headways.add(new Headway(route, band, counts[band]));
                    }
                }
            });
            places.add(new GtfsPlace(at.id(), name, mode, at.lon(), at.lat(), List.copyOf(headways)));
        });
    }
}
