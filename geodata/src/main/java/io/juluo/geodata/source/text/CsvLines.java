package io.juluo.geodata.source.text;

import io.juluo.geodata.city.CityProfile.InputFile;
import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.geodata.issue.IssueReport;
import io.juluo.geodata.issue.Where;
import io.juluo.geodata.source.DeclaredFile;
import io.juluo.geodata.source.Findings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of a small CSV, read at once, without Spark: no row may have a fault. The file is read as {@link CsvRows} does. */
public final class CsvLines {
    /** A census has some thousands of units; more rows than this are another kind of file, and would fill the memory. */
    private static final int MOST_ROWS = 1_000_000;

    private final CsvLayout layout;
    private final String input;
    private final IssueReport issues;
    private final List<Line> rows = new ArrayList<>();
    private final Map<LineFault, Findings> faults = new EnumMap<>(LineFault.class);
    private boolean openEnd;
    private boolean tooMany;

    private CsvLines(CsvLayout layout, String input, IssueReport issues) {
        this.layout = layout;
        this.input = input;
        this.issues = issues;
        for (LineFault fault : LineFault.values()) {
            faults.put(fault, new Findings(fault.kind(), input, fault.what(), fault.mend()));
        }
    }

    /**
     * A row.
     *
     * @param number its line in the file, from 1 with the header
     * @param values by place in the header
     */
    public record Line(long number, List<@Nullable String> header, List<@Nullable String> values) {
        /** The value of that column; null where it is blank or the file has no such column. */
        public @Nullable String get(String column) {
            int place = header.indexOf(column);
            return place < 0 ? null : values.get(place);
        }
    }

    /**
     * Reads a file.
     *
     * @param required columns that must be there, as the file calls them
     * @return its rows, at least one; empty where it cannot be used, with every reason noted as an error
     */
    public static Optional<List<Line>> read(InputFile file, List<String> required, IssueReport issues) {
        return new CsvHeader(file, required, issues)
                .read()
                .flatMap(layout -> new CsvLines(layout, DeclaredFile.label(file.path()), issues).read(file, required));
    }

    private Optional<List<Line>> read(InputFile file, List<String> required) {
        boolean single = CsvHeader.standOnce(layout, required, input, issues);
        CsvSplit all = new CsvSplit(file.path().toString(), layout.dataStart(), Long.MAX_VALUE, true, layout.gzip());
        try (CsvCursor cursor = new CsvCursor(layout, all)) {
            while (!tooMany && cursor.next()) {
                take(cursor);
            }
        } catch (IOException damaged) {
            CsvHeader.damaged(input, damaged.getMessage(), issues);
            return Optional.empty();
        }
        boolean whole = report();
        return single && whole ? Optional.of(List.copyOf(rows)) : Optional.empty();
    }

    private void take(CsvCursor cursor) {
        long number = layout.headerLine() + cursor.line();
        openEnd = !cursor.isTerminated();
        LineFault fault = cursor.fault();
        if (fault == null) {
            rows.add(new Line(number, layout.header(), cursor.values()));
            tooMany = rows.size() > MOST_ROWS;
        } else {
            String detail = cursor.detail().isEmpty() ? "" : " (" + cursor.detail() + ")";
            found(fault).add(Where.line(number) + detail);
        }
    }

    private Findings found(LineFault fault) {
        Findings findings = faults.get(fault);
        if (findings == null) {
            throw new IllegalStateException("every fault has its findings");
        }
        return findings;
    }

    private boolean report() {
        boolean whole = !tooMany;
        for (LineFault fault : LineFault.values()) {
            boolean harmless = fault == LineFault.BLANK_LINE;
            found(fault).reportRows(harmless ? Severity.NOTICE : Severity.ERROR, issues);
            whole &= harmless || found(fault).none();
        }
        if (tooMany) {
            new Findings(
                            "too_many_rows",
                            input,
                            "the file has more rows than a table of this kind can have",
                            "look whether the right file is named")
                    .add("> " + MOST_ROWS)
                    .reportFile(Severity.ERROR, issues);
        }
        if (whole && rows.isEmpty()) {
            CsvHeader.noRows(input, issues);
        }
        if (openEnd && whole) {
            long last = rows.isEmpty()
                    ? layout.headerLine()
                    : rows.get(rows.size() - 1).number();
            CsvHeader.openEnd(input, last, issues);
        }
        return whole && !rows.isEmpty();
    }
}
