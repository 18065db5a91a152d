package io.juluo.jobs.spatial;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;

/**
 * How a cell, or a part of one, lies to a zone, and what the zone's border makes of it. The quick ways come first: no edge
 * of the zone near by, then a box cut cleanly; the others are JTS's predicates and overlays.
 */
final class ZoneCut {
    /** How it lies. */
    enum Side {
        /** No part of it lies in the zone. */
        OUTSIDE,
        /** All of it lies in the zone. */
        INSIDE,
        /** The zone's border runs through it, or along it. */
        CROSSED
    }

    private final Geometry cell;
    private final Geometry view;
    private final Geometry whole;
    private final Side side;
    private final @Nullable BoxClip clip;

    private ZoneCut(Geometry cell, Geometry view, Geometry whole, Side side, @Nullable BoxClip clip) {
        this.cell = cell;
        this.view = view;
        this.whole = whole;
        this.side = side;
        this.clip = clip;
    }

    /** Of a zone's polygon, as it looks from the cell, and prepared. */
    static ZoneCut of(Geometry cell, NearPolygon zone, PreparedGeometry prepared) {
        Geometry whole = zone.polygon();
        if (cell.isEmpty()) {
            return new ZoneCut(cell, whole, whole, Side.OUTSIDE, null);
        }
        Envelope box = cell.getEnvelopeInternal();
        Geometry view = zone.around(box);
        if (zone.isNear(box)) {
            if (!hasEdges(view, box)) {
                int place = SimplePointInAreaLocator.locate(box.centre(), view);
                return new ZoneCut(cell, view, whole, place == Location.EXTERIOR ? Side.OUTSIDE : Side.INSIDE, null);
            }
            BoxClip clip = cell.isRectangle() ? BoxClip.of(view, box) : null;
            if (clip != null) {
                return new ZoneCut(cell, view, whole, Side.CROSSED, clip);
            }
        }
        Side side = prepared.covers(cell) ? Side.INSIDE : prepared.intersects(cell) ? Side.CROSSED : Side.OUTSIDE;
        return new ZoneCut(cell, view, whole, side, null);
    }

    /** Whether an edge may touch the box: its own box does. */
    private static boolean hasEdges(Geometry polygon, Envelope box) {
        for (int i = 0; i < polygon.getNumGeometries(); i++) {
            Polygon part = (Polygon) polygon.getGeometryN(i);
            if (!part.getEnvelopeInternal().intersects(box)) {
                continue;
            }
            boolean has = hasEdges(part.getExteriorRing().getCoordinates(), box);
            for (int hole = 0; !has && hole < part.getNumInteriorRing(); hole++) {
                has = hasEdges(part.getInteriorRingN(hole).getCoordinates(), box);
            }
            if (has) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasEdges(Coordinate[] ring, Envelope box) {
        for (int i = 1; i < ring.length; i++) {
            if (box.intersects(ring[i - 1], ring[i])) {
                return true;
            }
        }
        return false;
    }

    Side side() {
        return side;
    }

    /** Whether both borders run through the same box along the same points, so that both zones hold the same of it. */
    boolean hasBorderOf(ZoneCut other) {
        return clip != null && other.clip != null && clip.hasBorderOf(other.clip);
    }

    /** What of it lies in the zone. */
    Geometry inside() {
        return clip != null ? clip.inside() : Areas.intersection(cell, view, whole);
    }

    /** What of it lies outside. */
    Geometry outside() {
        return clip != null ? clip.outside() : Areas.difference(cell, view, whole);
    }
}
