package io.juluo.jobs.indicator;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;

/**
 * Which zones touch each other, be it along a border or at a corner (queen contiguity). Borders that were drawn apart by a
 * sliver still meet: zones within {@value #SLIVER_M} m count as touching. Water is no border of its own: where the zones
 * meet in the middle of a river they are neighbours, across a bay that belongs to neither they are not.
 */
final class Neighbours {
    /** Wider than the slivers between borders that were drawn twice, narrower than any street between two towns. */
    static final double SLIVER_M = 10;

    private Neighbours() {}

    /** The neighbours of each zone, by its place in the list, ascending. */
    static List<int[]> of(List<Geometry> zones) {
        STRtree tree = new STRtree();
        for (int i = 0; i < zones.size(); i++) {
            tree.insert(zones.get(i).getEnvelopeInternal(), i);
        }
        List<List<Integer>> found = new ArrayList<>();
        zones.forEach(zone -> found.add(new ArrayList<>()));
        for (int i = 0; i < zones.size(); i++) {
            IndexedFacetDistance facets = new IndexedFacetDistance(zones.get(i));
            Envelope reach = zones.get(i).getEnvelopeInternal().copy();
            reach.expandBy(SLIVER_M);
            for (Object other : tree.query(reach)) {
                int j = (Integer) other;
                boolean near = j > i
                        && (facets.isWithinDistance(zones.get(j), SLIVER_M)
                                || zones.get(i).intersects(zones.get(j)));
                if (near) {
                    found.get(i).add(j);
                    found.get(j).add(i);
                }
            }
        }
        return found.stream()
                .map(of -> of.stream().mapToInt(Integer::intValue).sorted().toArray())
                .toList();
    }
}
