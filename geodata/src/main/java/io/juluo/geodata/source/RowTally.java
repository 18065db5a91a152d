package io.juluo.geodata.source;

import io.juluo.geodata.crs.CrsGuess;
import io.juluo.geodata.issue.DataIssue.Severity;
import java.util.List;
import java.util.function.Supplier;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.locationtech.jts.geom.Envelope;

/** Something that is counted on the way through an input's rows, and told afterwards. */
public interface RowTally {
    /**
     * The columns in which it counts.
     *
     * @param isGood holds for rows that are not left out
     */
    List<Column> counted(Column isGood);

    /**
     * Tells what was counted.
     *
     * @param counts all counts: in the first place of all rows, from {@code place} on its own
     * @param good the rows that are not left out
     * @param checks the checks it is part of
     */
    void told(Row counts, int place, Dataset<Row> good, RowChecks checks);

    /**
     * The layer, rows left out included, must come within 50 km of the districts: error about its CRS.
     *
     * @param guesses systems in which it would lie in the city, asked for where it does not
     */
    static RowTally near(Column x, Column y, CityExtent city, String declaredCrs, Supplier<List<CrsGuess>> guesses) {
        Column finite = RowRule.isFinite(x).and(RowRule.isFinite(y));
        List<Column> counted = List.of(
                functions.count(functions.when(city.isNear(x, y), 1)),
                functions.min(functions.when(finite, x)),
                functions.max(functions.when(finite, x)),
                functions.min(functions.when(finite, y)),
                functions.max(functions.when(finite, y)));
        return new RowTally() {
            @Override
            public List<Column> counted(Column isGood) {
                return counted;
            }

            @Override
            public void told(Row counts, int place, Dataset<Row> good, RowChecks checks) {
                if (counts.getLong(place) == 0) {
                    Envelope span = counts.isNullAt(place + 1)
                            ? new Envelope()
                            : new Envelope(
                                    counts.getDouble(place + 1),
                                    counts.getDouble(place + 2),
                                    counts.getDouble(place + 3),
                                    counts.getDouble(place + 4));
                    WrongCrs.report(
                            checks.input(), declaredCrs, span, guesses.get(), counts.getLong(0), checks.issues());
                }
            }
        };
    }

    /** Good rows for which the condition, never null, holds: told as one finding. */
    static RowTally tell(Column condition, Findings finding, Severity severity) {
        return new RowTally() {
            @Override
            public List<Column> counted(Column isGood) {
                return List.of(functions.count(functions.when(isGood.and(condition), 1)));
            }

            @Override
            public void told(Row counts, int place, Dataset<Row> good, RowChecks checks) {
                checks.tell(counts.getLong(place), good.filter(condition), finding, severity);
            }
        };
    }
}
