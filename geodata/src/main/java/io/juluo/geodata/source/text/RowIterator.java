package io.juluo.geodata.source.text;

import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.geodata.issue.DataRefused;
import io.juluo.geodata.issue.FileIssue;
import io.juluo.geodata.source.DeclaredFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.apache.spark.TaskContext;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.util.TaskCompletionListener;
import org.jspecify.annotations.Nullable;

/**
 * The rows of parts of a CSV file, one at a time: line number, fault, detail, then the values wanted. The file must be
 * as it was when it was gone through; a task that finds it changed refuses it.
 */
final class RowIterator implements Iterator<Row> {
    private static final int BEFORE_VALUES = 3;
    private static final Set<LineFault> LEFT_OUT = Set.of(LineFault.BLANK_LINE, LineFault.CUT_ROW);

    private final CsvLayout layout;
    private final List<CsvScan.Part> parts;
    private final Iterator<Integer> own;
    private final List<Integer> places;
    private CsvScan.@Nullable Part part;
    private @Nullable CsvCursor cursor;
    private @Nullable Row next;

    /**
     * The rows of some of the parts.
     *
     * @param parts all parts of the file
     * @param own places among them of those to read
     * @param places place in the header of each value wanted; -1 for one that the file has not
     */
    RowIterator(CsvLayout layout, List<CsvScan.Part> parts, Iterator<Integer> own, List<Integer> places) {
        this.layout = layout;
        this.parts = parts;
        this.own = own;
        this.places = places;
        TaskContext task = TaskContext.get();
        if (task != null) {
            task.addTaskCompletionListener((TaskCompletionListener) ended -> close());
        }
    }

    @Override
    public boolean hasNext() {
        if (next == null) {
            try {
                next = read();
            } catch (IOException damaged) {
                throw changed(String.valueOf(damaged.getMessage()));
            }
        }
        return next != null;
    }

    @Override
    public Row next() {
        Row row = next;
        if (row == null && hasNext()) {
            row = next;
        }
        if (row == null) {
            throw new NoSuchElementException();
        }
        next = null;
        return row;
    }

    private @Nullable Row read() throws IOException {
        while (true) {
            CsvCursor open = cursor;
            if (open != null && open.next()) {
                LineFault fault = open.fault();
                if (fault == null || !LEFT_OUT.contains(fault)) {
                    return row(open);
                }
            } else {
                endPart();
                if (!own.hasNext()) {
                    return null;
                }
                part = parts.get(own.next());
                cursor = new CsvCursor(layout, part.split());
            }
        }
    }

    private void endPart() {
        if (part != null && cursor != null && cursor.line() != part.scan().lines()) {
            throw changed(cursor.line() + " ≠ " + part.scan().lines());
        }
        close();
    }

    private Row row(CsvCursor open) {
        @Nullable Object[] row = new Object[BEFORE_VALUES + places.size()];
        row[0] = linesBefore() + open.line();
        LineFault fault = open.fault();
        if (fault != null) {
            row[1] = fault.kind();
            row[2] = open.detail().isEmpty() ? null : open.detail();
        } else {
            for (int i = 0; i < places.size(); i++) {
                int place = places.get(i);
                row[BEFORE_VALUES + i] = place < 0 ? null : open.values().get(place);
            }
        }
        return RowFactory.create(row);
    }

    private long linesBefore() {
        return part == null ? 0 : part.linesBefore();
    }

    private DataRefused changed(String how) {
        String file = part == null ? "" : part.split().file();
        String input = DeclaredFile.label(Path.of(file));
        return new DataRefused(List.of(new FileIssue(
                Severity.ERROR,
                "file_changed",
                input,
                1,
                List.of(input + " (" + how + ")"),
                "the file was changed while it was read: " + file,
                "run again when nobody writes to it")));
    }

    private void close() {
        try (CsvCursor closing = cursor) {
            cursor = null;
            part = null;
        } catch (IOException alreadyRead) {
            throw changed(String.valueOf(alreadyRead.getMessage()));
        }
    }
}
