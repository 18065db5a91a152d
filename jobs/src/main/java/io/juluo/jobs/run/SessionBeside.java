package io.juluo.jobs.run;

import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/** A Spark session that opens while other work goes on, and is closed whatever becomes of that. */
final class SessionBeside implements AutoCloseable {
    private volatile Sessions.@Nullable Opened opened;

    /** Opens it; true, for work that is done together gives something back. */
    boolean open() {
        opened = Sessions.open();
        return true;
    }

    SparkSession spark() {
        Sessions.Opened ready = opened;
        if (ready == null) {
            throw new IllegalStateException("the session is not open yet");
        }
        return ready.spark();
    }

    @Override
    public void close() {
        Sessions.Opened ready = opened;
        if (ready != null) {
            ready.close();
        }
    }
}
