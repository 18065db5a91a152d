package io.juluo.geodata.source.gtfs;

import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.geodata.issue.IssueReport;
import io.juluo.geodata.source.Findings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The routes and trips of a feed, by number. A trip takes a few words of memory; its stop times are not held. */
final class Trips {
    static final String ROUTES = "routes.txt";
    static final String TRIPS = "trips.txt";

    private final List<String> routeIds = new ArrayList<>();
    private final List<@Nullable String> routeModes = new ArrayList<>();
    private final Map<String, Integer> routeNumbers = new HashMap<>();
    private final Map<String, Integer> tripNumbers = new HashMap<>();
    private final List<Integer> tripRoutes = new ArrayList<>();
    private final List<String> tripServices = new ArrayList<>();
    private final Map<String, String> sameText = new HashMap<>();
    private final Map<String, Long> tripsOfService = new HashMap<>();

    private Trips() {}

    /** Reads routes.txt and trips.txt; errors are noted. */
    static Trips read(GtfsTables tables, ServiceCalendar calendar, double badRowShare, IssueReport issues) {
        Trips trips = new Trips();
        trips.readRoutes(tables, issues);
        trips.readTrips(tables, calendar, badRowShare, issues);
        return trips;
    }

    private void readRoutes(GtfsTables tables, IssueReport issues) {
        Findings other = tables.finding(
                ROUTES,
                "route_no_transit",
                "routes are neither bus nor rail nor ferry by their route_type; their stops do not count",
                "nothing to do for taxis, aeroplanes and hired vehicles; else correct route_type");
        Findings twice = tables.finding(
                ROUTES, "duplicate_key", "route ids stand on several rows", "give each route an id of its own");
        tables.read(ROUTES, List.of("route_id", "route_type"), row -> {
            String mode = RouteModes.of(row.whole("route_type", -1)).orElse(null);
            if (routeNumbers.putIfAbsent(row.text("route_id"), routeIds.size()) != null) {
                twice.add(row.text("route_id"));
                return;
            }
            routeIds.add(row.text("route_id"));
            routeModes.add(mode);
            if (mode == null) {
                other.add(row.text("route_id") + ": " + row.text("route_type"));
            }
        });
        other.reportRows(Severity.NOTICE, issues);
        twice.reportRows(Severity.ERROR, issues);
    }

    private void readTrips(GtfsTables tables, ServiceCalendar calendar, double badRowShare, IssueReport issues) {
        Findings noRoute = tables.finding(
                TRIPS, "unknown_route", "trips of routes that are not in routes.txt are left out", "add the routes");
        Findings noService = tables.finding(
                TRIPS,
                "unknown_service",
                "trips of services that no calendar names never run",
                "add the services to calendar.txt or calendar_dates.txt");
        Findings twice = tables.finding(
                TRIPS, "duplicate_key", "trip ids stand on several rows", "give each trip an id of its own");
        tables.read(TRIPS, List.of("route_id", "service_id", "trip_id"), row -> {
            Integer route = routeNumbers.get(row.text("route_id"));
            String service = sameText.computeIfAbsent(row.text("service_id"), text -> text);
            if (tripNumbers.containsKey(row.text("trip_id"))) {
                twice.add(row.text("trip_id"));
            } else if (route == null) {
                noRoute.add(row.text("trip_id") + ": " + row.text("route_id"));
            } else {
                tripNumbers.put(row.text("trip_id"), tripRoutes.size());
                tripRoutes.add(route);
                tripServices.add(service);
                tripsOfService.merge(service, 1L, Long::sum);
                if (!calendar.knows(service)) {
                    noService.add(row.text("trip_id") + ": " + service);
                }
            }
        });
        long all = tripRoutes.size();
        twice.reportRows(Severity.ERROR, issues);
        noRoute.reportRows(noRoute.share(all) > badRowShare ? Severity.ERROR : Severity.WARNING, issues);
        noService.reportRows(noService.share(all) > badRowShare ? Severity.ERROR : Severity.WARNING, issues);
    }

    int size() {
        return tripRoutes.size();
    }

    /** Number of the trip; null where it is unknown. */
    @Nullable
    Integer number(String tripId) {
        return tripNumbers.get(tripId);
    }

    /** Mode of the trip's route; none where it is no public transport. */
    Optional<String> mode(int trip) {
        return Optional.ofNullable(routeModes.get(tripRoutes.get(trip)));
    }

    String routeId(int route) {
        return routeIds.get(route);
    }

    Optional<String> modeOfRoute(int route) {
        return Optional.ofNullable(routeModes.get(route));
    }

    Map<String, Long> tripsOfService() {
        return tripsOfService;
    }

    /** Of each trip the number of its route where its service is among them and it is public transport; else -1. */
    int[] routesOnDay(Set<String> services) {
        int[] routes = new int[size()];
        for (int trip = 0; trip < routes.length; trip++) {
            boolean runs =
                    services.contains(tripServices.get(trip)) && mode(trip).isPresent();
            routes[trip] = runs ? tripRoutes.get(trip) : -1;
        }
        return routes;
    }
}
