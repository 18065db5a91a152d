package io.juluo.jobs.spatial;

import org.locationtech.jts.algorithm.CGAlgorithmsDD;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * A raster over zones. A raster cell that no border touches knows its zone; for a point in any other the borders are
 * asked exactly.
 *
 * <p>Raster cells that borders touch stand side by side in runs, and a run ends in a cell that no border touches, of which
 * it is known in which zones it lies; a raster cell in several polygons at once is a run too, one without edges. A ray from the point to that cell crosses edges of the run alone: an odd
 * number of crossings with a zone's border turns inside to outside. Which side of an edge the point lies on is decided
 * by JTS's exact orientation, so the answer is that of JTS to the last bit.
 */
final class ZoneRaster {
    /** In no zone. */
    static final int NONE = -1;

    /** Values of raster cells from this one down are runs: the first run is -2, the second -3. */
    static final int FIRST_RUN = -2;

    /** Numbers that an edge takes: x and y of its two ends. */
    static final int NUMBERS_AN_EDGE = 4;

    private final Frame frame;
    private final int[] cells;
    private final Runs runs;

    /**
     * Where the raster lies.
     *
     * @param west its western border
     * @param south its southern border
     * @param cells_a_unit raster cells to a unit of the coordinates
     * @param columns raster cells in a row
     * @param rows rows, from the south
     */
    record Frame(double west, double south, double cells_a_unit, int columns, int rows) {
        double column(double x) {
            return (x - west) * cells_a_unit;
        }

        double row(double y) {
            return (y - south) * cells_a_unit;
        }
    }

    /** What the runs hold. Entry i of a run is a zone that may hold a point of it, by ascending rank. */
    static final class Runs {
        /** First entry of each run, and one more number for the end of the last. */
        private final int[] entryFrom;
        /** Rank of an entry's zone. */
        private final int[] zone;
        /** Whether the untouched cell that ends the run lies in an entry's zone. */
        private final boolean[] insideAtEnd;
        /** First edge of each entry, and one more number for the end of the last. */
        private final int[] edgeFrom;
        /** The edges of the entries' borders that touch the run. */
        private final double[] edges;

        Runs(int[] entryFrom, int[] zone, boolean[] insideAtEnd, int[] edgeFrom, double[] edges) {
            this.entryFrom = entryFrom;
            this.zone = zone;
            this.insideAtEnd = insideAtEnd;
            this.edgeFrom = edgeFrom;
            this.edges = edges;
        }
    }

    ZoneRaster(Frame frame, int[] cells, Runs runs) {
        this.frame = frame;
        this.cells = cells;
        this.runs = runs;
    }

    /** The raster of polygons, which are known by their place in the array. */
    static ZoneRaster of(Geometry[] polygons) {
        return new ZoneRasterBuilder(polygons).build();
    }

    /** The first polygon that holds the point, border included; or {@link #NONE}. */
    int locate(double x, double y) {
        double column = frame.column(x);
        double row = frame.row(y);
        if (!(column >= 0 && column < frame.columns && row >= 0 && row < frame.rows)) {
            return NONE;
        }
        int value = cells[((int) row) * frame.columns + (int) column];
        return value >= NONE ? value : locateInRun(FIRST_RUN - value, x, y);
    }

    /**
     * The only polygon in which the whole envelope lies, no border touching it; {@link #NONE} where it lies in no polygon
     * at all; {@link #FIRST_RUN} where the raster alone cannot tell.
     */
    int holder(Envelope envelope) {
        int west = (int) Math.max(0, frame.column(envelope.getMinX()));
        int south = (int) Math.max(0, frame.row(envelope.getMinY()));
        int east = (int) Math.min(frame.columns - 1.0, frame.column(envelope.getMaxX()));
        int north = (int) Math.min(frame.rows - 1.0, frame.row(envelope.getMaxY()));
        if (east < west || north < south || envelope.isNull()) {
            return NONE;
        }
        int holder = cells[south * frame.columns + west];
        for (int row = south; row <= north; row++) {
            for (int column = west; column <= east; column++) {
                if (cells[row * frame.columns + column] != holder) {
                    return FIRST_RUN;
                }
            }
        }
        return Math.max(holder, FIRST_RUN);
    }

    private int locateInRun(int run, double x, double y) {
        int end = runs.entryFrom[run + 1];
        for (int entry = runs.entryFrom[run]; entry < end; entry++) {
            if (holds(entry, x, y)) {
                return runs.zone[entry];
            }
        }
        return NONE;
    }

    private boolean holds(int entry, double x, double y) {
        double[] edges = runs.edges;
        boolean inside = runs.insideAtEnd[entry];
        int end = NUMBERS_AN_EDGE * runs.edgeFrom[entry + 1];
        for (int i = NUMBERS_AN_EDGE * runs.edgeFrom[entry]; i < end; i += NUMBERS_AN_EDGE) {
            double y1 = edges[i + 1];
            double y2 = edges[i + 3];
            if (y1 > y == y2 > y) {
                if ((y1 == y || y2 == y) && endsAt(edges, i, x, y)) {
                    return true;
                }
            } else {
                int side = side(edges, i, x, y);
                if (side == 0) {
                    return true;
                }
                inside ^= side > 0 == y2 > y1;
            }
        }
        return inside;
    }

    /** Whether an edge that does not rise above the point's height touches it there. */
    private static boolean endsAt(double[] edges, int i, double x, double y) {
        double x1 = edges[i];
        double x2 = edges[i + 2];
        boolean level = edges[i + 1] == edges[i + 3];
        return level ? x >= Math.min(x1, x2) && x <= Math.max(x1, x2) : x == (edges[i + 1] == y ? x1 : x2);
    }

    /** Positive where the point lies to the left of the edge, negative to its right, 0 on it. */
    private static int side(double[] edges, int i, double x, double y) {
        double x1 = edges[i];
        double x2 = edges[i + 2];
        boolean up = edges[i + 3] > edges[i + 1];
        if (x < x1 && x < x2) {
            return up ? 1 : -1;
        }
        if (x > x1 && x > x2) {
            return up ? -1 : 1;
        }
        return CGAlgorithmsDD.orientationIndex(x1, edges[i + 1], x2, edges[i + 3], x, y);
    }
}
