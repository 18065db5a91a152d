package io.juluo.geodata.source.osm;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/**
 * A way with the places of its nodes.
 *
 * @param id OpenStreetMap's number
 * @param nodes its nodes in order
 */
record OsmWay(long id, List<Node> nodes) {
    /** A ring has at least three corners, the first of which comes again at its end. */
    private static final int LEAST_RING = 4;

    /** Keeps the list from changing. */
    OsmWay {
        nodes = List.copyOf(nodes);
    }

    /**
     * A node of the way.
     *
     * @param id OpenStreetMap's number
     * @param at place in the metric CRS; not a number where the file lacks the node
     * @param entrance whether people go in there
     */
    record Node(long id, Coordinate at, boolean entrance) {
        boolean isKnown() {
            return !Double.isNaN(at.x) && !Double.isNaN(at.y);
        }
    }

    boolean isRing() {
        return nodes.size() >= LEAST_RING
                && nodes.get(0).id() == nodes.get(nodes.size() - 1).id();
    }

    /** Whether the file has all its nodes. */
    boolean isWhole() {
        return nodes.stream().allMatch(Node::isKnown);
    }

    /** Places of the nodes that the file has. */
    Coordinate[] known() {
        return nodes.stream().filter(Node::isKnown).map(Node::at).toArray(Coordinate[]::new);
    }
}
