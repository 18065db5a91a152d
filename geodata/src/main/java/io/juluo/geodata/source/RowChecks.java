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

/**
 * Checks of an input's rows by Spark. Only counts and a few samples come to the driver. What can be counted in one go
 * through the rows is ({@link #quarantine(Dataset, List, double, List)}).
 */
public final class RowChecks {
    private static final int SAMPLE_SIZE = 5;
    private static final String FAULT = "_fault";

    private final String input;
    private final Column label;
    private final Column order;
    private final IssueReport issues;

    /**
     * Checks of one input.
     *
     * @param label what to call a row by in a sample, as text
     */
    public RowChecks(String input, Column label, IssueReport issues) {
        this(input, label, functions.coalesce(label, functions.lit("null")), issues);
    }

    /**
     * Checks of one input.
     *
     * @param label what to call a row by in a sample, as text
     * @param order what comes first in a sample, such as the line in the file
     */
    public RowChecks(String input, Column label, Column order, IssueReport issues) {
        this.input = input;
        this.label = functions.coalesce(label, functions.lit("null"));
        this.order = order;
        this.issues = issues;
    }

    /** As {@link #quarantine(Dataset, List, double, List)} with nothing else to count. */
    public Dataset<Row> quarantine(Dataset<Row> rows, List<RowRule> rules, double limitShare) {
        return quarantine(rows, rules, limitShare, List.of());
    }

    /**
     * Leaves out the rows that break a rule, each counted under the first rule it breaks. More than the limit's share
     * of all rows is an error, less a warning.
     *
     * @param tallies what else is counted on the same way through the rows
     */
    public Dataset<Row> quarantine(Dataset<Row> rows, List<RowRule> rules, double limitShare, List<RowTally> tallies) {
        Column fault = functions.lit(null).cast(DataTypes.StringType);
        for (int i = rules.size() - 1; i >= 0; i--) {
            fault = functions.when(rules.get(i).broken(), rules.get(i).kind()).otherwise(fault);
        }
        Dataset<Row> marked = rows.withColumn(FAULT, fault);
        Column isGood = functions.col(FAULT).isNull();
        Dataset<Row> good = marked.filter(isGood).drop(FAULT);
        List<Column> counted = counted(rules);
        tallies.forEach(tally -> counted.addAll(tally.counted(isGood)));
        Row counts = marked.agg(functions.count(functions.lit(1)), counted.toArray(Column[]::new))
                .first();
        report(rules, counts, limitShare, marked);
        int place = 1 + rules.size();
        for (RowTally tally : tallies) {
            tally.told(counts, place, good, this);
            place += tally.counted(isGood).size();
        }
        return good;
    }

    private static List<Column> counted(List<RowRule> rules) {
        List<Column> counted = new ArrayList<>();
        rules.forEach(rule ->
                counted.add(functions.count(functions.when(functions.col(FAULT).equalTo(rule.kind()), 1))));
        return counted;
    }

    private void report(List<RowRule> rules, Row counts, double limitShare, Dataset<Row> marked) {
        long all = counts.getLong(0);
        long bad = 0;
        for (int i = 0; i < rules.size(); i++) {
            bad += counts.getLong(i + 1);
        }
        Severity severity = bad > limitShare * all ? Severity.ERROR : Severity.WARNING;
        for (int i = 0; i < rules.size(); i++) {
            RowRule rule = rules.get(i);
            long count = counts.getLong(i + 1);
            if (count > 0) {
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
        }
    }

    /** The rows' keys must be unique: error. */
    public void unique(Dataset<Row> rows, List<Column> keys, String what) {
        Column[] by = keys.toArray(Column[]::new);
        Dataset<Row> twice = rows.groupBy(by)
                .agg(functions.count(functions.lit(1)).as("_rows"))
                .filter(functions.col("_rows").gt(1));
        long count = twice.count();
        if (count > 0) {
            Column named = functions.concat_ws(
                    " -> ",
                    keys.stream()
                            .map(key -> functions.coalesce(key, functions.lit("null")))
                            .toArray(Column[]::new));
            new Findings("duplicate_key", input, what, "keep one row of each, or add them up")
                    .addMany(count, sample(twice, named, named))
                    .reportRows(Severity.ERROR, issues);
        }
    }

    /** Rows for which the condition holds, told as one finding. */
    public void tell(Dataset<Row> rows, Column condition, Findings finding, Severity severity) {
        Dataset<Row> these = rows.filter(condition);
        tell(these.count(), these, finding, severity);
    }

    /** The same where the rows have been counted already. */
    void tell(long count, Dataset<Row> these, Findings finding, Severity severity) {
        if (count > 0) {
            finding.addMany(count, sample(these)).reportRows(severity, issues);
        }
    }

    /** Rows, counted by the value of a column, told as one finding that names the first values with their counts. */
    public void tellGroups(Dataset<Row> rows, Column by, Findings finding, Severity severity) {
        tellGroups(rows.count(), rows, by, finding, severity);
    }

    /** The same where the rows have been counted already. */
    void tellGroups(long count, Dataset<Row> rows, Column by, Findings finding, Severity severity) {
        if (count == 0) {
            return;
        }
        long named = 0;
        List<Row> groups = rows.groupBy(by)
                .agg(functions.count(functions.lit(1)))
                .orderBy(by)
                .limit(SAMPLE_SIZE)
                .collectAsList();
        for (Row group : groups) {
            finding.group(group.getLong(1), group.getString(0) + " (" + group.getLong(1) + ")");
            named += group.getLong(1);
        }
        finding.addMany(count - named, List.of());
        finding.reportRows(severity, issues);
    }

    /**
     * Whether the layer comes within 50 km of the districts; an error about its CRS is noted if not.
     *
     * @param near what {@link RowTally#near} gives
     */
    boolean near(Dataset<Row> rows, RowTally near) {
        List<Column> counted = near.counted(functions.lit(true));
        Row counts = rows.agg(functions.count(functions.lit(1)), counted.toArray(Column[]::new))
                .first();
        near.told(counts, 1, rows, this);
        return counts.getLong(1) > 0;
    }

    /** The name that issues call the input by. */
    String input() {
        return input;
    }

    /** Where faults are noted. */
    IssueReport issues() {
        return issues;
    }

    private List<String> sample(Dataset<Row> rows) {
        return sample(rows, label, order);
    }

    private static List<String> sample(Dataset<Row> rows, Column label, Column order) {
        List<String> sample = new ArrayList<>();
        rows.orderBy(order)
                .limit(SAMPLE_SIZE)
                .select(label)
                .collectAsList()
                .forEach(row -> sample.add(row.getString(0)));
        return sample;
    }
}
