package io.juluo.geodata.source;

import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.geodata.issue.FileIssue;
import io.juluo.geodata.issue.IssueReport;
import java.util.List;
import org.locationtech.jts.geom.Envelope;

/** A layer of positions none of which lies anywhere near the city. */
public final class WrongCrs {
    private static final Envelope DEGREES = new Envelope(-180, 180, -90, 90);

    private WrongCrs() {}

    /**
     * Notes the error.
     *
     * @param span what the positions span in the metric CRS; empty where the declared CRS has no such places
     */
    public static void report(String input, String declaredCrs, Envelope span, long rows, IssueReport issues) {
        String message = "no position lies within 50 km of the districts, so it probably is not in the declared CRS "
                + declaredCrs + ": " + described(span);
        issues.add(new FileIssue(
                Severity.ERROR,
                "wrong_crs",
                input,
                rows,
                List.of(described(span)),
                message,
                "declare the CRS that the file is really in (longitude or easting first)"));
    }

    private static String described(Envelope span) {
        if (span.isNull()) {
            return "the coordinates are no places in it";
        }
        String where = "in the metric CRS the positions span " + ZonePolygons.span(span);
        return DEGREES.contains(span) ? where + ", which look like degrees where metres are needed" : where;
    }
}
