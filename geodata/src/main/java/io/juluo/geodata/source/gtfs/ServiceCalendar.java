package io.juluo.geodata.source.gtfs;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** On which dates the services of a feed run. */
final class ServiceCalendar {
    private final Map<String, List<Span>> weekly = new HashMap<>();
    private final Map<LocalDate, Set<String>> added = new HashMap<>();
    private final Map<LocalDate, Set<String>> removed = new HashMap<>();
    private @Nullable LocalDate first;
    private @Nullable LocalDate last;

    private record Span(Set<DayOfWeek> days, LocalDate from, LocalDate to) {
        boolean holds(LocalDate date) {
            return !date.isBefore(from) && !date.isAfter(to) && days.contains(date.getDayOfWeek());
        }
    }

    /** A date like most workdays, and the services that run on it. */
    record Workday(LocalDate date, Set<String> services, long likeIt) {}

    /** The service runs on those days of the week, both dates included. */
    void weekly(String service, Set<DayOfWeek> days, LocalDate from, LocalDate to) {
        weekly.computeIfAbsent(service, s -> new ArrayList<>()).add(new Span(Set.copyOf(days), from, to));
        include(from);
        include(to);
    }

    /** The service runs on that date too, or does not. */
    void exception(String service, LocalDate date, boolean runs) {
        (runs ? added : removed).computeIfAbsent(date, d -> new HashSet<>()).add(service);
        weekly.putIfAbsent(service, new ArrayList<>());
        if (runs) {
            include(date);
        }
    }

    private void include(LocalDate date) {
        first = first == null || date.isBefore(first) ? date : first;
        last = last == null || date.isAfter(last) ? date : last;
    }

    boolean knows(String service) {
        return weekly.containsKey(service);
    }

    /** First date of the calendar; null where it has none. */
    @Nullable
    LocalDate first() {
        return first;
    }

    /** Last date of the calendar; null where it has none. */
    @Nullable
    LocalDate last() {
        return last;
    }

    /** The services that run on that date, by name. */
    Set<String> on(LocalDate date) {
        Set<String> services = new TreeSet<>();
        weekly.forEach((service, spans) -> {
            if (spans.stream().anyMatch(span -> span.holds(date))) {
                services.add(service);
            }
        });
        services.addAll(added.getOrDefault(date, Set.of()));
        services.removeAll(removed.getOrDefault(date, Set.of()));
        return services;
    }

    /**
     * The set of services that runs on the most dates from Monday to Friday, with its first date; of sets equally
     * common the one with more trips, then the earlier. Holidays have their own set and are too few to win.
     *
     * @param trips trips of each service; services without any do not count
     */
    Optional<Workday> typicalWorkday(Map<String, Long> trips) {
        Map<Set<String>, Workday> byServices = new HashMap<>();
        if (first == null || last == null) {
            return Optional.empty();
        }
        for (long day = 0; day <= ChronoUnit.DAYS.between(first, last); day++) {
            LocalDate date = first.plusDays(day);
            if (date.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue()) {
                continue;
            }
            Set<String> services = on(date);
            services.retainAll(trips.keySet());
            if (!services.isEmpty()) {
                byServices.merge(
                        services,
                        new Workday(date, services, 1),
                        (known, one) -> new Workday(known.date(), services, known.likeIt() + 1));
            }
        }
        return byServices.values().stream()
                .max(Comparator.comparingLong(Workday::likeIt)
                        .thenComparingLong(day -> day.services().stream()
                                .mapToLong(service -> trips.getOrDefault(service, 0L))
                                .sum())
                        .thenComparing(Workday::date, Comparator.reverseOrder()));
    }
}
