package io.juluo.jobs.spatial;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.util.LinearComponentExtracter;

/** The edges of the borders of polygons in plain arrays, polygon by polygon; edges without length are left out. */
final class BorderEdges {
    private final double[] ends;
    private final int[] zoneOf;

    private BorderEdges(double[] ends, int[] zoneOf) {
        this.ends = ends;
        this.zoneOf = zoneOf;
    }

    /** The edges of shells and holes; a polygon is known by its place in the array. */
    static BorderEdges of(Geometry[] polygons) {
        List<List<CoordinateSequence>> rings = new ArrayList<>();
        int points = 0;
        for (Geometry polygon : polygons) {
            List<CoordinateSequence> own = new ArrayList<>();
            for (Object ring : LinearComponentExtracter.getLines(polygon)) {
                own.add(((LineString) ring).getCoordinateSequence());
                points += own.get(own.size() - 1).size();
            }
            rings.add(own);
        }
        double[] ends = new double[ZoneRaster.NUMBERS_AN_EDGE * points];
        int[] zoneOf = new int[points];
        int count = 0;
        for (int zone = 0; zone < polygons.length; zone++) {
            for (CoordinateSequence ring : rings.get(zone)) {
                int before = count;
                count = add(ring, ends, count);
                Arrays.fill(zoneOf, before, count, zone);
            }
        }
        return new BorderEdges(ends, Arrays.copyOf(zoneOf, count));
    }

    private static int add(CoordinateSequence ring, double[] ends, int before) {
        int count = before;
        for (int i = 0; i + 1 < ring.size(); i++) {
            int at = ZoneRaster.NUMBERS_AN_EDGE * count;
            ends[at] = ring.getX(i);
            ends[at + 1] = ring.getY(i);
            ends[at + 2] = ring.getX(i + 1);
            ends[at + 3] = ring.getY(i + 1);
            if (ends[at] != ends[at + 2] || ends[at + 1] != ends[at + 3]) {
                count++;
            }
        }
        return count;
    }

    int size() {
        return zoneOf.length;
    }

    int zone(int edge) {
        return zoneOf[edge];
    }

    double x1(int edge) {
        return ends[ZoneRaster.NUMBERS_AN_EDGE * edge];
    }

    double y1(int edge) {
        return ends[ZoneRaster.NUMBERS_AN_EDGE * edge + 1];
    }

    double x2(int edge) {
        return ends[ZoneRaster.NUMBERS_AN_EDGE * edge + 2];
    }

    double y2(int edge) {
        return ends[ZoneRaster.NUMBERS_AN_EDGE * edge + 3];
    }

    /** Copies the edge's two ends to that place of an array. */
    void copy(int edge, double[] to, int at) {
        System.arraycopy(ends, ZoneRaster.NUMBERS_AN_EDGE * edge, to, at, ZoneRaster.NUMBERS_AN_EDGE);
    }

    /** Turns inside to outside, zone by zone, for each edge that a level line at that height crosses. */
    void cross(int[] edges, double y, BitSet inside) {
        for (int edge : edges) {
            if (y1(edge) > y != y2(edge) > y) {
                inside.flip(zone(edge));
            }
        }
    }
}
