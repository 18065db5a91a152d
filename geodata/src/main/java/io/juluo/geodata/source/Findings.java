package io.juluo.geodata.source;

import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.geodata.issue.FileIssue;
import io.juluo.geodata.issue.IssueReport;
import io.juluo.geodata.issue.PlaceIssue;
import io.juluo.geodata.issue.RowIssue;
import io.juluo.geodata.issue.ZoneIssue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * Gathers what is wrong of one kind in one input, and reports it as one issue: how many, the first few, where, and the
 * mend. Nothing gathered, nothing reported.
 */
public final class Findings {
    private static final int SAMPLE_SIZE = 5;

    private final String kind;
    private final String input;
    private final String what;
    private final String mend;
    private final List<String> sample = new ArrayList<>();
    private final List<Geometry> places = new ArrayList<>();
    private long count;
    private long described;

    /** Of that kind in that input; {@code what} is followed by the sample. */
    public Findings(String kind, String input, String what, String mend) {
        this.kind = kind;
        this.input = input;
        this.what = what;
        this.mend = mend;
    }

    /** One more, described so that its row or feature can be found. */
    public Findings add(String where) {
        return add(where, null);
    }

    /** One more, with its place in the metric CRS. */
    public Findings add(String where, @Nullable Geometry place) {
        group(1, where);
        if (count == described) {
            if (place != null && !place.isEmpty()) {
                places.add(place);
            }
        }
        return this;
    }

    /** Many more, of which the first few are described. */
    public Findings addMany(long more, List<String> first) {
        first.stream().limit(more).forEach(where -> group(1, where));
        count += more - Math.min(more, first.size());
        return this;
    }

    /** Several more that one description covers. */
    public Findings group(long rows, String description) {
        count += rows;
        if (sample.size() < SAMPLE_SIZE) {
            sample.add(description);
            described += rows;
        }
        return this;
    }

    public boolean none() {
        return count == 0;
    }

    /** Their share of all rows. */
    public double share(long all) {
        return (double) count / all;
    }

    public void reportFile(Severity severity, IssueReport issues) {
        if (count > 0) {
            issues.add(new FileIssue(severity, kind, input, count, List.copyOf(sample), message(), mend));
        }
    }

    public void reportRows(Severity severity, IssueReport issues) {
        if (count > 0) {
            issues.add(new RowIssue(severity, kind, input, count, List.copyOf(sample), message(), mend));
        }
    }

    public void reportZones(Severity severity, IssueReport issues) {
        if (count > 0) {
            issues.add(new ZoneIssue(severity, kind, input, count, List.copyOf(sample), message(), mend, place()));
        }
    }

    public void reportPlaces(Severity severity, IssueReport issues) {
        if (count > 0) {
            issues.add(new PlaceIssue(severity, kind, input, count, List.copyOf(sample), message(), mend, place()));
        }
    }

    private String message() {
        long unnamed = count - described;
        return what + ": " + String.join("; ", sample) + (unnamed > 0 ? " and " + unnamed + " more" : "");
    }

    private @Nullable Geometry place() {
        return places.isEmpty()
                ? null
                : places.get(0).getFactory().createGeometryCollection(places.toArray(Geometry[]::new));
    }
}
