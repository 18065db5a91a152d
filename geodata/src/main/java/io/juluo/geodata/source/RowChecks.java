package io.juluo.geodata.source;

import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.geodata.issue.IssueReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.locationtech.jts.geom.Envelope;

/**
 * Checks of an input's rows by Spark. Only counts and a few samples come to the driver.
 */
public final class RowChecks {
    private static final int SAMPLE_SIZE = 5;
    private static final String FAULT = "_fault";

    private final String input;
    private final Column label;
    private final IssueReport issues;

    /**
     * Checks of one input.
     *
     * @param label what to call a row by in a sample, as text
     */
    public RowChecks(String input, Column label, IssueReport issues) {
        this.input = input;
        this.label = functions.coalesce(label, functions.lit("null"));
        this.issues = issues;
    }

    /**
     * Leaves out the rows that break a rule, each counted under the first rule it breaks. More than the limit's share
     * of all rows is an error, less a warning.
     */
    public Dataset<Row> quarantine(Dataset<Row> rows, List<RowRule> rules, double limitShare) {
        Column fault = functions.lit(null).cast(DataTypes.StringType);
        for (int i = rules.size() - 1; i >= 0; i--) {
            fault = functions.when(rules.get(i).broken(), rules.get(i).kind()).otherwise(fault);
        }
        Dataset<Row> marked = rows.withColumn(FAULT, fault);
        Row counts =
                marked.agg(functions.count(functions.lit(1)), counted(rules)).first();
        long all = counts.getLong(0);
        long bad = 0;
        for (int i = 0; i < rules.size(); i++) {
            bad += counts.getLong(i + 1);
        }
        Severity severity = bad > limitShare * all ? Severity.ERROR : Severity.WARNING;
        for (int i = 0; i < rules.size(); i++) {
            report(rules.get(i), counts.getLong(i + 1), bad, all, severity, marked, limitShare);
        }
        return marked.filter(functions.col(FAULT).isNull()).drop(FAULT);
    }

    private static Column[] counted(List<RowRule> rules) {
        return rules.stream()
                .map(rule -> functions.count(functions.when(functions.col(FAULT).equalTo(rule.kind()), 1)))
                .toArray(Column[]::new);
    }

    private void report(
            RowRule rule, long count, long bad, long all, Severity severity, Dataset<Row> marked, double limitShare) {
        if (count == 0) {
            return;
        }
        String what = rule.what()
                + String.format(
                        Locale.ROOT,
                        " (%d of %d rows; %.2f %% of the rows are unusable, the profile stops a run above %.2f %%)",
                        count,
                        all,
                        100.0 * bad / all,
                        100 * limitShare);
        Dataset<Row> these = marked.filter(functions.col(FAULT).equalTo(rule.kind()));
        new Findings(rule.kind(), input, what, rule.mend())
                .addMany(count, sample(these))
                .reportRows(severity, issues);
    }

    /** The rows' keys must be unique: error. */
    public void unique(Dataset<Row> rows, List<Column> keys, String what) {
        Column[] by = keys.toArray(Column[]::new);
        Dataset<Row> twice = rows.groupBy(by)
                .agg(functions.count(functions.lit(1)).as("_rows"))
                .filter(functions.col("_rows").gt(1));
        long count = twice.count();
        if (count > 0) {
            new Findings("duplicate_key", input, what, "keep one row of each, or add them up")
                    .addMany(count, sample(twice))
                    .reportRows(Severity.ERROR, issues);
        }
    }

    /** Rows for which the condition holds, told as one finding. */
    public void tell(Dataset<Row> rows, Column condition, Findings finding, Severity severity) {
        Dataset<Row> these = rows.filter(condition);
        long count = these.count();
        if (count > 0) {
            finding.addMany(count, sample(these)).reportRows(severity, issues);
        }
    }

    /** Rows, counted by the value of a column, told as one finding that names the values with their counts. */
    public void tellGroups(Dataset<Row> rows, Column by, Findings finding, Severity severity) {
        List<Row> groups = rows.groupBy(by)
                .agg(functions.count(functions.lit(1)))
                .orderBy(by)
                .collectAsList();
        if (!groups.isEmpty()) {
            groups.forEach(
                    group -> finding.group(group.getLong(1), group.getString(0) + " (" + group.getLong(1) + ")"));
            finding.reportRows(severity, issues);
        }
    }

    /** The layer must come within 50 km of the districts: error about its CRS. */
    public void near(Dataset<Row> rows, Column x, Column y, CityExtent city, String declaredCrs) {
        Column finite = RowRule.isFinite(x).and(RowRule.isFinite(y));
        Row box = rows.agg(
                        functions.count(functions.when(city.isNear(x, y), 1)),
                        functions.min(functions.when(finite, x)),
                        functions.max(functions.when(finite, x)),
                        functions.min(functions.when(finite, y)),
                        functions.max(functions.when(finite, y)))
                .first();
        if (box.getLong(0) == 0) {
            Envelope span = box.isNullAt(1)
                    ? new Envelope()
                    : new Envelope(box.getDouble(1), box.getDouble(2), box.getDouble(3), box.getDouble(4));
            WrongCrs.report(input, declaredCrs, span, rows.count(), issues);
        }
    }

    private List<String> sample(Dataset<Row> rows) {
        List<String> sample = new ArrayList<>();
        rows.select(label.as("label"))
                .orderBy("label")
                .limit(SAMPLE_SIZE)
                .collectAsList()
                .forEach(row -> sample.add(row.getString(0)));
        return sample;
    }
}
