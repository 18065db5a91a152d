package io.juluo.geodata.synth.ground;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/**
 * A honeycomb over the map whose corners are shifted and whose edges are broken: the smallest pieces of land. Every
 * zone is a set of whole pieces, so that two zones meet along the very same jagged line and never overlap.
 *
 * <p>Corners and the middles of edges move so little that two edges never touch: whoever makes a honeycomb sees to
 * that. A point therefore lies in the piece whose unshifted middle is nearest to it or in one of that piece's six
 * neighbours. Three edges meet in a corner, so that the outline of a set of pieces never touches itself.
 */
public final class HexMesh {
    /** Sides of a piece. */
    public static final int SIDES = 6;

    private static final int CORNER_U = 11;
    private static final int CORNER_V = 12;
    private static final int BREAK = 13;

    private final Frame frame;
    private final double[] edgeShifts;
    private final double step_u;
    private final double step_v;

    /** Pieces in a row. */
    public final int columns;

    /** Rows of pieces. */
    public final int rows;

    /**
     * Where the honeycomb lies and how large its pieces are.
     *
     * @param west_m easting of the south-west corner in the metric CRS
     * @param south_m its northing
     * @param width_km width of the map
     * @param height_km height of the map
     * @param edge_km edge of an unshifted piece
     */
    public record Frame(double west_m, double south_m, double width_km, double height_km, double edge_km) {
        /** Easting of a place told in kilometres east of the corner. */
        public double x(double u) {
            return west_m + 1000 * u;
        }

        /** Northing of a place told in kilometres north of the corner. */
        public double y(double v) {
            return south_m + 1000 * v;
        }

        /** Kilometres east of the corner. */
        public double u(double x) {
            return (x - west_m) / 1000;
        }

        /** Kilometres north of the corner. */
        public double v(double y) {
            return (y - south_m) / 1000;
        }
    }

    /** How far corners move, in parts of an edge. */
    private final double cornerShift;

    /**
     * A honeycomb.
     *
     * @param cornerShift how far corners move to the east and north, in parts of an edge
     * @param edgeShifts how far the middle of an edge moves to its side, in parts of its length, in each round of
     *     breaking edges in two
     */
    public HexMesh(Frame frame, double cornerShift, double... edgeShifts) {
        this.frame = frame;
        this.cornerShift = cornerShift;
        this.edgeShifts = edgeShifts.clone();
        this.step_u = frame.edge_km() * StrictMath.sqrt(3);
        this.step_v = frame.edge_km() * 1.5;
        this.columns = (int) (frame.width_km() / step_u) + 2;
        this.rows = (int) (frame.height_km() / step_v) + 2;
    }

    /** Where the honeycomb lies. */
    public Frame frame() {
        return frame;
    }

    /** All pieces. */
    public int size() {
        return columns * rows;
    }

    /** How many corners there are. */
    public int corners() {
        return 2 * size();
    }

    /** East coordinate of the piece's unshifted middle, in kilometres. */
    public double u(int piece) {
        int row = piece / columns;
        return step_u * (piece % columns + (row % 2 == 0 ? 0 : 0.5));
    }

    /** North coordinate of the same. */
    public double v(int piece) {
        int row = piece / columns;
        return step_v * row;
    }

    /** Distance between the unshifted middles of two pieces, in kilometres. */
    public double distance(int a, int b) {
        return StrictMath.hypot(u(a) - u(b), v(a) - v(b));
    }

    /** Whether the piece lies at the rim of the honeycomb; such pieces have no neighbours on some sides. */
    public boolean atRim(int piece) {
        int column = piece % columns;
        int row = piece / columns;
        return column == 0 || row == 0 || column == columns - 1 || row == rows - 1;
    }

    /** The neighbour across a side of a piece that is not at the rim; side 0 faces north-east, then anticlockwise. */
    public int neighbour(int piece, int side) {
        int odd = piece / columns % 2;
        return switch (side) {
            case 0 -> piece + columns + odd;
            case 1 -> piece + columns + odd - 1;
            case 2 -> piece - 1;
            case 3 -> piece - columns + odd - 1;
            case 4 -> piece - columns + odd;
            default -> piece + 1;
        };
    }

    /** The piece whose unshifted middle is nearest to the place. */
    public int nearest(double u, double v) {
        int row = (int) StrictMath.floor(v / step_v);
        int best = -1;
        double bestSquare = Double.MAX_VALUE;
        for (int r = StrictMath.max(0, row); r <= StrictMath.min(rows - 1, row + 1); r++) {
            int column = (int) StrictMath.rint(u / step_u - 0.5 * (r % 2));
            int piece = r * columns + StrictMath.min(columns - 1, StrictMath.max(0, column));
            double du = u(piece) - u;
            double dv = v(piece) - v;
            if (du * du + dv * dv < bestSquare) {
                bestSquare = du * du + dv * dv;
                best = piece;
            }
        }
        return best;
    }

    /** The corner at which a side begins, walking anticlockwise. */
    public int cornerBefore(int piece, int side) {
        return switch (side) {
            case 0 -> bottom(neighbour(piece, 0));
            case 1 -> top(piece);
            case 2 -> bottom(neighbour(piece, 1));
            case 3 -> top(neighbour(piece, 3));
            case 4 -> bottom(piece);
            default -> top(neighbour(piece, 4));
        };
    }

    /** The corner at which a side ends, walking anticlockwise. */
    public int cornerAfter(int piece, int side) {
        return cornerBefore(piece, (side + 1) % SIDES);
    }

    /** The line from one corner to a neighbouring one, in metres, without its last point. */
    public List<Coordinate> line(int from, int to) {
        List<Coordinate> points = new ArrayList<>();
        points.add(corner(StrictMath.min(from, to)));
        points.add(corner(StrictMath.max(from, to)));
        for (int round = 0; round < edgeShifts.length; round++) {
            points = broken(points, StrictMath.min(from, to), StrictMath.max(from, to), round);
        }
        if (from > to) {
            Collections.reverse(points);
        }
        points.remove(points.size() - 1);
        return points;
    }

    private List<Coordinate> broken(List<Coordinate> line, int low, int high, int round) {
        List<Coordinate> finer = new ArrayList<>();
        for (int i = 0; i + 1 < line.size(); i++) {
            Coordinate a = line.get(i);
            Coordinate b = line.get(i + 1);
            double shift = edgeShifts[round] * Noise.signed(BREAK + 10 * round + i, low, high);
            finer.add(a);
            finer.add(new Coordinate(
                    centimetres((a.x + b.x) / 2 - shift * (b.y - a.y)),
                    centimetres((a.y + b.y) / 2 + shift * (b.x - a.x))));
        }
        finer.add(line.get(line.size() - 1));
        return finer;
    }

    private Coordinate corner(int corner) {
        int piece = corner / 2;
        double up = corner % 2 == 0 ? frame.edge_km() : -frame.edge_km();
        double u = u(piece) + frame.edge_km() * cornerShift * Noise.signed(CORNER_U, corner, 0);
        double v = v(piece) + up + frame.edge_km() * cornerShift * Noise.signed(CORNER_V, corner, 0);
        return new Coordinate(centimetres(frame.x(u)), centimetres(frame.y(v)));
    }

    private static double centimetres(double metres) {
        return StrictMath.rint(metres * 100) / 100;
    }

    private static int top(int piece) {
        return 2 * piece;
    }

    private static int bottom(int piece) {
        return 2 * piece + 1;
    }
}
