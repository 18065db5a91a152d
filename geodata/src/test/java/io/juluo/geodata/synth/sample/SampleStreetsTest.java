package io.juluo.geodata.synth.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.juluo.geodata.synth.sample.Streets.Edge;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/** Whoever walks the streets gets wet feet nowhere and everywhere on the same land mass. */
class SampleStreetsTest {
    private final List<Edge> edges = Sample.STREETS.edges();
    private final List<PreparedGeometry> masses = Sample.WORLD.massShapes().stream()
            .map(PreparedGeometryFactory::prepare)
            .toList();

    @Test
    void streetsStayOnLandAndCrossTheRiverOnFewBridges() {
        PreparedGeometry river = PreparedGeometryFactory.prepare(Sample.WORLD.river());

        assertThat(edges).hasSizeGreaterThan(10_000);
        assertThat(edges).allMatch(edge -> masses.stream().anyMatch(mass -> mass.covers(edge.line())));
        assertThat(edges).allMatch(edge -> river.intersects(edge.line()) == edge.bridge());
        assertThat(edges).filteredOn(Edge::bridge).hasSizeBetween(3, 8);
    }

    @Test
    void onEachLandMassTheyHangTogether() {
        for (PreparedGeometry mass : masses) {
            List<Edge> own =
                    edges.stream().filter(edge -> mass.covers(edge.line())).toList();
            assertThat(own).isNotEmpty();
            Map<Integer, Set<Integer>> beside = new HashMap<>();
            for (Edge edge : own) {
                beside.computeIfAbsent(edge.from(), node -> new HashSet<>()).add(edge.to());
                beside.computeIfAbsent(edge.to(), node -> new HashSet<>()).add(edge.from());
            }
            assertThat(reached(beside, own.get(0).from())).isEqualTo(beside.keySet());
        }
    }

    @Test
    void streetsAreDenserInTheCentre() {
        assertThat(edges).filteredOn(edge -> edge.rank() == Streets.Rank.LANE).isNotEmpty();
        assertThat(edgesNear(36.5, 11)).isGreaterThan(3 * edgesNear(18, 27));
    }

    private long edgesNear(double u, double v) {
        return edges.stream()
                .filter(edge -> Math.hypot(
                                edge.line().getStartPoint().getX() - Terrain.x(u),
                                edge.line().getStartPoint().getY() - Terrain.y(v))
                        < 2000)
                .count();
    }

    private static Set<Integer> reached(Map<Integer, Set<Integer>> beside, int start) {
        Set<Integer> reached = new HashSet<>(Set.of(start));
        Deque<Integer> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            for (int next : beside.getOrDefault(open.remove(), Set.of())) {
                if (reached.add(next)) {
                    open.add(next);
                }
            }
        }
        return reached;
    }
}
