package io.juluo.geodata.synth.trial;

import io.juluo.geodata.synth.ground.HexMesh;
import io.juluo.geodata.synth.ground.Noise;
import io.juluo.geodata.synth.ground.Outline;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.algorithm.locate.PointOnGeometryLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Location;

/** The land of a trial city: a peninsula with a jagged coast around it, with bays and lakes; all of it hangs together. */
final class TrialLand {
    private static final double EDGE_KM = 0.5;
    private static final double PIECE_KM2 = 1.5 * StrictMath.sqrt(3) * EDGE_KM * EDGE_KM;

    /** Corners and edges of the honeycomb move less than would let two of them touch: 80° stay between edges that meet. */
    private static final double CORNER_SHIFT = 0.12;

    private static final double[] EDGE_SHIFTS = {0.1, 0.08, 0.07, 0.06, 0.05};

    /** The map is this much wider than the side of a square of the land's area, and this much higher. */
    private static final double WIDER = 1.45;

    private static final double HIGHER = 1.30;

    /** Beyond, the metric system of 120°E is none any more; larger cities stretch to the north. */
    private static final double MOST_WIDTH_KM = 260;

    private static final double MIDDLE_X_M = 500_000;
    private static final double SOUTH_M = 3_940_000;
    private static final int COAST = 201;
    private static final double ROUGH = 0.55;

    private final HexMesh mesh;
    private final boolean[] land;
    private final List<Integer> pieces = new ArrayList<>();
    private final PointOnGeometryLocator exact;

    private record Step(double height, int piece) {}

    TrialLand(TrialSize size) {
        double side_km = StrictMath.sqrt(size.landArea());
        double width_km = StrictMath.min(WIDER * side_km, MOST_WIDTH_KM);
        double height_km = WIDER * HIGHER * side_km * side_km / width_km;
        mesh = new HexMesh(
                new HexMesh.Frame(MIDDLE_X_M - 500 * StrictMath.rint(width_km), SOUTH_M, width_km, height_km, EDGE_KM),
                CORNER_SHIFT,
                EDGE_SHIFTS);
        land = new boolean[mesh.size()];
        rise((int) StrictMath.round(size.landArea() / PIECE_KM2));
        exact = new IndexedPointInAreaLocator(new Outline(mesh).of(this::isLand));
    }

    /** The highest piece beside the land so far rises from the sea, until there are enough. */
    private void rise(int count) {
        boolean[] seen = new boolean[mesh.size()];
        PriorityQueue<Step> queue = new PriorityQueue<>(
                Comparator.comparingDouble(Step::height).reversed().thenComparingInt(Step::piece));
        int first = mesh.nearest(middleU(), middleV());
        seen[first] = true;
        queue.add(new Step(height(first), first));
        while (pieces.size() < count && !queue.isEmpty()) {
            int piece = queue.remove().piece();
            land[piece] = true;
            pieces.add(piece);
            for (int side = 0; side < HexMesh.SIDES; side++) {
                int beside = mesh.neighbour(piece, side);
                if (!seen[beside] && !nearRim(beside)) {
                    seen[beside] = true;
                    queue.add(new Step(height(beside), beside));
                }
            }
        }
        pieces.sort(Comparator.naturalOrder());
    }

    private boolean nearRim(int piece) {
        if (mesh.atRim(piece)) {
            return true;
        }
        for (int side = 0; side < HexMesh.SIDES; side++) {
            if (mesh.atRim(mesh.neighbour(piece, side))) {
                return true;
            }
        }
        return false;
    }

    private double height(int piece) {
        double u = mesh.u(piece);
        double v = mesh.v(piece);
        double across = (u - middleU()) / middleU();
        double along = (v - middleV()) / middleV();
        double wave_km = middleU() / 3;
        return 1 - StrictMath.hypot(across, along) + ROUGH * Noise.fractal(COAST, u / wave_km, v / wave_km, 6);
    }

    double middleU() {
        return mesh.frame().width_km() / 2;
    }

    double middleV() {
        return mesh.frame().height_km() / 2;
    }

    HexMesh mesh() {
        return mesh;
    }

    HexMesh.Frame frame() {
        return mesh.frame();
    }

    /** The pieces of land by their number. */
    List<Integer> pieces() {
        return pieces;
    }

    boolean isLand(int piece) {
        return land[piece];
    }

    /** Whether the point lies on land, coast included; exact. */
    boolean holds(double x, double y) {
        int piece = mesh.nearest(frame().u(x), frame().v(y));
        if (mesh.atRim(piece)) {
            return false;
        }
        for (int side = 0; side < HexMesh.SIDES; side++) {
            if (land[mesh.neighbour(piece, side)] != land[piece]) {
                return exact.locate(new Coordinate(x, y)) != Location.EXTERIOR;
            }
        }
        return land[piece];
    }

    /** The piece of land in which a point on land lies, or one beside it. */
    int pieceOf(double x, double y) {
        int piece = mesh.nearest(frame().u(x), frame().v(y));
        for (int side = 0; !land[piece] && side < HexMesh.SIDES; side++) {
            if (land[mesh.neighbour(piece, side)]) {
                return mesh.neighbour(piece, side);
            }
        }
        return piece;
    }
}
