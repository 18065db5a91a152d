package io.juluo.geodata.synth.ground;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.IntPredicate;
import java.util.function.ToLongBiFunction;

/** Zones that grow from seeds, piece by piece, until the land is shared out: each hangs together whatever the coast. */
public final class Growth {
    /** The owner of land that no seed reached. */
    public static final int NOBODY = -1;

    private final HexMesh mesh;

    public Growth(HexMesh mesh) {
        this.mesh = mesh;
    }

    private record Step(long cost, int piece, int owner) {}

    /**
     * Shares out the free pieces.
     *
     * @param seeds the piece where each owner begins
     * @param free which pieces may be taken
     * @param cost what it costs an owner to take a piece
     * @return for each piece the number of its owner, or {@link #NOBODY}
     */
    public int[] share(List<Integer> seeds, IntPredicate free, ToLongBiFunction<Integer, Integer> cost) {
        int[] ownerOf = new int[mesh.size()];
        Arrays.fill(ownerOf, NOBODY);
        PriorityQueue<Step> queue = new PriorityQueue<>(Comparator.comparingLong(Step::cost)
                .thenComparingInt(Step::piece)
                .thenComparingInt(Step::owner));
        for (int owner = 0; owner < seeds.size(); owner++) {
            queue.add(new Step(0, seeds.get(owner), owner));
        }
        while (!queue.isEmpty()) {
            Step step = queue.remove();
            if (ownerOf[step.piece()] != NOBODY) {
                continue;
            }
            ownerOf[step.piece()] = step.owner();
            for (int side = 0; side < HexMesh.SIDES; side++) {
                int beside = mesh.neighbour(step.piece(), side);
                if (ownerOf[beside] == NOBODY && free.test(beside)) {
                    queue.add(new Step(step.cost() + cost.applyAsLong(step.owner(), beside), beside, step.owner()));
                }
            }
        }
        return ownerOf;
    }
}
