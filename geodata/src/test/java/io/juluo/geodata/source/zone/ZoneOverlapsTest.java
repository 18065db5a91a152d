package io.juluo.geodata.source.zone;

import static io.juluo.geodata.source.zone.Zones.wkt;
import static org.assertj.core.api.Assertions.assertThat;

import io.juluo.geodata.BadInput;
import io.juluo.geodata.issue.IssueReport;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class ZoneOverlapsTest {
    private static final int VERTICES = 500_000;

    private final IssueReport issues = new IssueReport();

    private List<Geometry> resolved(Geometry... towns) {
        return ZoneOverlaps.resolved(Zones.of(List.of(towns)), "towns", 0.01, issues).zones().stream()
                .map(ZoneFeature::geometry)
                .toList();
    }

    @Test
    @BadInput(
            number = 12,
            input = "two towns of half a million vertices each, digitised apart",
            must = "are read as any others; the strip between them is found and given to one")
    void townsOfAMillionVerticesAreMadeDisjoint() {
        List<Geometry> towns = resolved(town(0, 1_000), town(1, 3_000));

        assertThat(issues.all())
                .singleElement()
                .satisfies(issue -> assertThat(issue.kind()).isEqualTo("overlap_resolved"));
        assertThat(Overlays.intersection(towns.get(0), towns.get(1)).getArea()).isLessThan(1e-4);
        assertThat(towns.get(1).getNumPoints()).isGreaterThan(VERTICES);
    }

    /** A town between x 2000 and its own side, its border along x 2000 wavy and off by at most 0.5 m. */
    private static Geometry town(int phase, double side) {
        List<Coordinate> ring = new ArrayList<>();
        for (int i = 0; i < VERTICES; i++) {
            double off = i == 0 || i == VERTICES - 1 ? 0 : 0.5 * Math.sin(0.01 * i + 3 * phase);
            ring.add(new Coordinate(2_000 + off, 100_000.0 * i / (VERTICES - 1)));
        }
        ring.add(new Coordinate(side, 100_000));
        ring.add(new Coordinate(side, 0));
        ring.add(ring.get(0).copy());
        return new GeometryFactory().createPolygon(ring.toArray(Coordinate[]::new));
    }

    @Test
    void aWideOverlapIsAnErrorAndTheZonesStay() {
        Geometry one = wkt("POLYGON ((0 0, 1000 0, 1000 1000, 0 1000, 0 0))");
        Geometry other = wkt("POLYGON ((900 0, 2000 0, 2000 100, 900 100, 900 0))");

        assertThat(resolved(one, other)).containsExactly(one, other);
        assertThat(issues.all()).singleElement().satisfies(issue -> {
            assertThat(issue.kind()).isEqualTo("overlapping_zones");
            assertThat(issue.message()).endsWith("区1 1 ∩ 区2 2: 0.01 km²");
            assertThat(issue.place()).isNotNull();
        });
    }

    @Test
    void aNarrowOverlapThatIsMuchOfAZoneIsAnErrorToo() {
        Geometry one = wkt("POLYGON ((0 0, 1000 0, 1000 1000, 0 1000, 0 0))");
        Geometry lane = wkt("POLYGON ((995 0, 1005 0, 1005 1000, 995 1000, 995 0))");

        assertThat(resolved(one, lane)).containsExactly(one, lane);
        assertThat(issues.all())
                .singleElement()
                .satisfies(issue -> assertThat(issue.kind()).isEqualTo("overlapping_zones"));
    }

    @Test
    void zonesThatShareTheirBorderStayAsTheyAreAlsoWhereOnlyOneHasAVertex() {
        Geometry one = wkt("POLYGON ((0 0, 1000 0, 1000 1000, 0 1000, 0 0))");
        Geometry other = wkt("POLYGON ((1000 0, 2000 0, 2000 1000, 1000 1000, 1000 500, 1000 0))");

        assertThat(resolved(one, other)).containsExactly(one, other);
        assertThat(issues.all()).isEmpty();
    }
}
