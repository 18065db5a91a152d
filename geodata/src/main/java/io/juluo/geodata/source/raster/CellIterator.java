package io.juluo.geodata.source.raster;

import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.geodata.issue.DataRefused;
import io.juluo.geodata.issue.FileIssue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.apache.spark.TaskContext;
import org.apache.spark.sql.Row;
import org.apache.spark.util.TaskCompletionListener;
import org.jspecify.annotations.Nullable;

/** The cells of a range of blocks, one line of a block in memory at a time. The file is closed with the task. */
final class CellIterator implements Iterator<Row> {
    private final BlockRange range;
    private final Function<BlockScan.Line, Iterator<Row>> cellsOf;
    private @Nullable BlockScan scan;
    private Iterator<Row> line = Collections.emptyIterator();

    CellIterator(BlockRange range, Function<BlockScan.Line, Iterator<Row>> cellsOf) {
        this.range = range;
        this.cellsOf = cellsOf;
    }

    @Override
    public boolean hasNext() {
        try {
            BlockScan open = scan();
            while (!line.hasNext() && open.hasNext()) {
                line = cellsOf.apply(open.next());
            }
            return line.hasNext();
        } catch (RasterFault fault) {
            throw changed(fault.getMessage());
        } catch (IOException broken) {
            throw changed(broken.getMessage());
        }
    }

    /** All blocks have been read once before, when they were counted. */
    private DataRefused changed(@Nullable String how) {
        String file = String.valueOf(range.tile().path().getFileName());
        return new DataRefused(List.of(new FileIssue(
                Severity.ERROR,
                "changed_file",
                file,
                1,
                List.of(String.valueOf(how)),
                "the file was changed while it was read: " + how,
                "run again when nobody writes to it")));
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return line.next();
    }

    private BlockScan scan() throws IOException, RasterFault {
        BlockScan open = scan;
        if (open == null) {
            open = BlockScan.open(range);
            scan = open;
            closeWithTask(open);
        }
        return open;
    }

    private static void closeWithTask(BlockScan open) {
        TaskContext task = TaskContext.get();
        if (task != null) {
            task.addTaskCompletionListener((TaskCompletionListener) done -> {
                try {
                    open.close();
                } catch (IOException broken) {
                    throw new UncheckedIOException(broken);
                }
            });
        }
    }
}
