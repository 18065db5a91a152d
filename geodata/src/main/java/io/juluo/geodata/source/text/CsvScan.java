package io.juluo.geodata.source.text;

import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.geodata.issue.IssueReport;
import io.juluo.geodata.issue.Where;
import io.juluo.geodata.source.Findings;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * A CSV file gone through once: its parts, and what the lines of each are.
 *
 * @param layout how the file is written
 * @param parts its parts in their order
 */
record CsvScan(CsvLayout layout, List<Part> parts) {
    /** Up to here it is quicker to read the file at once than to hand it to tasks. */
    private static final long SMALL_BYTES = 4L << 20;

    /**
     * A part of the file.
     *
     * @param split where it lies
     * @param linesBefore number of lines before it, header included
     * @param scan what its lines are
     */
    record Part(CsvSplit split, long linesBefore, LineScan scan) implements Serializable {}

    /** Goes through the file. */
    static CsvScan of(SparkSession spark, Path file, CsvLayout layout) {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        List<CsvSplit> splits = splits(file, layout, 2 * context.defaultParallelism());
        long bytes = splits.isEmpty() ? 0 : splits.get(splits.size() - 1).end() - layout.dataStart();
        List<LineScan> scans = bytes <= SMALL_BYTES || splits.size() == 1
                ? splits.stream().map(split -> LineScan.of(layout, split)).toList()
                : context
                        .parallelize(numbers(splits), splits.size())
                        .map(i -> LineScan.of(layout, splits.get(i)).shipped())
                        .collect()
                        .stream()
                        .map(LineScan::unpacked)
                        .toList();
        List<Part> parts = new ArrayList<>();
        long linesBefore = layout.headerLine();
        for (int i = 0; i < splits.size(); i++) {
            parts.add(new Part(splits.get(i), linesBefore, scans.get(i)));
            linesBefore += scans.get(i).lines();
        }
        return new CsvScan(layout, parts);
    }

    /** What Spark hands to tasks: a number for each, for its serializer knows no records; the closure holds the rest. */
    private static List<Integer> numbers(List<?> of) {
        return IntStream.range(0, of.size()).boxed().toList();
    }

    private static List<CsvSplit> splits(Path file, CsvLayout layout, int tasks) {
        try {
            return CsvSplit.of(file, layout.gzip(), layout.dataStart(), tasks);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Notes what is wrong with the file as a whole; whether its rows can be used. */
    boolean report(String input, IssueReport issues) {
        parts.stream()
                .map(part -> part.scan().damage())
                .filter(damage -> damage != null)
                .findFirst()
                .ifPresent(damage -> CsvHeader.damaged(input, damage, issues));
        report(LineFault.BLANK_LINE, Severity.NOTICE, input, issues);
        report(LineFault.QUOTED_NEWLINE, Severity.ERROR, input, issues);
        report(LineFault.CUT_ROW, Severity.ERROR, input, issues);
        reportOpenEnd(input, issues);
        long rows = parts.stream()
                .mapToLong(part -> part.scan().lines() - part.scan().faults().getOrDefault(LineFault.BLANK_LINE, 0L))
                .sum();
        if (rows == 0) {
            CsvHeader.noRows(input, issues);
        }
        boolean whole = parts.stream()
                .allMatch(part ->
                        part.scan().damage() == null && !part.scan().faults().containsKey(LineFault.QUOTED_NEWLINE));
        return whole && rows > 0;
    }

    private void report(LineFault fault, Severity severity, String input, IssueReport issues) {
        Findings findings = new Findings(fault.kind(), input, fault.what(), fault.mend());
        for (Part part : parts) {
            List<String> first = part.scan().samples().getOrDefault(fault, List.of()).stream()
                    .map(sample -> Where.line(part.linesBefore() + sample.line())
                            + (sample.detail().isEmpty() ? "" : " (" + sample.detail() + ")"))
                    .toList();
            findings.addMany(part.scan().faults().getOrDefault(fault, 0L), first);
        }
        findings.reportRows(severity, issues);
    }

    private void reportOpenEnd(String input, IssueReport issues) {
        if (parts.isEmpty()) {
            return;
        }
        Part last = parts.get(parts.size() - 1);
        boolean cut = last.scan().faults().containsKey(LineFault.CUT_ROW);
        if (last.scan().openEnd() && !cut) {
            CsvHeader.openEnd(input, last.linesBefore() + last.scan().lines(), issues);
        }
    }

    /**
     * The rows and the faulty lines that count as rows.
     *
     * @param places place in the header of each value; -1 for one that the file has not
     */
    JavaRDD<Row> rows(SparkSession spark, List<Integer> places) {
        CsvLayout written = layout;
        List<Part> all = parts;
        return JavaSparkContext.fromSparkContext(spark.sparkContext())
                .parallelize(numbers(parts), parts.size())
                .mapPartitions(own -> new RowIterator(written, all, own, places));
    }
}
