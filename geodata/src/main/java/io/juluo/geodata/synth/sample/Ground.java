package io.juluo.geodata.synth.sample;

import io.juluo.geodata.synth.ground.HexMesh;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;

/** Which pieces of the honeycomb are the city's land, and to which land mass each belongs. */
final class Ground {
    /** The number of pieces below which an islet is washed away: 12 pieces are 2.8 km². */
    private static final int LEAST_ISLAND_PIECES = 12;

    private static final int NONE = -1;

    private final int[] massOf;
    private final boolean[] sea;

    /** Pieces by land mass, largest first: 0 is the mainland. */
    final List<List<Integer>> masses;

    Ground(HexMesh mesh) {
        sea = openSea(mesh);
        massOf = new int[mesh.size()];
        Arrays.fill(massOf, NONE);
        masses = components(mesh, piece -> withinLimits(mesh, piece) && !sea[piece]).stream()
                .filter(mass -> mass.size() >= LEAST_ISLAND_PIECES)
                .sorted(Comparator.comparing((List<Integer> mass) -> -mass.size()))
                .toList();
        for (int mass = 0; mass < masses.size(); mass++) {
            for (int piece : masses.get(mass)) {
                massOf[piece] = mass;
            }
        }
    }

    /** Whether the piece is land of the city. */
    boolean isLand(int piece) {
        return massOf[piece] != NONE;
    }

    /** Whether the piece is sea: the water that reaches the southern rim of the map; lakes count as land. */
    boolean isSea(int piece) {
        return sea[piece];
    }

    /** Number of the land mass of a piece of land. */
    int mass(int piece) {
        return massOf[piece];
    }

    private static boolean[] openSea(HexMesh mesh) {
        boolean[] reached = new boolean[mesh.size()];
        IntPredicate water = piece -> Terrain.aboveSea(mesh.u(piece), mesh.v(piece)) <= 0;
        for (List<Integer> body : components(mesh, water)) {
            if (body.stream().anyMatch(piece -> piece / mesh.columns == 1)) {
                body.forEach(piece -> reached[piece] = true);
            }
        }
        return reached;
    }

    private static boolean withinLimits(HexMesh mesh, int piece) {
        return Terrain.withinLimits(mesh.u(piece), mesh.v(piece)) > 0;
    }

    /** Groups of members that hang together; pieces at the rim are never members. */
    private static List<List<Integer>> components(HexMesh mesh, IntPredicate member) {
        boolean[] seen = new boolean[mesh.size()];
        List<List<Integer>> components = new ArrayList<>();
        for (int start = 0; start < mesh.size(); start++) {
            if (seen[start] || mesh.atRim(start) || !member.test(start)) {
                continue;
            }
            List<Integer> component = new ArrayList<>(List.of(start));
            seen[start] = true;
            for (int i = 0; i < component.size(); i++) {
                for (int side = 0; side < HexMesh.SIDES; side++) {
                    int beside = mesh.neighbour(component.get(i), side);
                    if (!seen[beside] && !mesh.atRim(beside) && member.test(beside)) {
                        seen[beside] = true;
                        component.add(beside);
                    }
                }
            }
            components.add(component);
        }
        return components;
    }
}
