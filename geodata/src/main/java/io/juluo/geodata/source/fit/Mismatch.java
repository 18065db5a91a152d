package io.juluo.geodata.source.fit;

import io.juluo.geodata.issue.Where;
import io.juluo.geodata.source.fit.Relation.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;

/**
 * A layer that fits its neighbours better in another system than in the declared one.
 *
 * @param hypothesis the layer and the system
 * @param proofs the neighbours that it fits better
 */
record Mismatch(Hypothesis hypothesis, List<Relation> proofs) {
    private static final int MOST_ARROWS = 200;

    /**
     * The mismatches that the relations prove. Proved is what one relation finds better and none finds worse; where a
     * relation could be mended by moving either of its layers, and nothing else tells which, nothing is said.
     */
    static List<Mismatch> among(List<FitLayer> layers, List<Relation> relations, String metricCrs) {
        List<Mismatch> candidates = new ArrayList<>();
        for (FitLayer layer : layers) {
            List<Relation> own = relations.stream()
                    .filter(relation -> relation.concerns(layer))
                    .toList();
            for (Hypothesis hypothesis : Hypothesis.of(layer, metricCrs)) {
                List<Relation> better = own.stream()
                        .filter(relation -> relation.judge(hypothesis) == Verdict.BETTER)
                        .toList();
                boolean contradicted = own.stream().anyMatch(relation -> relation.judge(hypothesis) == Verdict.WORSE);
                if (!better.isEmpty() && !contradicted) {
                    candidates.add(new Mismatch(hypothesis, better));
                }
            }
        }
        return candidates.stream()
                .filter(one -> candidates.stream().noneMatch(another -> another.rivals(one)))
                .toList();
    }

    /** Whether this explains all that the other does, and might as well be true. */
    private boolean rivals(Mismatch other) {
        return !hypothesis.key().equals(other.hypothesis.key()) && proofs.containsAll(other.proofs);
    }

    FitLayer layer() {
        return hypothesis.layer();
    }

    /** Declared and better system, how many positions, and the shift. */
    String told() {
        return layer().crs() + " -> " + hypothesis.as() + ": " + Where.positions(layer().size()) + ", "
                + hypothesis.shift().text();
    }

    /** Arrows from where some of the positions are to where they would be, in the metric CRS. */
    Geometry place() {
        GeometryFactory shapes = new GeometryFactory();
        List<LineString> arrows = new ArrayList<>();
        List<Spot> spots = layer().spots();
        int kept = Math.min(MOST_ARROWS, spots.size());
        for (int i = 0; i < kept; i++) {
            Coordinate at = spots.get(i * spots.size() / kept).at();
            arrows.add(shapes.createLineString(
                    new Coordinate[] {at, hypothesis.move().apply(at)}));
        }
        return shapes.createMultiLineString(arrows.toArray(LineString[]::new));
    }
}
