package io.juluo.jobs.atlas;

/**
 * A point drawn as a small disc, such as a metro station.
 *
 * @param x easting in the sheet's metric CRS
 * @param y northing in the sheet's metric CRS
 * @param name name, not drawn
 */
public record Station(double x, double y, String name) {
    /** Refuses a place that is none. */
    public Station {
        if (!Double.isFinite(x) || !Double.isFinite(y)) {
            throw new IllegalArgumentException("station " + name + " lies at " + x + ", " + y);
        }
    }
}
