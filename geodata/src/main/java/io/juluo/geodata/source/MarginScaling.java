package io.juluo.geodata.source;

import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.geodata.issue.IssueReport;
import java.util.List;
import java.util.Locale;

/**
 * Makes the categories of a dimension add up to the zone's people. Both come from a census but not always from the same
 * page of it: what is rounding is scaled in silence, more is scaled and told with both totals, and where the difference
 * is no slip any more the margin is refused, for it counts other people.
 */
final class MarginScaling {
    /** Totals that differ by more than this share of the zone's people do not count the same people. */
    static final double MOST_SCALED = 0.05;

    /** Each category may be rounded to a whole person, or to a hundredth of a per cent. */
    private static final double HALF_A_PERSON = 0.5;

    private static final double HALF_A_HUNDREDTH_PER_CENT = 0.5e-4;

    private final String dimension;
    private final boolean percent;
    private final Findings scaled;
    private final Findings refused;

    MarginScaling(String dimension, boolean percent, String file) {
        this.dimension = dimension;
        this.percent = percent;
        String what = "the categories of " + dimension + " do not add up to the zone's people by the census; ";
        String mend = "look for a missing, doubled or mistyped column or unit";
        this.scaled = new Findings("margins_contradict", file, what + "they are scaled to them", mend);
        this.refused = new Findings(
                "margins_of_other_people",
                file,
                what + String.format(Locale.ROOT, "by more than %.0f %%, too much to be scaled", 100 * MOST_SCALED),
                mend);
    }

    /** The people of each category, scaled to the zone's people. */
    List<Double> scale(String zone, double people, List<Double> values) {
        double total = values.stream().mapToDouble(Double::doubleValue).sum();
        double gap = total - people;
        double rounding = values.size() * (percent ? HALF_A_HUNDREDTH_PER_CENT * people : HALF_A_PERSON);
        if (Math.abs(gap) > rounding) {
            (Math.abs(gap) > MOST_SCALED * people ? refused : scaled)
                    .add(String.format(
                            Locale.ROOT, "%s %s: %,.1f ≠ %,.1f (%+,.1f)", zone, dimension, total, people, gap));
        }
        double factor = total > 0 ? people / total : 0;
        return values.stream().map(value -> value * factor).toList();
    }

    void report(IssueReport issues) {
        scaled.reportZones(Severity.WARNING, issues);
        refused.reportZones(Severity.ERROR, issues);
    }
}
