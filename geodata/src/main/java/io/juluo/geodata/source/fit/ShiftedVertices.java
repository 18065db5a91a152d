package io.juluo.geodata.source.fit;

import io.juluo.geodata.crs.Rereading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.util.LinearComponentExtracter;

/**
 * Finds the strips of a zone layer that are drawn in GCJ-02 or BD-09 though the layer is not: such as a coast that was
 * cut out of a map service's polygons. Two kinds of proof are taken.
 *
 * <ul>
 *   <li><b>A reference outline in the shifted system.</b> A vertex belongs to a strip where it lies within 0.25 m of a
 *       vertex of the outline, read as if it were not shifted; or, with its neighbour along the ring, within 0.5 m of the
 *       outline's lines, as corners do that arose when one polygon was cut by the
 *       other. By chance one vertex in some hundreds lies so near a line and next to none near a vertex: an outline is
 *       proof only where it shares ten vertices.
 *   <li><b>A twin.</b> With no such outline: the same corner is drawn twice in the city's layers, once right and once
 *       shifted. A vertex whose place, with the shift undone, is another vertex to 1 m is the shifted one. Twins count
 *       only where there are ten, and five times more than to the left and to the right of the shift. They are a part of
 *       the strip only: corners that are drawn once have none.
 * </ul>
 */
final class ShiftedVertices {
    /** Coordinates rounded to six decimals are right to 0.1 m. */
    private static final double SAME_VERTEX_M = 0.25;

    /** A straight line of some kilometres in degrees is bent by that in metres. */
    private static final double SAME_LINE_M = 0.5;

    private static final int LEAST_SAME_VERTICES = 10;
    private static final double TWIN_M = 1;
    private static final int LEAST_TWINS = 10;
    private static final int TWINS_FOR_EACH_BY_CHANCE = 5;

    /** More than that is no strip: the layer as a whole is in the wrong system. */
    private static final double MOST_OF_A_LAYER = 0.5;

    private final String metricCrs;
    private final List<FitLayer> references;
    private final SegmentGrid corners = new SegmentGrid();

    /**
     * Prepares the search.
     *
     * @param zones the city's zone layers, among whose corners twins are looked for
     * @param references places known to be right; those with polygons in GCJ-02 or BD-09 are proof
     */
    ShiftedVertices(List<FitLayer> zones, List<FitLayer> references, String metricCrs) {
        this.metricCrs = metricCrs;
        this.references = references;
        for (FitLayer zone : zones) {
            for (MarkedRing ring : rings(zone)) {
                ring.vertices().forEach(vertex -> corners.add(vertex, vertex));
            }
        }
    }

    /** The strip of a layer; empty where nothing proves one, or where the layer is declared in a shifted system. */
    Optional<ShiftedStrip> of(FitLayer layer) {
        boolean isPlain = Rereading.asPlain(layer.crs(), metricCrs).isEmpty();
        return isPlain
                ? Hypothesis.of(layer, metricCrs).stream()
                        .flatMap(hypothesis -> strip(hypothesis).stream())
                        .findFirst()
                : Optional.empty();
    }

    private Optional<ShiftedStrip> strip(Hypothesis hypothesis) {
        List<MarkedRing> rings = rings(hypothesis.layer());
        List<String> proofs = new ArrayList<>();
        for (FitLayer reference : references) {
            if (reference.crs().equals(hypothesis.as()) && reference.hasPolygons()) {
                SegmentGrid outline = asDrawn(reference);
                if (sameVertices(rings, outline) >= LEAST_SAME_VERTICES) {
                    rings.forEach(ring -> ring.markAlong(outline, SAME_VERTEX_M, SAME_LINE_M));
                    proofs.add(reference.label());
                }
            }
        }
        if (proofs.isEmpty() && hasTwins(rings, hypothesis.move())) {
            rings.forEach(ring -> ring.markTwins(hypothesis.move(), corners, TWIN_M));
            proofs.add(hypothesis.layer().label());
        }
        ShiftedStrip strip = new ShiftedStrip(hypothesis.layer(), hypothesis, proofs, rings);
        return strip.vertices() > 0 && strip.share() <= MOST_OF_A_LAYER ? Optional.of(strip) : Optional.empty();
    }

    private static long sameVertices(List<MarkedRing> rings, SegmentGrid outline) {
        return vertices(rings)
                .filter(vertex -> outline.hasVertexWithin(SAME_VERTEX_M, vertex))
                .count();
    }

    /** The reference where its coordinates lie when nobody undoes their shift. */
    private SegmentGrid asDrawn(FitLayer reference) {
        Rereading plain = Rereading.asPlain(reference.crs(), metricCrs).orElseThrow();
        SegmentGrid grid = new SegmentGrid();
        reference.shapes().forEach(shape -> grid.add(shape.geometry(), plain::apply));
        return grid;
    }

    private boolean hasTwins(List<MarkedRing> rings, Move undo) {
        long twins = twins(rings, undo);
        long byChance =
                undo.sideways().mapToLong(move -> twins(rings, move)).max().orElse(0);
        return twins >= Math.max(LEAST_TWINS, TWINS_FOR_EACH_BY_CHANCE * byChance);
    }

    private long twins(List<MarkedRing> rings, Move move) {
        return vertices(rings)
                .filter(vertex -> corners.hasVertexWithin(TWIN_M, move.apply(vertex)))
                .count();
    }

    private static Stream<Coordinate> vertices(List<MarkedRing> rings) {
        return rings.stream().flatMap(ring -> ring.vertices().stream());
    }

    private static List<MarkedRing> rings(FitLayer layer) {
        List<MarkedRing> rings = new ArrayList<>();
        for (Outline shape : layer.shapes()) {
            for (Object line : LinearComponentExtracter.getLines(shape.geometry())) {
                rings.add(new MarkedRing(shape.label(), (LineString) line));
            }
        }
        return rings;
    }
}
