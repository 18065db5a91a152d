package io.juluo.jobs.uncertainty;

import io.juluo.jobs.uncertainty.Clumping.Region;
import java.io.Serializable;

/**
 * Where the cells of a grid lie.
 *
 * @param west_m easting of the westernmost cell's point
 * @param south_m northing of the southernmost cell's point
 * @param width_m edge of a cell
 */
record Lattice(double west_m, double south_m, double width_m) implements Serializable {

    /** The region of a cell with that point. */
    Region region(double x_m, double y_m) {
        return new Region(number(x_m - west_m), number(y_m - south_m));
    }

    private long number(double off_m) {
        return width_m > 0 ? Math.floorDiv(Math.round(off_m / width_m), (long) Clumping.REGION_CELLS) : 0;
    }
}
