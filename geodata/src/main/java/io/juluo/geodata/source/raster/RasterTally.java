package io.juluo.geodata.source.raster;

import io.juluo.geodata.unit.ExactSum;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** What the cells of a raster hold; no record, which Spark's tasks could not send back. */
public final class RasterTally implements Serializable {
    private static final long serialVersionUID = 1L;

    private long cells;
    private long nodata;
    private long nobody;
    private long taken;
    private long beyond;
    private long beyondUnits;
    private @Nullable BlockFault fault;

    void fail(BlockFault met) {
        fault = met;
    }

    /** @throws RasterFault the first fault in the order of the file, if any was met */
    void refuseIfFault() throws RasterFault {
        if (fault != null) {
            throw fault.fault();
        }
    }

    void countNodata() {
        cells++;
        nodata++;
    }

    void countNobody() {
        cells++;
        nobody++;
    }

    void countTaken() {
        cells++;
        taken++;
    }

    /** A cell beyond the city's reach; a value that is no number of people counts for nobody. */
    void countBeyond(double value) {
        cells++;
        if (value > 0 && value < Double.POSITIVE_INFINITY) {
            beyond++;
            beyondUnits = sum(beyondUnits, ExactSum.units(value));
        }
    }

    RasterTally plus(RasterTally other) {
        RasterTally sum = new RasterTally();
        sum.cells = cells + other.cells;
        sum.nodata = nodata + other.nodata;
        sum.nobody = nobody + other.nobody;
        sum.taken = taken + other.taken;
        sum.beyond = beyond + other.beyond;
        sum.beyondUnits = sum(beyondUnits, other.beyondUnits);
        sum.fault = fault == null || (other.fault != null && other.fault.isBefore(fault)) ? other.fault : fault;
        return sum;
    }

    /** More people than the world has are told as the most that can be counted. */
    private static long sum(long units, long more) {
        long sum = units + more;
        return sum < 0 ? Long.MAX_VALUE : sum;
    }

    /** All cells that were read. */
    public long cells() {
        return cells;
    }

    /** Cells without a value. */
    public long nodata() {
        return nodata;
    }

    /** Cells with zero people. */
    public long nobody() {
        return nobody;
    }

    /** Cells that go into the grid: people, or a value that is no number of people, near the city. */
    public long taken() {
        return taken;
    }

    /** Cells with people beyond the city's reach. */
    public long beyond() {
        return beyond;
    }

    /** Their people. */
    public double peopleBeyond() {
        return ExactSum.persons(beyondUnits);
    }
}
