package io.juluo.geodata.source;

import io.juluo.geodata.crs.Crs;
import io.juluo.geodata.crs.CrsGuess;
import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.geodata.issue.FileIssue;
import io.juluo.geodata.issue.IssueReport;
import io.juluo.geodata.issue.Where;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Envelope;

/**
 * A layer of positions none of which lies anywhere near the city. Where its coordinates would lie there in another
 * system, or with their axes swapped, that is named.
 */
public final class WrongCrs {
    private static final Envelope DEGREES = new Envelope(-180, 180, -90, 90);
    private static final String MEND = "declare the CRS that the file is really in; where its axes are swapped, write"
            + " longitude or easting first";

    private WrongCrs() {}

    /**
     * Notes the error.
     *
     * @param span what the positions span in the metric CRS; empty where the declared CRS has no such places
     * @param guesses systems in which they would lie in the city
     */
    public static void report(
            String input, String declaredCrs, Envelope span, List<CrsGuess> guesses, long rows, IssueReport issues) {
        String problem = "no position lies within 50 km of the districts, so it probably is not in the declared CRS "
                + declaredCrs + ": " + described(span, declaredCrs, guesses);
        report(input, problem, span.isNull() ? "—" : ZonePolygons.span(span), guesses, rows, issues);
    }

    /**
     * Notes the error of a layer that is known by other signs to be in another system.
     *
     * @param problem what is wrong, with the declared CRS
     * @param span what the coordinates span
     */
    static void report(
            String input, String problem, String span, List<CrsGuess> guesses, long rows, IssueReport issues) {
        List<String> fits = guesses.stream()
                .map(guess -> Where.fitsAs(guess.crs(), guess.swapped()))
                .toList();
        String message = fits.isEmpty()
                ? problem
                : problem + "; the layer " + fits.stream().collect(Collectors.joining(", or "));
        List<String> sample = Stream.concat(Stream.of(span), fits.stream()).toList();
        issues.add(new FileIssue(Severity.ERROR, "wrong_crs", input, rows, sample, message, MEND));
    }

    /** What the positions span, as far as that says anything: in the wrong unit they are nowhere, or at a pole. */
    private static String described(Envelope span, String declaredCrs, List<CrsGuess> guesses) {
        if (!DEGREES.contains(span) && !guesses.isEmpty()) {
            String likely = guesses.get(0).crs();
            if (Crs.inDegrees(declaredCrs) && Crs.inMetres(likely)) {
                return "the coordinates look like metres where degrees are needed";
            }
            if (Crs.inMetres(declaredCrs) && Crs.inDegrees(likely)) {
                return "the coordinates look like degrees where metres are needed";
            }
        }
        if (span.isNull()) {
            return "the coordinates are no places in it";
        }
        String where = "in the metric CRS the positions span " + ZonePolygons.span(span);
        return DEGREES.contains(span) ? where + ", which look like degrees where metres are needed" : where;
    }
}
