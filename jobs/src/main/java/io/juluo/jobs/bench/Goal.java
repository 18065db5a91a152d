package io.juluo.jobs.bench;

import java.util.List;
import java.util.Locale;

/**
 * What the product wants to reach, for Qingdao's size on two cores, and what it did.
 *
 * @param wanted the goal in words
 * @param limit the number it must not exceed
 * @param reached what was measured
 * @param unit of both
 */
record Goal(String wanted, double limit, double reached, String unit) {
    /** Those that the runs can answer. */
    static List<Goal> of(List<Series> all) {
        return all.stream()
                .filter(series -> series.contender().isOurs())
                .flatMap(ours -> of(ours, all).stream())
                .filter(goal -> !Double.isNaN(goal.limit()) && !Double.isNaN(goal.reached()))
                .toList();
    }

    private static List<Goal> of(Series ours, List<Series> all) {
        String sedona = JvmContenders.SEDONA;
        return switch (ours.contender().work()) {
            case START -> List.of(start(ours));
            case W1A ->
                List.of(part("W1a, whole cold process: a third of Sedona's, at most", 3, ours, all, sedona, true));
            case W1B ->
                List.of(
                        part("W1b, warm: a seventh of Sedona's, at most", 7, ours, all, sedona, false),
                        new Goal(
                                "W1b, kernel on one core: at most",
                                26,
                                ours.median(Measured::kernel_ns),
                                "ns a point"));
            case W2 ->
                List.of(
                        part("W2, warm: a quarter of Sedona's, at most", 4, ours, all, sedona, false),
                        part("W2, warm: no longer than Shapely's step", 1, ours, all, "shapely", false));
            case W3A -> List.of(part("W3a, warm: no longer than SciPy's step", 1, ours, all, "scipy", false));
            case W3B -> List.of(part("W3b, warm: half of Sedona's, at most", 2, ours, all, sedona, false));
        };
    }

    private static Goal start(Series ours) {
        boolean archive = ours.contender().name().equals(Contender.OURS);
        return new Goal(
                "start, " + (archive ? "with" : "without") + " the archive: at most",
                archive ? 2.0 : 3.5,
                ours.median(Measured::wall_s),
                "s");
    }

    /** At most the peer's time divided by a number; no goal where the peer did not run. */
    private static Goal part(String wanted, double divisor, Series ours, List<Series> all, String peer, boolean cold) {
        double theirs = all.stream()
                .filter(series -> series.contender().name().equals(peer)
                        && series.contender().work() == ours.contender().work())
                .mapToDouble(series -> series.median(cold ? Measured::wall_s : Measured::warm))
                .findFirst()
                .orElse(Double.NaN);
        return new Goal(wanted, theirs / divisor, ours.median(cold ? Measured::wall_s : Measured::warm), "s");
    }

    /** Whether it was reached. */
    boolean met() {
        return reached <= limit;
    }

    /** A row of the table of goals. */
    String row() {
        String verdict = met() ? "met" : String.format(Locale.ROOT, "missed by %.0f %%", 100 * (reached / limit - 1));
        return String.format(
                Locale.ROOT, "| %s | %.2f %s | %.2f %s | %s |", wanted, limit, unit, reached, unit, verdict);
    }
}
