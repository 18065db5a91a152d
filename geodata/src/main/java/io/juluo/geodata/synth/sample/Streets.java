package io.juluo.geodata.synth.sample;

import io.juluo.geodata.synth.ground.Noise;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/**
 * The street network: a bent lattice of main roads with streets and lanes between them where people live densely. No
 * street leaves its land mass and none crosses the river but on a few bridges; on each land mass all hang together.
 */
final class Streets {
    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    private static final int STEP_M = 250;
    private static final int COLUMNS = (int) (Terrain.WIDTH_KM * 1000 / STEP_M);
    private static final int ROWS = (int) (Terrain.HEIGHT_KM * 1000 / STEP_M);
    private static final double BEND_M = 65;
    private static final double STREET_PER_KM2 = 900;
    private static final double LANE_PER_KM2 = 4_500;
    private static final double GAPS = 0.07;
    private static final double BRIDGES_APART_M = 2_800;
    private static final int BEND_X = 51;
    private static final int BEND_Y = 52;
    private static final int GAP = 53;

    private final World world;
    private final List<PreparedGeometry> masses;
    private final PreparedGeometry river;
    private final List<Edge> edges;

    /** Rank of a street. */
    enum Rank {
        /** Every kilometre through the whole city. */
        MAIN,
        /** Every 500 m in towns. */
        STREET,
        /** Every 250 m in the dense quarters. */
        LANE
    }

    /**
     * A piece of street between two crossings.
     *
     * @param from number of the one crossing, the smaller
     * @param to number of the other
     * @param line its straight line
     * @param rank rank of the street
     * @param bridge whether it crosses the river
     */
    record Edge(int from, int to, LineString line, Rank rank, boolean bridge) {}

    Streets(World world) {
        this.world = world;
        masses = world.massShapes().stream()
                .map(PreparedGeometryFactory::prepare)
                .toList();
        river = PreparedGeometryFactory.prepare(world.river());
        List<Edge> dry = new ArrayList<>();
        List<Edge> wet = new ArrayList<>();
        for (int node = 0; node < COLUMNS * ROWS; node++) {
            addEdge(node, node + 1, node / COLUMNS, node % COLUMNS + 1 < COLUMNS, dry, wet);
            addEdge(node, node + COLUMNS, node % COLUMNS, node / COLUMNS + 1 < ROWS, dry, wet);
        }
        dry.addAll(bridges(wet));
        edges = connected(dry);
    }

    /** All pieces of street, by their crossings. */
    List<Edge> edges() {
        return edges;
    }

    /** Crossings on main roads of every other lattice line, with their points: where buses stop. */
    Map<Integer, Coordinate> crossingsOfMainRoads() {
        TreeMap<Integer, Coordinate> crossings = new TreeMap<>();
        for (Edge edge : edges) {
            for (int node : new int[] {edge.from(), edge.to()}) {
                boolean stop = node % COLUMNS % 2 == 0 && node / COLUMNS % 2 == 0;
                if (stop && edge.rank() == Rank.MAIN) {
                    crossings.put(node, point(node));
                }
            }
        }
        return crossings;
    }

    private void addEdge(int from, int to, int lattice, boolean onMap, List<Edge> dry, List<Edge> wet) {
        if (!onMap) {
            return;
        }
        Coordinate a = point(from);
        Coordinate b = point(to);
        double urban = Settlement.urban(Terrain.u((a.x + b.x) / 2), Terrain.v((a.y + b.y) / 2));
        Rank rank = lattice % 4 == 0 ? Rank.MAIN : lattice % 2 == 0 ? Rank.STREET : Rank.LANE;
        double least = rank == Rank.MAIN ? 0 : rank == Rank.STREET ? STREET_PER_KM2 : LANE_PER_KM2;
        boolean gap = rank != Rank.MAIN && Noise.unit(GAP, from, to) < GAPS;
        if (urban < least || gap) {
            return;
        }
        if (world.townAt(a.x, a.y) == World.NOWHERE || world.townAt(b.x, b.y) == World.NOWHERE) {
            return;
        }
        LineString line = GEOMETRY.createLineString(new Coordinate[] {a, b});
        if (masses.stream().anyMatch(mass -> mass.covers(line))) {
            boolean crosses = river.intersects(line);
            (crosses ? wet : dry).add(new Edge(from, to, line, rank, crosses));
        }
    }

    /** Of the main roads that cross the whole river, from south to north, those far enough from the last bridge. */
    private List<Edge> bridges(List<Edge> wet) {
        List<Edge> bridges = new ArrayList<>();
        for (Edge edge : wet) {
            boolean banksAtBothEnds = !touchesRiver(edge.line().getStartPoint())
                    && !touchesRiver(edge.line().getEndPoint());
            boolean across = edge.to() == edge.from() + 1;
            boolean apart = bridges.stream().allMatch(other -> other.line().distance(edge.line()) > BRIDGES_APART_M);
            if (edge.rank() == Rank.MAIN && banksAtBothEnds && across && apart) {
                bridges.add(edge);
            }
        }
        return bridges;
    }

    private boolean touchesRiver(Geometry point) {
        return river.intersects(point);
    }

    /** On each land mass the largest part that hangs together, by crossings. */
    private List<Edge> connected(List<Edge> all) {
        int[] parent = new int[COLUMNS * ROWS];
        for (int node = 0; node < parent.length; node++) {
            parent[node] = node;
        }
        for (Edge edge : all) {
            parent[root(parent, edge.from())] = root(parent, edge.to());
        }
        TreeMap<Integer, List<Edge>> parts = new TreeMap<>();
        for (Edge edge : all) {
            parts.computeIfAbsent(root(parent, edge.from()), root -> new ArrayList<>())
                    .add(edge);
        }
        TreeMap<Integer, List<Edge>> largest = new TreeMap<>();
        for (List<Edge> part : parts.values()) {
            int mass = massOf(part.get(0));
            largest.merge(mass, part, (a, b) -> b.size() > a.size() ? b : a);
        }
        TreeSet<Edge> sorted = new TreeSet<>(Comparator.comparingInt(Edge::from).thenComparingInt(Edge::to));
        largest.values().forEach(sorted::addAll);
        return List.copyOf(sorted);
    }

    private int massOf(Edge edge) {
        int mass = 0;
        while (!masses.get(mass).covers(edge.line())) {
            mass++;
        }
        return mass;
    }

    private static int root(int[] parent, int node) {
        int at = node;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    private static Coordinate point(int node) {
        double u = node % COLUMNS * STEP_M / 1000.0;
        int row = node / COLUMNS;
        double v = row * STEP_M / 1000.0;
        double x = Terrain.x(u) + BEND_M * Noise.fractal(BEND_X, u / 1.7, v / 1.7, 2);
        double y = Terrain.y(v) + BEND_M * Noise.fractal(BEND_Y, u / 1.7, v / 1.7, 2);
        return new Coordinate(StrictMath.rint(x * 100) / 100, StrictMath.rint(y * 100) / 100);
    }
}
