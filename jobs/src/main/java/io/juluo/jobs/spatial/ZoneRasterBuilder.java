package io.juluo.jobs.spatial;

import io.juluo.jobs.spatial.ZoneRaster.Frame;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Builds a {@link ZoneRaster}: marks the cells that borders touch, then goes through each row from its eastern end,
 * where no zone is, and learns at every run which zones begin and end in it. No polygon is asked for a point.
 */
final class ZoneRasterBuilder {
    /** Raster cells: few enough for the processor's cache, many enough that few points meet a border. */
    private static final int MOST_CELLS = 1 << 21;

    /** Zones with few corners need no fine raster. */
    private static final int CELLS_AN_EDGE = 16;

    private static final int FEWEST_CELLS = 1 << 10;

    /** An edge touches the cells within this part of a cell of it too, so that rounding never hides it. */
    private static final double MARGIN = 1e-6;

    private static final double MARGIN_ULPS = 8;

    private final BorderEdges borders;
    private final Frame frame;
    private final double margin;
    private final int[] cells;
    private final RunCollector runs = new RunCollector();

    ZoneRasterBuilder(Geometry[] polygons) {
        Envelope envelope = new Envelope();
        for (Geometry polygon : polygons) {
            envelope.expandToInclude(polygon.getEnvelopeInternal());
        }
        this.borders = BorderEdges.of(polygons);
        this.frame = frame(envelope, borders.size());
        double farthest = Math.max(
                Math.max(Math.abs(envelope.getMinX()), Math.abs(envelope.getMaxX())),
                Math.max(Math.abs(envelope.getMinY()), Math.abs(envelope.getMaxY())));
        this.margin = MARGIN + MARGIN_ULPS * Math.ulp(farthest) * frame.cells_a_unit();
        this.cells = new int[frame.columns() * frame.rows()];
    }

    /** The envelope with more than a cell around it, so that no border touches the outermost cells. */
    private static Frame frame(Envelope envelope, int edges) {
        if (envelope.isNull()) {
            return new Frame(0, 0, 1, 1, 1);
        }
        double most = Math.min(MOST_CELLS, Math.max(FEWEST_CELLS, (double) CELLS_AN_EDGE * edges));
        double longer = Math.max(envelope.getWidth(), envelope.getHeight());
        double edge = Math.max(Math.sqrt(envelope.getArea() / most), longer / most);
        edge = edge > 0 ? edge : 1;
        return new Frame(
                envelope.getMinX() - 1.5 * edge,
                envelope.getMinY() - 1.5 * edge,
                1 / edge,
                (int) Math.ceil(envelope.getWidth() / edge) + 4,
                (int) Math.ceil(envelope.getHeight() / edge) + 4);
    }

    ZoneRaster build() {
        int[][] edgesOfRow = edgesOfRows();
        for (int row = 0; row < frame.rows(); row++) {
            buildRow(row, edgesOfRow[row]);
        }
        return new ZoneRaster(frame, cells, runs.runs());
    }

    private int[][] edgesOfRows() {
        int[] counts = new int[frame.rows()];
        for (int edge = 0; edge < borders.size(); edge++) {
            for (int row = firstRow(edge); row <= lastRow(edge); row++) {
                counts[row]++;
            }
        }
        int[][] edges = new int[frame.rows()][];
        Arrays.setAll(edges, row -> new int[counts[row]]);
        for (int edge = borders.size() - 1; edge >= 0; edge--) {
            for (int row = firstRow(edge); row <= lastRow(edge); row++) {
                edges[row][--counts[row]] = edge;
            }
        }
        return edges;
    }

    private int firstRow(int edge) {
        return (int) (Math.min(frame.row(borders.y1(edge)), frame.row(borders.y2(edge))) - margin);
    }

    private int lastRow(int edge) {
        return (int) (Math.max(frame.row(borders.y1(edge)), frame.row(borders.y2(edge))) + margin);
    }

    /** First column, and last column in the upper half of the number, that the edge touches in the row. */
    private long columns(int edge, int row) {
        double u1 = frame.column(borders.x1(edge));
        double u2 = frame.column(borders.x2(edge));
        double v1 = frame.row(borders.y1(edge));
        double v2 = frame.row(borders.y2(edge));
        double from = Math.min(u1, u2);
        double to = Math.max(u1, u2);
        if (Math.abs(v2 - v1) > 1) { // flatter edges lie in two rows at the most and take their whole width in both
            double slope = (u2 - u1) / (v2 - v1);
            double low = u1 + (Math.min(Math.max(row - margin, Math.min(v1, v2)), Math.max(v1, v2)) - v1) * slope;
            double high = u1 + (Math.min(Math.max(row + 1 + margin, Math.min(v1, v2)), Math.max(v1, v2)) - v1) * slope;
            from = Math.max(from, Math.min(low, high));
            to = Math.min(to, Math.max(low, high));
        }
        return ((long) (int) (to + margin) << Integer.SIZE) | (int) (from - margin);
    }

    private void buildRow(int row, int[] edges) {
        int start = row * frame.columns();
        long[] columns = new long[edges.length];
        for (int i = 0; i < edges.length; i++) {
            columns[i] = columns(edges[i], row);
            int last = (int) (columns[i] >>> Integer.SIZE);
            Arrays.fill(cells, start + (int) columns[i], start + last + 1, ZoneRaster.FIRST_RUN);
        }
        // By their western end the edges stand run by run.
        int[] byColumn = IntStream.range(0, edges.length)
                .boxed()
                .sorted(Comparator.comparingInt(i -> (int) columns[i]))
                .mapToInt(i -> i)
                .toArray();
        BitSet inside = new BitSet();
        int next = edges.length;
        for (int column = frame.columns() - 1; column >= 0; column--) {
            if (cells[start + column] != ZoneRaster.FIRST_RUN) {
                cells[start + column] = untouched(inside);
                continue;
            }
            int last = column;
            while (cells[start + column - 1] == ZoneRaster.FIRST_RUN) { // no edge touches the first column
                column--;
            }
            int from = next;
            while (from > 0 && (int) columns[byColumn[from - 1]] >= column) {
                from--;
            }
            int[] ofRun = IntStream.range(from, next)
                    .map(i -> edges[byColumn[i]])
                    .sorted()
                    .toArray();
            next = from;
            Arrays.fill(
                    cells, start + column, start + last + 1, ZoneRaster.FIRST_RUN - runs.add(borders, ofRun, inside));
            borders.cross(ofRun, middle(row), inside);
        }
    }

    /** Value of a cell that no border touches: its only zone, none, or a run without edges where zones overlap. */
    private int untouched(BitSet inside) {
        return inside.cardinality() > 1
                ? ZoneRaster.FIRST_RUN - runs.add(borders, new int[0], inside)
                : inside.nextSetBit(0);
    }

    private double middle(int row) {
        return frame.south() + (row + 0.5) / frame.cells_a_unit();
    }
}
