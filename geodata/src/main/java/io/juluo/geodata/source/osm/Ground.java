package io.juluo.geodata.source.osm;

import io.juluo.geodata.source.osm.OsmElement.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/**
 * The ground that an element stands on.
 *
 * @param shape polygon, or what is known of it: lines, points; never empty
 * @param entrances points on its edge where people go in; null where none is mapped
 * @param broken whether rings are open or members are missing, so that it is only what is known
 * @param mended whether a ring that cut itself was mended
 */
record Ground(Geometry shape, @Nullable Geometry entrances, boolean broken, boolean mended) {
    private static final GeometryFactory SHAPES = new GeometryFactory();

    /** The ground of a way or a relation; empty where the file has none of its nodes. */
    static Optional<Ground> of(OsmElement element) {
        Rings outer = Rings.of(element, false);
        Rings inner = Rings.of(element, true);
        boolean broken = element.missing() > 0 || outer.open || inner.open;
        Geometry shape = outer.polygons.isEmpty() ? known(element) : outer.polygons;
        if (!outer.polygons.isEmpty() && !inner.polygons.isEmpty()) {
            shape = polygons(OverlayNGRobust.overlay(outer.polygons, inner.polygons, OverlayNG.DIFFERENCE));
        }
        return shape.isEmpty()
                ? Optional.empty()
                : Optional.of(new Ground(shape, entrances(element), broken, outer.mended || inner.mended));
    }

    /** Lines and points, where no ring is closed. */
    private static Geometry known(OsmElement element) {
        List<Geometry> parts = new ArrayList<>();
        for (Member member : element.members()) {
            Coordinate[] known = member.way().known();
            if (known.length > 0) {
                parts.add(known.length > 1 ? SHAPES.createLineString(known) : SHAPES.createPoint(known[0]));
            }
        }
        element.at().forEach(at -> parts.add(SHAPES.createPoint(at)));
        return SHAPES.buildGeometry(parts);
    }

    private static Geometry polygons(Geometry area) {
        List<Geometry> parts = new ArrayList<>();
        for (int i = 0; i < area.getNumGeometries(); i++) {
            if (area.getGeometryN(i) instanceof Polygonal) {
                parts.add(area.getGeometryN(i));
            }
        }
        return SHAPES.buildGeometry(parts);
    }

    private static @Nullable Geometry entrances(OsmElement element) {
        Coordinate[] places = element.members().stream()
                .filter(member -> !member.inner())
                .flatMap(member -> member.way().nodes().stream())
                .filter(node -> node.entrance() && node.isKnown())
                .map(OsmWay.Node::at)
                .distinct()
                .sorted()
                .toArray(Coordinate[]::new);
        return places.length == 0 ? null : SHAPES.createMultiPointFromCoords(places);
    }

    /** The outer or the inner rings of an element, closed as far as its ways close. */
    private static final class Rings {
        private Geometry polygons = SHAPES.createPolygon();
        private boolean open;
        private boolean mended;

        static Rings of(OsmElement element, boolean inner) {
            Rings rings = new Rings();
            List<LineString> lines = new ArrayList<>();
            for (Member member : element.members()) {
                if (member.inner() == inner) {
                    rings.take(member.way(), lines);
                }
            }
            rings.join(lines);
            return rings;
        }

        private void take(OsmWay way, List<LineString> lines) {
            Coordinate[] known = way.known();
            open |= !way.isWhole();
            if (way.isRing() && known.length > 2) {
                add(SHAPES.createPolygon(closed(known)));
            } else if (known.length > 1) {
                lines.add(SHAPES.createLineString(known));
            } else {
                open = true;
            }
        }

        private static Coordinate[] closed(Coordinate[] known) {
            List<Coordinate> ring = new ArrayList<>(List.of(known));
            while (ring.size() < 4 || !ring.get(0).equals2D(ring.get(ring.size() - 1))) {
                ring.add(ring.get(0));
            }
            return ring.toArray(Coordinate[]::new);
        }

        private void add(Geometry polygon) {
            Geometry valid = polygon;
            if (!polygon.isValid()) {
                mended = true;
                valid = polygons(GeometryFixer.fix(polygon));
            }
            polygons = polygons(OverlayNGRobust.overlay(polygons, valid, OverlayNG.UNION));
        }

        /** Ways that meet at their ends close to rings. */
        private void join(List<LineString> lines) {
            if (lines.isEmpty()) {
                return;
            }
            Polygonizer polygonizer = new Polygonizer();
            polygonizer.add(OverlayNGRobust.union(SHAPES.createMultiLineString(lines.toArray(LineString[]::new))));
            polygonizer.getPolygons().forEach(polygon -> add((Geometry) polygon));
            open |= !polygonizer.getDangles().isEmpty()
                    || !polygonizer.getCutEdges().isEmpty()
                    || !polygonizer.getInvalidRingLines().isEmpty();
        }
    }
}
