package io.juluo.geodata.source.zone;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.locationtech.jts.algorithm.InteriorPointArea;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/**
 * Makes a valid polygon of one whose rings cut themselves or each other, and says how much of it is in doubt.
 *
 * <p>The rings are cut where they cross, which leaves faces. A face is in the polygon where the shell of a part winds
 * round it, in whichever sense and however often, and none of that part's holes does (the non-zero rule). A face is in
 * doubt where it depends on the reader whether it is in: the shell winds round it backwards (one wing of a bowtie) or
 * several times (a loop over itself), holes do so or lie outside their shell, or several parts cover it. The even-odd
 * rule, the signed area and buffer(0) each leave out some of these. The area in doubt therefore bounds what any reading
 * can differ by from the one that is used; a difference of areas would not: the signed area of a bowtie is zero.
 *
 * <p>Spikes, lines to and fro that enclose nothing, are no faces and disappear; so does what has no area.
 */
final class PolygonRepair {
    private final GeometryFactory factory;
    private final List<Part> parts = new ArrayList<>();
    private final List<Polygon> inside = new ArrayList<>();
    private final List<Polygon> doubtful = new ArrayList<>();

    private PolygonRepair(GeometryFactory factory) {
        this.factory = factory;
    }

    /** Shell and holes of a polygon. */
    private record Part(Envelope box, RingWinding shell, RingWinding holes) {}

    /**
     * A repaired polygon.
     *
     * @param geometry valid polygon or multipolygon; empty where nothing encloses an area
     * @param doubtful the faces that are in doubt; empty where there are none
     * @param spikes how many lines that enclose nothing were left out
     */
    record Repaired(Geometry geometry, Geometry doubtful, int spikes) {
        /** Area in doubt in square metres. */
        double inDoubt() {
            return doubtful.getArea();
        }

        /** Area in doubt as a share of all that any reading takes for the polygon. */
        double shareInDoubt() {
            double whole = geometry.getArea();
            return whole > 0 ? Math.min(1, inDoubt() / whole) : 1;
        }
    }

    /** Repairs a polygon or multipolygon whose coordinates are finite. */
    static Repaired of(Geometry broken) {
        return new PolygonRepair(broken.getFactory()).repair(broken);
    }

    private Repaired repair(Geometry broken) {
        @SuppressWarnings("unchecked")
        List<Polygon> polygons = PolygonExtracter.getPolygons(broken);
        List<Geometry> rings = new ArrayList<>();
        for (Polygon polygon : polygons) {
            parts.add(part(polygon, rings));
        }
        Polygonizer polygonizer = new Polygonizer();
        polygonizer.setCheckRingsValid(false);
        polygonizer.add(OverlayNGRobust.union(factory.buildGeometry(rings)));
        @SuppressWarnings("unchecked")
        Collection<Polygon> faces = polygonizer.getPolygons();
        faces.forEach(this::classify);
        int spikes = polygonizer.getDangles().size() + polygonizer.getCutEdges().size();
        return new Repaired(union(inside), union(doubtful), spikes);
    }

    private static Part part(Polygon polygon, List<Geometry> rings) {
        RingWinding shell = new RingWinding();
        shell.add(polygon.getExteriorRing());
        rings.add(line(polygon.getExteriorRing()));
        RingWinding holes = new RingWinding();
        Envelope box = new Envelope(polygon.getExteriorRing().getEnvelopeInternal());
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            holes.add(polygon.getInteriorRingN(i));
            rings.add(line(polygon.getInteriorRingN(i)));
            box.expandToInclude(polygon.getInteriorRingN(i).getEnvelopeInternal());
        }
        return new Part(box, shell, holes);
    }

    private static Geometry line(Geometry ring) {
        return ring.getFactory().createLineString(ring.getCoordinates());
    }

    private void classify(Polygon face) {
        Coordinate point = InteriorPointArea.getInteriorPoint(face);
        if (point == null || !(face.getArea() > 0)) {
            return;
        }
        int covering = 0;
        boolean plain = true;
        for (Part part : parts) {
            if (part.box().covers(point)) {
                int shell = part.shell().at(point);
                int holes = part.holes().at(point);
                covering += shell != 0 && holes == 0 ? 1 : 0;
                plain &= (shell == 0 || shell == 1) && (holes == 0 || holes == shell);
            }
        }
        if (covering > 0) {
            inside.add(face);
        }
        if (!plain || covering > 1) {
            doubtful.add(face);
        }
    }

    /** Faces as thin as the rounding of their corners may meet wrongly; what is left of that JTS mends. */
    private Geometry union(List<Polygon> faces) {
        if (faces.isEmpty()) {
            return factory.createPolygon();
        }
        Geometry union = CoverageUnion.union(faces.toArray(Geometry[]::new));
        return union.isValid() ? union : GeometryFixer.fix(union);
    }
}
