package io.juluo.geodata.source.zone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.juluo.geodata.issue.DataIssue;
import io.juluo.geodata.issue.IssueReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateList;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class ZoneOverlapsProperties {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final double SIDE_M = 1_000;

    /** What cutting a cell of 100 m allows for: a billionth of it. */
    private static final double CUTTERS_TOLERANCE_M2 = 1e-5;

    @Provide
    Arbitrary<List<Geometry>> boxes() {
        Arbitrary<Geometry> box = Arbitraries.integers()
                .between(0, 6)
                .list()
                .ofSize(4)
                .filter(xy -> !xy.get(0).equals(xy.get(2)) && !xy.get(1).equals(xy.get(3)))
                .map(xy -> FACTORY.toGeometry(new Envelope(
                        500_000 + 100 * xy.get(0),
                        500_000 + 100 * xy.get(2),
                        4_000_000 + 100 * xy.get(1),
                        4_000_000 + 100 * xy.get(3))));
        return box.list().ofMinSize(2).ofMaxSize(7);
    }

    @Property(tries = 300)
    void everyPairThatOverlapsIsFound(@ForAll("boxes") List<Geometry> boxes) {
        int pairs = 0;
        for (int i = 0; i < boxes.size(); i++) {
            for (int j = i + 1; j < boxes.size(); j++) {
                pairs += boxes.get(i).intersection(boxes.get(j)).getArea() > 0 ? 1 : 0;
            }
        }
        IssueReport issues = new IssueReport();

        Coverage coverage = ZoneOverlaps.resolved(Zones.of(boxes), "towns", 0, issues);

        assertThat(issues.all().stream().mapToLong(DataIssue::count).sum()).isEqualTo(pairs);
        assertThat(coverage.zones()).extracting(ZoneFeature::geometry).containsExactlyElementsOf(boxes);
        assertThat(pairs == 0 || !coverage.matched()).isTrue();
    }

    /** Every border of a grid of towns is drawn by each of its two towns with its own error of up to 3 m. */
    @Property(tries = 30)
    void townsDigitisedApartAreDisjointAfterwardsAndNothingIsLost(@ForAll long seed) {
        List<Geometry> towns = digitisedApart(new Random(seed), 3);
        IssueReport issues = new IssueReport();

        List<Geometry> disjoint = ZoneOverlaps.resolved(Zones.of(towns), "towns", 0.05, issues).zones().stream()
                .map(ZoneFeature::geometry)
                .toList();

        assertThat(issues.all())
                .singleElement()
                .satisfies(issue -> assertThat(issue.kind()).isEqualTo("overlap_resolved"));
        assertThat(disjoint).allMatch(Geometry::isValid);
        assertThat(disjoint.get(0)).isEqualTo(towns.get(0));
        for (int i = 0; i < disjoint.size(); i++) {
            for (int j = i + 1; j < disjoint.size(); j++) {
                assertThat(Overlays.intersection(disjoint.get(i), disjoint.get(j))
                                .getArea())
                        .isLessThan(CUTTERS_TOLERANCE_M2);
            }
        }
        assertThat(Overlays.union(disjoint).getArea())
                .isCloseTo(Overlays.union(towns).getArea(), within(CUTTERS_TOLERANCE_M2));
    }

    private static List<Geometry> digitisedApart(Random random, int count) {
        List<Geometry> towns = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < count; j++) {
                double x = 500_000 + i * SIDE_M;
                double y = 4_000_000 + j * SIDE_M;
                CoordinateList ring = new CoordinateList();
                side(ring, random, x, y, SIDE_M, 0);
                side(ring, random, x + SIDE_M, y, 0, SIDE_M);
                side(ring, random, x + SIDE_M, y + SIDE_M, -SIDE_M, 0);
                side(ring, random, x, y + SIDE_M, 0, -SIDE_M);
                ring.closeRing();
                towns.add(FACTORY.createPolygon(ring.toCoordinateArray()));
            }
        }
        return towns;
    }

    private static void side(CoordinateList ring, Random random, double x, double y, double dx, double dy) {
        int steps = 5 + random.nextInt(4);
        for (int step = 0; step < steps; step++) {
            double share = (double) step / steps;
            ring.add(new Coordinate(x + share * dx + error(random), y + share * dy + error(random)), false);
        }
    }

    private static double error(Random random) {
        return (random.nextDouble() - 0.5) * 6;
    }
}
