package io.juluo.geodata.source.vector;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** The rows of a stream of features. */
final class FeatureIterator implements Iterator<Row> {
    private final FeatureStream features;
    private @Nullable Feature next;
    private boolean ended;

    FeatureIterator(FeatureStream features) {
        this.features = features;
    }

    @Override
    public boolean hasNext() {
        if (next == null && !ended) {
            try {
                next = features.next();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            ended = next == null;
        }
        return next != null;
    }

    @Override
    public Row next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        Row row = next.row();
        next = null;
        return row;
    }

    static void close(FeatureStream features) {
        try {
            features.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
