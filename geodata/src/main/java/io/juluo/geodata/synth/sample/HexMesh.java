package io.juluo.geodata.synth.sample;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/**
 * A honeycomb over the map whose corners are shifted and whose edges are broken: the smallest pieces of land. Every
 * zone is a set of whole pieces, so that two zones meet along the very same jagged line and never overlap.
 *
 * <p>Corners move by at most {@value #CORNER_SHIFT} and middles of edges by at most {@value #EDGE_SHIFT} of an edge:
 * too little for two edges ever to touch. A point therefore lies in the piece whose unshifted middle is nearest to it
 * or in one of that piece's six neighbours. Three edges meet in a corner, so that the outline of a set of pieces never
 * touches itself.
 */
final class HexMesh {
    /** Sides of a piece. */
    static final int SIDES = 6;

    private static final double EDGE_KM = 0.3;
    private static final double CORNER_SHIFT = 0.26;
    private static final double EDGE_SHIFT = 0.16;
    private static final double STEP_U = EDGE_KM * StrictMath.sqrt(3);
    private static final double STEP_V = EDGE_KM * 1.5;
    private static final int BREAKS = 2;
    private static final int CORNER_U = 11;
    private static final int CORNER_V = 12;
    private static final int BREAK = 13;

    /** Pieces in a row. */
    final int columns = (int) (Terrain.WIDTH_KM / STEP_U) + 2;

    /** Rows of pieces. */
    final int rows = (int) (Terrain.HEIGHT_KM / STEP_V) + 2;

    /** All pieces. */
    int size() {
        return columns * rows;
    }

    /** How many corners there are. */
    int corners() {
        return 2 * size();
    }

    /** East coordinate of the piece's unshifted middle, in kilometres. */
    double u(int piece) {
        int row = piece / columns;
        return STEP_U * (piece % columns + (row % 2 == 0 ? 0 : 0.5));
    }

    /** North coordinate of the same. */
    double v(int piece) {
        int row = piece / columns;
        return STEP_V * row;
    }

    /** Distance between the unshifted middles of two pieces, in kilometres. */
    double distance(int a, int b) {
        return StrictMath.hypot(u(a) - u(b), v(a) - v(b));
    }

    /** Whether the piece lies at the rim of the honeycomb; such pieces have no neighbours on some sides. */
    boolean atRim(int piece) {
        int column = piece % columns;
        int row = piece / columns;
        return column == 0 || row == 0 || column == columns - 1 || row == rows - 1;
    }

    /** The neighbour across a side of a piece that is not at the rim; side 0 faces north-east, then anticlockwise. */
    int neighbour(int piece, int side) {
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
    int nearest(double u, double v) {
        int row = (int) StrictMath.floor(v / STEP_V);
        int best = -1;
        double bestSquare = Double.MAX_VALUE;
        for (int r = StrictMath.max(0, row); r <= StrictMath.min(rows - 1, row + 1); r++) {
            int column = (int) StrictMath.rint(u / STEP_U - 0.5 * (r % 2));
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
    int cornerBefore(int piece, int side) {
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
    int cornerAfter(int piece, int side) {
        return cornerBefore(piece, (side + 1) % SIDES);
    }

    /** The line from one corner to a neighbouring one, in metres, without its last point. */
    List<Coordinate> line(int from, int to) {
        List<Coordinate> points = new ArrayList<>();
        points.add(corner(StrictMath.min(from, to)));
        points.add(corner(StrictMath.max(from, to)));
        for (int round = 0; round < BREAKS; round++) {
            points = broken(points, StrictMath.min(from, to), StrictMath.max(from, to), round);
        }
        if (from > to) {
            Collections.reverse(points);
        }
        points.remove(points.size() - 1);
        return points;
    }

    private static List<Coordinate> broken(List<Coordinate> line, int low, int high, int round) {
        List<Coordinate> finer = new ArrayList<>();
        for (int i = 0; i + 1 < line.size(); i++) {
            Coordinate a = line.get(i);
            Coordinate b = line.get(i + 1);
            double shift = EDGE_SHIFT * Noise.signed(BREAK + 10 * round + i, low, high);
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
        double up = corner % 2 == 0 ? EDGE_KM : -EDGE_KM;
        double u = u(piece) + EDGE_KM * CORNER_SHIFT * Noise.signed(CORNER_U, corner, 0);
        double v = v(piece) + up + EDGE_KM * CORNER_SHIFT * Noise.signed(CORNER_V, corner, 0);
        return new Coordinate(centimetres(Terrain.x(u)), centimetres(Terrain.y(v)));
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
