package io.juluo.geodata.source.osm;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/**
 * An element whose tags make it a facility or a stop.
 *
 * @param id node, way or relation and OpenStreetMap's number: n1, w1, r1
 * @param code class or mode that its tags decide
 * @param name name; null where it has none
 * @param at place of a node, or of the nodes that are members of a relation
 * @param members the way itself, or the ways that are members of a relation
 * @param missing how many members the file lacks
 */
record OsmElement(
        String id, String code, @Nullable String name, List<Coordinate> at, List<Member> members, int missing) {

    /** Keeps the lists from changing. */
    OsmElement {
        at = List.copyOf(at);
        members = List.copyOf(members);
    }

    /**
     * A way and what it is to the relation.
     *
     * @param way the way
     * @param inner whether it bounds a hole
     */
    record Member(OsmWay way, boolean inner) {}

    boolean isNode() {
        return id.startsWith("n");
    }

    boolean isRelation() {
        return id.startsWith("r");
    }
}
