package io.juluo.geodata.source.raster;

import io.juluo.geodata.crs.CoordinateTransform;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;

/** The ground whose cells are taken: a cell belongs to it by its centre. */
public final class RasterReach implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Points on each side of the ground's rectangle that are moved into the raster: a bend between them is below 1 m. */
    private static final int SIDE_POINTS = 256;

    /** Cells added round the window, against rounding and what bends between those points. */
    private static final int SPARE_CELLS = 2;

    private final Geometry ground;
    private final Envelope box;
    private transient @Nullable IndexedPointInAreaLocator locator;

    /** Of that area in the metric CRS. */
    public RasterReach(Geometry ground) {
        this.ground = ground;
        this.box = ground.getEnvelopeInternal();
    }

    /** Whether the position in the metric CRS is taken; one that is not a number is not. */
    boolean takes(Coordinate metric) {
        return box.contains(metric) && locator().locate(metric) != Location.EXTERIOR;
    }

    /**
     * The rows and columns of the raster that the ground may reach.
     *
     * @param toRaster from the metric CRS into the raster's
     * @param spare how far positions may be off in units of the raster's CRS
     * @return x from the first to behind the last column, y of the rows; null where it reaches none
     */
    @Nullable
    Envelope window(RasterTile tile, CoordinateTransform toRaster, double spare) {
        Envelope window = new Envelope();
        if (box.isNull()) {
            return null;
        }
        for (int i = 0; i < SIDE_POINTS; i++) {
            double share = (double) i / (SIDE_POINTS - 1);
            double x = box.getMinX() + share * box.getWidth();
            double y = box.getMinY() + share * box.getHeight();
            expand(window, tile, toRaster.apply(x, box.getMinY()), spare);
            expand(window, tile, toRaster.apply(x, box.getMaxY()), spare);
            expand(window, tile, toRaster.apply(box.getMinX(), y), spare);
            expand(window, tile, toRaster.apply(box.getMaxX(), y), spare);
        }
        if (window.isNull()) {
            return null;
        }
        double west = Math.max(0, Math.floor(window.getMinX()) - SPARE_CELLS);
        double east = Math.min(tile.width(), Math.ceil(window.getMaxX()) + SPARE_CELLS);
        double top = Math.max(0, Math.floor(window.getMinY()) - SPARE_CELLS);
        double bottom = Math.min(tile.height(), Math.ceil(window.getMaxY()) + SPARE_CELLS);
        return west < east && top < bottom ? new Envelope(west, east, top, bottom) : null;
    }

    private static void expand(Envelope window, RasterTile tile, Coordinate at, double spare) {
        if (Double.isFinite(at.x) && Double.isFinite(at.y)) {
            window.expandToInclude(tile.toWorld().inGrid(at.x - spare, at.y - spare));
            window.expandToInclude(tile.toWorld().inGrid(at.x + spare, at.y + spare));
        }
    }

    private synchronized IndexedPointInAreaLocator locator() {
        IndexedPointInAreaLocator ready = locator;
        if (ready == null) {
            ready = new IndexedPointInAreaLocator(ground);
            locator = ready;
        }
        return ready;
    }
}
