package io.juluo.jobs.spatial;

import java.util.Arrays;
import java.util.BitSet;

/** Gathers the runs of a {@link ZoneRaster} into plain arrays. */
final class RunCollector {
    private int runs;
    private int entries;
    private int edges;
    private int[] entryFrom = new int[1];
    private int[] zone = new int[1];
    private boolean[] insideAtEnd = new boolean[1];
    private int[] edgeFrom = new int[1];
    private double[] ends = new double[1];

    /**
     * Adds a run.
     *
     * @param borders all edges
     * @param ofRun those that touch the run, by ascending number and so by zone
     * @param inside the zones in which the untouched cell to the east of the run lies
     * @return number of the run, from 0
     */
    int add(BorderEdges borders, int[] ofRun, BitSet inside) {
        BitSet zones = (BitSet) inside.clone();
        for (int edge : ofRun) {
            zones.set(borders.zone(edge));
        }
        int next = 0;
        for (int rank = zones.nextSetBit(0); rank >= 0; rank = zones.nextSetBit(rank + 1)) {
            addEntry(rank, inside.get(rank));
            while (next < ofRun.length && borders.zone(ofRun[next]) == rank) {
                addEdge(borders, ofRun[next++]);
            }
        }
        entryFrom = roomFor(entryFrom, runs + 1);
        entryFrom[++runs] = entries;
        return runs - 1;
    }

    private void addEntry(int rank, boolean isInside) {
        zone = roomFor(zone, entries);
        edgeFrom = roomFor(edgeFrom, entries + 1);
        if (entries == insideAtEnd.length) {
            insideAtEnd = Arrays.copyOf(insideAtEnd, 2 * entries);
        }
        zone[entries] = rank;
        insideAtEnd[entries] = isInside;
        edgeFrom[++entries] = edges;
    }

    private void addEdge(BorderEdges borders, int edge) {
        int at = ZoneRaster.NUMBERS_AN_EDGE * edges;
        if (at + ZoneRaster.NUMBERS_AN_EDGE > ends.length) {
            ends = Arrays.copyOf(ends, 2 * ends.length + ZoneRaster.NUMBERS_AN_EDGE);
        }
        borders.copy(edge, ends, at);
        edgeFrom[entries] = ++edges;
    }

    private static int[] roomFor(int[] array, int place) {
        return place < array.length ? array : Arrays.copyOf(array, 2 * place);
    }

    /** The runs so far. */
    ZoneRaster.Runs runs() {
        return new ZoneRaster.Runs(
                Arrays.copyOf(entryFrom, runs + 1),
                Arrays.copyOf(zone, entries),
                Arrays.copyOf(insideAtEnd, entries),
                Arrays.copyOf(edgeFrom, entries + 1),
                Arrays.copyOf(ends, ZoneRaster.NUMBERS_AN_EDGE * edges));
    }
}
