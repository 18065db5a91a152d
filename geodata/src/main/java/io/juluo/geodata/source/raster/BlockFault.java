package io.juluo.geodata.source.raster;

import java.io.Serializable;

/** A {@link RasterFault} that was met in a block, as a task sends it back; no record, which Spark could not send. */
final class BlockFault implements Serializable {
    private static final long serialVersionUID = 1L;

    private final int range;
    private final String file;
    private final String kind;
    private final String what;
    private final String mend;
    private final String detail;

    /** Met in the range of that number. */
    BlockFault(int range, String file, RasterFault fault) {
        this.range = range;
        this.file = file;
        this.kind = fault.kind();
        this.what = fault.what();
        this.mend = fault.mend();
        this.detail = fault.detail();
    }

    boolean isBefore(BlockFault other) {
        return range < other.range;
    }

    RasterFault fault() {
        return new RasterFault(kind, what, mend, file + ", " + detail);
    }
}
