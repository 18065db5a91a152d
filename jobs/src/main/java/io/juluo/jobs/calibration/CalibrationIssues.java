package io.juluo.jobs.calibration;

import io.juluo.geodata.issue.DataIssue;
import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.geodata.issue.Where;
import io.juluo.geodata.issue.ZoneIssue;
import io.juluo.geodata.table.CalibrationFactorTable;
import io.juluo.geodata.table.PieceTable;
import io.juluo.geodata.unit.ZoneLevel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a planner should know of a calibration. */
final class CalibrationIssues {
    private static final int NAMED = 5;

    private CalibrationIssues() {}

    /** Warns of people whom the census knows and the grid does not, and says where they were put. */
    static List<DataIssue> ofSeeds(ZoneLevel level, List<String> empty, List<String> absent) {
        List<DataIssue> issues = new ArrayList<>();
        if (!empty.isEmpty()) {
            issues.add(warning(
                    "control_without_people",
                    empty.stream().map(zone -> level.code() + " " + zone).toList(),
                    "the census has people in zones where the grid has nobody; they are spread evenly over the zone",
                    "look whether the grid covers these zones"));
        }
        if (!absent.isEmpty()) {
            issues.add(warning(
                    "category_without_people",
                    absent,
                    "the census has people of categories of which the grid has nobody in the zone; they are spread as all"
                            + " people of the zone are",
                    "look whether the grid's attribute is the category's"));
        }
        return issues;
    }

    /** Warns of zones whose margins could not be met at once. */
    static List<DataIssue> ofFits(Map<String, Fit> unfinished) {
        if (unfinished.isEmpty()) {
            return List.of();
        }
        List<String> zones = unfinished.values().stream()
                .map(fit -> String.format(
                        Locale.ROOT,
                        "%s: %,.1f ≠ %,.1f (%s)",
                        category(fit.worst()),
                        fit.worst().fitted(),
                        fit.worst().control(),
                        Where.iterations(fit.iterations())))
                .toList();
        return List.of(warning(
                "calibration_not_converged",
                zones,
                "margins cannot be met at once by people where the grid has them; the zones' totals are met, these"
                        + " categories are not",
                "look whether the grid has nobody where the census has people of two categories together"));
    }

    /** Zone, dimension and category: the fit has the zone before the category, for it may be a town of the district. */
    private static String category(Fit.Residual worst) {
        String[] place = worst.category().split(" ", 2);
        return place[0] + " " + worst.margin() + (place.length > 1 ? " " + place[1] : "");
    }

    /** Warns of flagged factors, the strongest first. */
    static List<DataIssue> ofFactors(List<CalibrationRows.Scaled> all, CalibrationRows rows, double flagFactor) {
        List<CalibrationRows.Scaled> flagged = all.stream()
                .filter(CalibrationRows.Scaled::flagged)
                .sorted(Comparator.comparingDouble((CalibrationRows.Scaled s) -> -s.strength())
                        .thenComparingDouble(s -> -Math.abs(s.control() - s.before()))
                        .thenComparing(CalibrationRows.Scaled::zone)
                        .thenComparing(CalibrationRows.Scaled::category))
                .toList();
        if (flagged.isEmpty()) {
            return List.of();
        }
        List<String> described = flagged.stream()
                .map(one -> String.format(
                        Locale.ROOT,
                        "%s %s %s %s: %,.1f → %,.1f%s",
                        one.zone(),
                        rows.name(one.level(), one.zone()),
                        one.dimension(),
                        one.category(),
                        one.before(),
                        one.control(),
                        one.factor() == null ? "" : String.format(Locale.ROOT, " (× %.3f)", one.factor())))
                .toList();
        return List.of(warning(
                "calibration_factor",
                described,
                String.format(
                        Locale.ROOT,
                        "the grid's people are scaled to the census by a factor above %s or below its inverse",
                        flagFactor),
                "look whether grid and census count the same people at the same date; the table "
                        + CalibrationFactorTable.SPEC.name() + " has all factors"));
    }

    private static DataIssue warning(String kind, List<String> where, String what, String mend) {
        List<String> sample = where.subList(0, Math.min(NAMED, where.size()));
        int more = where.size() - sample.size();
        String message = what + ": " + String.join("; ", sample) + (more > 0 ? " and " + more + " more" : "");
        return new ZoneIssue(Severity.WARNING, kind, PieceTable.SPEC.name(), where.size(), sample, message, mend, null);
    }
}
