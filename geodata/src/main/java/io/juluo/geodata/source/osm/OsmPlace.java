package io.juluo.geodata.source.osm;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * A facility or stop as OpenStreetMap maps it.
 *
 * @param id n1, w1 or r1: node, way or relation and its number
 * @param code class or mode
 * @param name name; null where it has none
 * @param at its point; of an area, one inside it
 * @param ground polygon, or what is known of it; null where it is a point
 * @param entrances where people go in, points on the edge; null where none is mapped
 */
public record OsmPlace(
        String id,
        String code,
        @Nullable String name,
        Coordinate at,
        @Nullable Geometry ground,
        @Nullable Geometry entrances) {}
