package io.juluo.geodata.synth.trial;

import io.juluo.geodata.synth.ParquetRows.Field;
import io.juluo.geodata.synth.ground.HexMesh;
import io.juluo.geodata.synth.ground.Noise;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The street graph of a trial city: a bent lattice, of 100 m where people live densely, of 200 m around, of 400 m in the
 * country, with gaps. Nodes are numbered from 0; an edge joins two of them by a straight line. The columns are those of
 * the sample city's streets.
 */
final class TrialStreets {
    /** Columns of the file. */
    static final List<Field> FIELDS = List.of(
            Field.text("edge_id"),
            Field.whole("from_node"),
            Field.whole("to_node"),
            Field.real("from_x_m"),
            Field.real("from_y_m"),
            Field.real("to_x_m"),
            Field.real("to_y_m"),
            Field.real("length_m"),
            Field.text("road_class"),
            Field.text("structure"));

    private static final int STEP_M = 100;
    private static final int BLOCK = 8;
    private static final int COARSEST = 4;
    private static final int MAIN_ROADS = 16;
    private static final double DENSE_SHARE = 0.135;
    private static final double SUBURBAN_SHARE = 0.24;
    private static final double GAPS = 0.07;
    private static final int BEND = 231;
    private static final int CORNER = 233;
    private static final int GAP = 235;

    private final HexMesh.Frame frame;
    private final int columns;
    private final int rows;
    private final byte[] stepOfBlock;
    private final int[] nodeAt;
    private int nodes;
    private double[] x = new double[1024];
    private double[] y = new double[1024];
    private int[] from = new int[1024];
    private int[] to = new int[1024];
    private byte[] rank = new byte[1024];
    private int edges;

    TrialStreets(TrialLand land, TrialDensity density) {
        frame = land.frame();
        columns = (int) (frame.width_km() * 1000 / STEP_M) / BLOCK * BLOCK;
        rows = (int) (frame.height_km() * 1000 / STEP_M) / BLOCK * BLOCK;
        stepOfBlock = steps(land, density);
        nodeAt = new int[columns * rows];
        for (int place = 0; place < nodeAt.length; place++) {
            nodeAt[place] = addNode(place, land);
        }
        for (int place = 0; place < nodeAt.length; place++) {
            addEdge(place, 1, columns - place % columns - 1, place / columns);
            addEdge(place, columns, rows - place / columns - 1, place % columns);
        }
    }

    /** Lattice steps between the streets of each block; the densest blocks of land come first. */
    private byte[] steps(TrialLand land, TrialDensity density) {
        int across = columns / BLOCK;
        double[] urban = new double[across * (rows / BLOCK)];
        for (int block = 0; block < urban.length; block++) {
            int blockRow = block / across;
            double atX = frame.west_m() + (block % across + 0.5) * BLOCK * STEP_M;
            double atY = frame.south_m() + (blockRow + 0.5) * BLOCK * STEP_M;
            urban[block] = land.holds(atX, atY) ? density.urban(frame.u(atX), frame.v(atY)) : -1;
        }
        double[] dry = Arrays.stream(urban).filter(d -> d >= 0).sorted().toArray();
        double dense = dry[(int) (dry.length * (1 - DENSE_SHARE))];
        double suburban = dry[(int) (dry.length * (1 - DENSE_SHARE - SUBURBAN_SHARE))];
        byte[] steps = new byte[urban.length];
        for (int block = 0; block < urban.length; block++) {
            steps[block] = (byte) (urban[block] >= dense ? 1 : urban[block] >= suburban ? 2 : COARSEST);
        }
        return steps;
    }

    private int addNode(int place, TrialLand land) {
        int i = place % columns;
        int j = place / columns;
        int step = stepOfBlock[j / BLOCK * (columns / BLOCK) + i / BLOCK];
        if (i % step != 0 || j % step != 0) {
            return -1;
        }
        double bendX = 45 * Noise.smooth(BEND, i / 11.0, j / 11.0) + 12 * Noise.signed(CORNER, i, j);
        double bendY = 45 * Noise.smooth(BEND + 1, i / 11.0, j / 11.0) + 12 * Noise.signed(CORNER + 1, i, j);
        double atX = hundredths(frame.west_m() + (double) STEP_M * i + bendX);
        double atY = hundredths(frame.south_m() + (double) STEP_M * j + bendY);
        if (!land.holds(atX, atY)) {
            return -1;
        }
        if (nodes == x.length) {
            x = Arrays.copyOf(x, 2 * nodes);
            y = Arrays.copyOf(y, 2 * nodes);
        }
        x[nodes] = atX;
        y[nodes] = atY;
        return nodes++;
    }

    /** Joins a node with the next one along its line, unless there is a gap. */
    private void addEdge(int place, int stride, int placesLeft, int line) {
        if (nodeAt[place] < 0) {
            return;
        }
        for (int k = 1; k <= StrictMath.min(COARSEST, placesLeft); k++) {
            int other = nodeAt[place + k * stride];
            if (other >= 0) {
                int ofLine = line % MAIN_ROADS == 0 ? 0 : line % COARSEST == 0 ? 1 : 2;
                if (ofLine == 0 || Noise.unit(GAP, place, stride == 1 ? 0 : 1) >= GAPS) {
                    append(nodeAt[place], other, ofLine);
                }
                return;
            }
        }
    }

    private void append(int one, int other, int ofLine) {
        if (edges == from.length) {
            from = Arrays.copyOf(from, 2 * edges);
            to = Arrays.copyOf(to, 2 * edges);
            rank = Arrays.copyOf(rank, 2 * edges);
        }
        from[edges] = one;
        to[edges] = other;
        rank[edges++] = (byte) ofLine;
    }

    /** How many nodes there are. */
    int nodes() {
        return nodes;
    }

    /** How many edges there are. */
    int edges() {
        return edges;
    }

    /** Easting of a node. */
    double x(int node) {
        return x[node];
    }

    /** Northing of a node. */
    double y(int node) {
        return y[node];
    }

    /** The edges as rows of the file, one at a time. */
    Iterator<Object[]> rows() {
        return IntStream.range(0, edges).mapToObj(this::row).iterator();
    }

    private Object[] row(int edge) {
        int a = from[edge];
        int b = to[edge];
        double length = StrictMath.sqrt((x[b] - x[a]) * (x[b] - x[a]) + (y[b] - y[a]) * (y[b] - y[a]));
        String roadClass = rank[edge] == 0 ? "main" : rank[edge] == 1 ? "street" : "lane";
        return new Object[] {
            a + "-" + b, (long) a, (long) b, x[a], y[a], x[b], y[b], hundredths(length), roadClass, "ground"
        };
    }

    private static double hundredths(double metres) {
        return StrictMath.rint(metres * 100) / 100;
    }
}
