package io.juluo.geodata.source.fit;

import static io.juluo.geodata.source.fit.QingdaoLayers.METRIC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.juluo.geodata.BadInput;
import io.juluo.geodata.crs.CoordinateTransform;
import io.juluo.geodata.source.fit.FitLayer.Role;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/**
 * Strips in GCJ-02 inside layers in WGS84. OpenStreetMap's layers of Qingdao were cut off at the coast by AMap's outline
 * as it is drawn: 985 vertices of the districts (6.2 %) and 662 of the towns (1.3 %) are that outline's own. Where the
 * outline crosses a border the cut made more, which lie on its lines: with them it is 8.0 % and 2.3 %.
 */
class ShiftedVerticesTest {
    private static final GeometryFactory SHAPES = new GeometryFactory();

    /** A coast of 40 corners 300 m apart, in the middle of Qingdao, and 5 km of land to its north. */
    private static List<Coordinate> coast() {
        List<Coordinate> corners = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            corners.add(new Coordinate(534_000 + 300 * i, 3_990_000 + 120 * (i % 3)));
        }
        return corners;
    }

    private static Polygon landBehind(List<Coordinate> coast) {
        List<Coordinate> ring = new ArrayList<>(coast);
        for (int i = 40; i >= 0; i--) {
            ring.add(new Coordinate(534_000 + 310 * i, 3_995_000));
        }
        ring.add(coast.get(0));
        return SHAPES.createPolygon(ring.toArray(Coordinate[]::new));
    }

    /** Where positions come to that are written in GCJ-02 and read as WGS84. */
    private static List<Coordinate> leftShifted(List<Coordinate> positions) {
        CoordinateTransform shift = CoordinateTransform.to(METRIC, "GCJ-02");
        CoordinateTransform project = CoordinateTransform.to("EPSG:4326", METRIC);
        return positions.stream()
                .map(at -> shift.apply(at.x, at.y))
                .map(at -> project.apply(at.x, at.y))
                .toList();
    }

    private static FitLayer zones(Role role, String crs, Geometry... polygons) {
        List<Outline> outlines = new ArrayList<>();
        for (Geometry polygon : polygons) {
            outlines.add(new Outline("370202", polygon));
        }
        return FitLayer.ofShapes(role.name(), crs, role, outlines);
    }

    @Test
    void aCoastTakenFromAShiftedOutlineIsFoundByThatOutline() {
        FitLayer districts = zones(Role.DISTRICTS, "EPSG:4326", landBehind(leftShifted(coast())));
        FitLayer outline = zones(Role.REFERENCE, "GCJ-02", landBehind(coast()));

        ShiftedStrip strip = new ShiftedVertices(List.of(districts), List.of(outline), METRIC)
                .of(districts)
                .orElseThrow();

        assertThat(strip.vertices()).isEqualTo(40);
        assertThat(strip.hypothesis().as()).isEqualTo("GCJ-02");
        assertThat(strip.hypothesis().shift().metres()).isCloseTo(460, within(15.0));
        assertThat(strip.zones()).containsExactly("370202: vertices 40");
        assertThat(strip.place().getGeometryType()).isEqualTo("LineString");
        assertThat(strip.lengthMetres()).isCloseTo(strip.place().getLength(), within(0.001));
    }

    @Test
    void theSameLayerDrawnRightHasNone() {
        FitLayer districts = zones(Role.DISTRICTS, "EPSG:4326", landBehind(coast()));
        FitLayer outline = zones(Role.REFERENCE, "GCJ-02", landBehind(coast()));

        assertThat(new ShiftedVertices(List.of(districts), List.of(outline), METRIC).of(districts))
                .isEmpty();
    }

    @Test
    void withoutAnOutlineCornersDrawnTwiceTellTheShiftedOne() {
        FitLayer districts = zones(Role.DISTRICTS, "EPSG:4326", landBehind(leftShifted(coast())));
        FitLayer towns = zones(Role.TOWNS, "EPSG:4326", landBehind(coast()));
        ShiftedVertices search = new ShiftedVertices(List.of(districts, towns), List.of(), METRIC);

        assertThat(search.of(districts).orElseThrow().count(VertexMark.TWIN)).isEqualTo(40);
        assertThat(search.of(towns)).as("the twins that are right").isEmpty();
    }

    @Test
    @BadInput(
            number = 15,
            input = "a strip of GCJ-02 vertices inside a layer in WGS84, with an outline to compare",
            must = "is warned of and mapped, with its vertices, share, length and shift")
    void openStreetMapsCoastOfQingdaoIsFoundAndMapped() {
        FitLayer districts = QingdaoLayers.zones("districts_osm_wgs84.geojson", "EPSG:4326", Role.DISTRICTS);
        FitLayer towns = QingdaoLayers.zones("towns_osm_wgs84.geojson", "EPSG:4326", Role.TOWNS);
        FitLayer outline = QingdaoLayers.zones("districts_datav_gcj02.geojson", "GCJ-02", Role.REFERENCE);
        ShiftedVertices search = new ShiftedVertices(List.of(districts, towns), List.of(outline), METRIC);

        ShiftedStrip ofDistricts = search.of(districts).orElseThrow();
        ShiftedStrip ofTowns = search.of(towns).orElseThrow();

        assertThat(ofDistricts.count(VertexMark.SAME_VERTEX)).isEqualTo(985);
        assertThat(ofTowns.count(VertexMark.SAME_VERTEX)).isEqualTo(662);
        assertThat(ofDistricts.share()).isCloseTo(0.080, within(0.001));
        assertThat(ofTowns.share()).isCloseTo(0.023, within(0.001));
        assertThat(ofDistricts.lengthMetres()).isBetween(800_000.0, 900_000.0);
        assertThat(ofDistricts.hypothesis().shift().metres()).isCloseTo(460, within(5.0));
        assertThat(ofDistricts.place().getLength()).isPositive();
        assertThat(ofDistricts.proofs()).containsExactly("districts_datav_gcj02.geojson");
    }

    /** A lower bound: most of the strip is drawn once only. */
    @Test
    void withoutTheOutlineItsTwinsStillProveIt() {
        FitLayer districts = QingdaoLayers.zones("districts_osm_wgs84.geojson", "EPSG:4326", Role.DISTRICTS);
        FitLayer towns = QingdaoLayers.zones("towns_osm_wgs84.geojson", "EPSG:4326", Role.TOWNS);
        ShiftedVertices search = new ShiftedVertices(List.of(districts, towns), List.of(), METRIC);

        assertThat(search.of(districts).orElseThrow().vertices()).isEqualTo(37);
        assertThat(search.of(towns).orElseThrow().vertices()).isEqualTo(38);
    }

    @Test
    void aLayerThatIsShiftedAsAWholeAndSaysSoHasNoStrip() {
        FitLayer districts = QingdaoLayers.zones("districts_datav_gcj02.geojson", "GCJ-02", Role.DISTRICTS);
        FitLayer towns = QingdaoLayers.zones("towns_osm_wgs84.geojson", "EPSG:4326", Role.TOWNS);
        FitLayer outline = QingdaoLayers.zones("districts_datav_gcj02.geojson", "GCJ-02", Role.REFERENCE);

        assertThat(new ShiftedVertices(List.of(districts, towns), List.of(outline), METRIC).of(districts))
                .isEmpty();
    }
}
