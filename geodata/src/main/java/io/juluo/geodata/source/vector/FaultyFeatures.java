package io.juluo.geodata.source.vector;

import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.geodata.issue.IssueReport;
import io.juluo.geodata.source.Findings;
import java.util.EnumMap;
import java.util.Map;

/** Gathers the features of a layer that have no usable geometry and tells them, one issue for each fault. */
public final class FaultyFeatures {
    private final String input;
    private final Map<GeometryFault, Findings> found = new EnumMap<>(GeometryFault.class);

    /** Of the file that issues call by that name. */
    public FaultyFeatures(String input) {
        this.input = input;
    }

    /**
     * One more.
     *
     * @param label how issues call the feature
     * @param fault as in {@link FeatureRows#FAULT}
     */
    public void add(String label, String fault) {
        String detail = GeometryFault.detail(fault);
        found.computeIfAbsent(
                        GeometryFault.of(fault), kind -> new Findings(kind.kind(), input, kind.what(), kind.mend()))
                .add(detail.isEmpty() ? label : label + ": " + detail);
    }

    /** Whether there is none. */
    public boolean none() {
        return found.isEmpty();
    }

    /** Notes what was gathered. */
    public void report(Severity severity, IssueReport issues) {
        found.values().forEach(findings -> findings.reportZones(severity, issues));
    }
}
