package io.juluo.geodata.source.osm;

import static org.assertj.core.api.Assertions.assertThat;

import io.juluo.geodata.issue.DataIssue;
import io.juluo.geodata.issue.IssueReport;
import io.juluo.geodata.source.osm.OsmElement.Member;
import io.juluo.geodata.source.osm.OsmWay.Node;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** The ground of elements, and which of them are one. */
class OsmPlacesTest {
    private static final GeometryFactory SHAPES = new GeometryFactory();

    private final IssueReport issues = new IssueReport();

    private List<OsmPlace> places(OsmElement... elements) {
        return OsmPlaces.of(List.of(elements), code -> code, "map.osm.pbf", issues);
    }

    private DataIssue issue(String kind) {
        return issues.all().stream()
                .filter(issue -> issue.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new AssertionError(kind + " in " + issues.all()));
    }

    private static OsmElement node(long id, @Nullable String name, double x, double y) {
        return new OsmElement("n" + id, "park", name, List.of(new Coordinate(x, y)), List.of(), 0);
    }

    private static OsmElement way(@Nullable String name, OsmWay way) {
        return new OsmElement("w" + way.id(), "park", name, List.of(), List.of(new Member(way, false)), 0);
    }

    private static OsmElement relation(int missing, Member... members) {
        return new OsmElement("r9", "park", null, List.of(), List.of(members), missing);
    }

    private static Member outer(OsmWay way) {
        return new Member(way, false);
    }

    private static Member inner(OsmWay way) {
        return new Member(way, true);
    }

    /** A way through places, closed where the last place is the first; its nodes are known by their place. */
    private static OsmWay line(long id, double... xy) {
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < xy.length; i += 2) {
            nodes.add(new Node((long) (xy[i] * 100_000 + xy[i + 1]), new Coordinate(xy[i], xy[i + 1]), false));
        }
        return new OsmWay(id, nodes);
    }

    private static OsmWay box(long id, double west, double south, double east, double north) {
        return line(id, west, south, east, south, east, north, west, north, west, south);
    }

    private static OsmWay lacking(OsmWay way, int number) {
        List<Node> nodes = new ArrayList<>(way.nodes());
        nodes.set(number, new Node(nodes.get(number).id(), new Coordinate(Double.NaN, Double.NaN), false));
        return new OsmWay(way.id(), nodes);
    }

    private static double distance(OsmPlace place, double x, double y) {
        Geometry ground = place.ground() == null ? SHAPES.createPoint(place.at()) : place.ground();
        return ground.distance(SHAPES.createPoint(new Coordinate(x, y)));
    }

    @Test
    void aClosedWayIsAnArea() {
        OsmPlace park = places(way("公园", box(1, 0, 0, 400, 200))).get(0);

        assertThat(park.id()).isEqualTo("w1");
        assertThat(distance(park, 10, 10)).isZero();
        assertThat(distance(park, -30, 100)).isEqualTo(30);
        assertThat(park.ground()).isNotNull();
        assertThat(issues.all()).isEmpty();
    }

    @Test
    void entrancesOnTheEdgeAreKept() {
        List<Node> nodes = new ArrayList<>(box(1, 0, 0, 400, 200).nodes());
        nodes.set(1, new Node(nodes.get(1).id(), nodes.get(1).at(), true));

        OsmPlace park = places(way(null, new OsmWay(1, nodes))).get(0);

        assertThat(String.valueOf(park.entrances())).isEqualTo("MULTIPOINT ((400 0))");
    }

    @Test
    void aRelationIsTheAreaItsWaysCloseToLessItsHoles() {
        OsmPlace park = places(relation(
                        0,
                        outer(line(1, 0, 0, 400, 0, 400, 400)),
                        outer(line(2, 400, 400, 0, 400, 0, 0)),
                        outer(box(3, 1000, 0, 1100, 100)),
                        inner(box(4, 100, 100, 300, 300))))
                .get(0);

        assertThat(distance(park, 50, 50)).isZero();
        assertThat(distance(park, 200, 200)).isEqualTo(100);
        assertThat(distance(park, 1050, 50)).isZero();
        assertThat(issues.all()).isEmpty();
    }

    @Test
    void anOpenRingCountsFromWhatIsKnownAndIsTold() {
        OsmPlace park = places(way(null, line(1, 0, 0, 400, 0, 400, 400))).get(0);

        assertThat(distance(park, 200, 50)).isEqualTo(50);
        assertThat(issue("broken_area").message()).contains("w1");
    }

    @Test
    void aMissingNodeLeavesTheOthers() {
        OsmPlace park = places(way(null, lacking(box(1, 0, 0, 400, 400), 2))).get(0);

        assertThat(distance(park, 100, 100)).isZero();
        assertThat(issue("broken_area").count()).isEqualTo(1);
    }

    @Test
    void aMissingWayLeavesTheOthers() {
        OsmPlace park = places(relation(1, outer(box(1, 0, 0, 100, 100)))).get(0);

        assertThat(distance(park, 50, 50)).isZero();
        assertThat(issue("broken_area").message()).contains("r9");
    }

    @Test
    void anElementOfWhichNothingIsKnownGivesNoPlace() {
        assertThat(places(relation(2))).isEmpty();
    }

    @Test
    void aRingThatCutsItselfIsMendedAndTold() {
        OsmPlace park =
                places(way(null, line(1, 0, 0, 100, 100, 100, 0, 0, 100, 0, 0))).get(0);

        assertThat(park.ground()).isNotNull();
        assertThat(distance(park, 90, 50)).isZero();
        assertThat(distance(park, 50, 90)).isPositive();
        assertThat(issue("mended_area").message()).contains("w1");
    }

    @Test
    void aPointInsideItsAreaCountsOnce() {
        assertThat(places(
                        node(1, "公园", 10, 10),
                        node(2, null, 20, 20),
                        node(3, "别的公园", 30, 30),
                        way("公园", box(1, 0, 0, 400, 200))))
                .extracting(OsmPlace::id)
                .containsExactly("n3", "w1");
        assertThat(issue("mapped_twice").message()).contains("n1 = w1; n2 = w1");
    }

    @Test
    void oneNameWithinFiftyMetresIsOnePlace() {
        assertThat(places(
                        node(1, "Park ", -50, 10),
                        node(2, "park", -51, 10),
                        node(3, null, -10, 10),
                        way("Park", box(1, 0, 0, 400, 200))))
                .extracting(OsmPlace::id)
                .containsExactly("n2", "n3", "w1");
    }

    @Test
    void theOuterWayOfARelationOfTheSameClassIsTheRelation() {
        OsmWay ring = box(1, 0, 0, 100, 100);

        assertThat(places(way(null, ring), relation(0, outer(ring))))
                .extracting(OsmPlace::id)
                .containsExactly("r9");
    }
}
