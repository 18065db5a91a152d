package io.juluo.jobs.spatial;

import java.io.Serializable;
import org.locationtech.jts.geom.Envelope;

/**
 * What circles of one radius make of the squares of a lattice: most lie whole in a circle or out of the reach of all, and
 * only in the others circles have to be asked.
 */
final class CoverRaster implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Out of the reach of every circle. */
    static final byte NONE = 0;

    /** A circle may reach it. */
    static final byte SOME = 1;

    /** Whole in one circle, also where that is a polygon. */
    static final byte WHOLE = 2;

    private static final int SQUARES_A_RADIUS = 16;
    private static final int MOST_SQUARES = 4_000_000;

    /** Far above the rounding of coordinates, far below a square; as part of the radius. */
    private static final double CAREFUL = 1e-6;

    private final double left;
    private final double bottom;
    private final double edge;
    private final int columns;
    private final int rows;
    private final byte[] squares;

    /** Of circles around those places. */
    CoverRaster(double[] x, double[] y, CircleOutline outline) {
        double radius_m = outline.radius();
        Envelope all = new Envelope();
        for (int i = 0; i < x.length; i++) {
            all.expandToInclude(x[i], y[i]);
        }
        double width = x.length == 0 ? 0 : all.getWidth() + 2 * radius_m;
        double height = x.length == 0 ? 0 : all.getHeight() + 2 * radius_m;
        this.edge = Math.max(radius_m / SQUARES_A_RADIUS, Math.sqrt(width * height / MOST_SQUARES));
        this.left = all.getMinX() - radius_m - edge;
        this.bottom = all.getMinY() - radius_m - edge;
        this.columns = x.length == 0 ? 0 : (int) Math.ceil(width / edge) + 2;
        this.rows = x.length == 0 ? 0 : (int) Math.ceil(height / edge) + 2;
        this.squares = new byte[columns * rows];
        for (int i = 0; i < x.length; i++) {
            draw(x[i] - left, y[i] - bottom, radius_m * (1 + CAREFUL), outline.innerRadius() * (1 - CAREFUL));
        }
    }

    /** Row by row: what the outer circle touches, and what the inner one holds. */
    private void draw(double x, double y, double outer_m, double inner_m) {
        int lowest = Math.max(0, (int) Math.floor((y - outer_m) / edge));
        int highest = Math.min(rows - 1, (int) Math.floor((y + outer_m) / edge));
        for (int row = lowest; row <= highest; row++) {
            double above = (row + 1) * edge - y;
            double below = row * edge - y;
            double nearest = above < 0 ? above : below > 0 ? below : 0;
            double farthest = Math.max(Math.abs(above), Math.abs(below));
            double touched = half(outer_m, nearest);
            int from = Math.max(0, (int) Math.floor((x - touched) / edge));
            int to = Math.min(columns - 1, (int) Math.floor((x + touched) / edge));
            double held = half(inner_m, farthest);
            int heldFrom = (int) Math.ceil((x - held) / edge);
            int heldTo = (int) Math.floor((x + held) / edge) - 1;
            boolean holds = farthest < inner_m && heldFrom <= heldTo;
            for (int column = from; column <= to; column++) {
                int square = row * columns + column;
                byte state = holds && column >= heldFrom && column <= heldTo ? WHOLE : SOME;
                squares[square] = (byte) Math.max(squares[square], state);
            }
        }
    }

    private static double half(double radius_m, double away_m) {
        return Math.sqrt(Math.max(0, radius_m * radius_m - away_m * away_m));
    }

    /** The state of the square in which the point lies. */
    byte at(double x_m, double y_m) {
        int column = (int) Math.floor((x_m - left) / edge);
        int row = (int) Math.floor((y_m - bottom) / edge);
        return column < 0 || row < 0 || column >= columns || row >= rows ? NONE : squares[row * columns + column];
    }

    /** {@link #WHOLE} or {@link #NONE} where all squares that the envelope touches are that; {@link #SOME} otherwise. */
    byte of(Envelope place) {
        byte first = at(place.getMinX(), place.getMinY());
        int fromColumn = (int) Math.floor((place.getMinX() - left) / edge);
        int toColumn = (int) Math.floor((place.getMaxX() - left) / edge);
        int toRow = (int) Math.floor((place.getMaxY() - bottom) / edge);
        for (int row = (int) Math.floor((place.getMinY() - bottom) / edge); row <= toRow; row++) {
            for (int column = fromColumn; column <= toColumn; column++) {
                boolean inside = column >= 0 && row >= 0 && column < columns && row < rows;
                if ((inside ? squares[row * columns + column] : NONE) != first) {
                    return SOME;
                }
            }
        }
        return first;
    }
}
