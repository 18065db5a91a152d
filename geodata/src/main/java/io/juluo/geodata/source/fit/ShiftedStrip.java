package io.juluo.geodata.source.fit;

import io.juluo.geodata.issue.Where;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.linemerge.LineMerger;

/**
 * Vertices of a layer that are drawn in a shifted system though the layer is not.
 *
 * @param layer the layer
 * @param hypothesis the shifted system
 * @param proofs the layers that prove it
 * @param rings the layer's rings with their marks
 */
record ShiftedStrip(FitLayer layer, Hypothesis hypothesis, List<String> proofs, List<MarkedRing> rings) {
    private static final VertexMark[] ANY = {VertexMark.SAME_VERTEX, VertexMark.ON_LINE, VertexMark.TWIN};

    /** How many there are. */
    long vertices() {
        return count(ANY);
    }

    /** How many of them stand for one reason. */
    long count(VertexMark... marks) {
        return rings.stream().mapToLong(ring -> ring.count(marks)).sum();
    }

    /** Their share of the layer's vertices. */
    double share() {
        long all = rings.stream().mapToLong(ring -> ring.vertices().size()).sum();
        return (double) vertices() / all;
    }

    /** Metres of border between neighbours that are both such; a border that two zones share counts for both. */
    double lengthMetres() {
        return parts().mapToDouble(Geometry::getLength).sum();
    }

    /** The strip, in the metric CRS: lines, and points where a vertex stands alone. */
    Geometry place() {
        LineMerger lines = new LineMerger();
        parts().forEach(lines::add);
        Stream<Geometry> merged = Stream.concat(
                lines.getMergedLineStrings().stream().map(Geometry.class::cast),
                parts().filter(part -> part.getDimension() == 0));
        return new GeometryFactory().buildGeometry(merged.toList());
    }

    private Stream<Geometry> parts() {
        return rings.stream().flatMap(ring -> ring.markedParts().stream());
    }

    /** System, numbers and proof. */
    String told() {
        return String.format(
                Locale.ROOT,
                "%s: %s (%.1f %%), %.1f km, %s, %s",
                hypothesis.as(),
                Where.vertices(vertices()),
                100 * share(),
                lengthMetres() / 1000,
                hypothesis.shift().text(),
                String.join(" + ", proofs));
    }

    /** The zones it runs through, that with most of it first. */
    List<String> zones() {
        Map<String, Long> byZone = rings.stream()
                .collect(Collectors.groupingBy(
                        MarkedRing::zone, TreeMap::new, Collectors.summingLong(ring -> ring.count(ANY))));
        return byZone.entrySet().stream()
                .filter(zone -> zone.getValue() > 0)
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(zone -> zone.getKey() + ": " + Where.vertices(zone.getValue()))
                .toList();
    }
}
