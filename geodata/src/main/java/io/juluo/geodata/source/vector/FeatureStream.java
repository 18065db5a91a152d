package io.juluo.geodata.source.vector;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Features of an open file, one after the other. */
interface FeatureStream extends Closeable {
    /** The next feature; null after the last one. */
    @Nullable
    Feature next() throws IOException;
}
