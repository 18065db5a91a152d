package io.juluo.geodata.source;

import io.juluo.geodata.city.CityProfile.InputFile;
import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.geodata.issue.IssueReport;
import io.juluo.geodata.table.Col;
import java.util.List;
import java.util.Set;

/**
 * What is wrong with the values of a Parquet file as far as its footers tell, before Spark is started and without a row
 * being read. The row checks say later how many rows it is; a file without statistics tells nothing here.
 */
public final class FooterFindings {
    private static final Set<String> NEVER_NEGATIVE = Set.of("persons", "devices");

    private FooterFindings() {}

    /**
     * Notes what the footers say of these columns.
     *
     * @param columns the columns that are read, as we call them; those that the file has not are passed over
     */
    public static void check(InputFile file, ParquetFooter footer, List<Col> columns, IssueReport issues) {
        String input = DeclaredFile.label(file.path());
        Findings empty = new Findings(
                "null_values",
                input,
                "columns that every row must fill are empty in some (rows)",
                "fill them in, or leave these rows out");
        Findings negative = new Findings(
                "negative_values",
                input,
                "columns of people or devices hold negative values (the smallest)",
                "look for differences, errors or codes for 'no data' among them");
        Findings endless = new Findings(
                "endless_values",
                input,
                "columns hold values that are no finite number, or do not say their range",
                "write finite numbers; nothing to do where the program that wrote the file keeps no statistics");
        for (Col column : columns) {
            String name = file.format().column(column.name());
            ColumnStatistics said = footer.statistics().get(name);
            if (said == null) {
                continue;
            }
            if (said.nulls() != null && said.nulls() > 0 && !column.nullable()) {
                empty.add(name + " (" + said.nulls() + ")");
            }
            if (said.min() != null && said.min() < 0 && NEVER_NEGATIVE.contains(column.unit())) {
                negative.add(name + " (" + said.min() + ")");
            }
            if (isEndless(said, column)) {
                endless.add(name + " (" + (said.silent() > 0 ? "NaN?" : said.min() + "…" + said.max()) + ")");
            }
        }
        empty.reportFile(Severity.WARNING, issues);
        negative.reportFile(Severity.WARNING, issues);
        endless.reportFile(Severity.NOTICE, issues);
    }

    private static boolean isEndless(ColumnStatistics said, Col column) {
        boolean number = ParquetType.isNumber(column);
        boolean silent = said.silent() > 0;
        boolean infinite = said.min() != null
                && said.max() != null
                && (Double.isInfinite(said.min()) || Double.isInfinite(said.max()));
        return number && (silent || infinite);
    }
}
