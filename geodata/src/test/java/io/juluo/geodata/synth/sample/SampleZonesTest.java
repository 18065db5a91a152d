package io.juluo.geodata.synth.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.CoverageUnion;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Towns and districts share the land out without gap or overlap. */
class SampleZonesTest {
    private final List<Geometry> towns = Sample.WORLD.townShapes();
    private final List<Geometry> districts = Sample.WORLD.districtShapes();

    @Test
    void everyZoneIsValidAndHasItsOwnCode() {
        assertThat(towns).hasSizeBetween(55, 70).allMatch(Geometry::isValid);
        assertThat(districts).hasSize(10).allMatch(Geometry::isValid);
        assertThat(Sample.WORLD.towns()).extracting(Zoning.Town::code).doesNotHaveDuplicates();
        assertThat(Sample.WORLD.towns())
                .allMatch(town -> town.code().matches(Names.districtCode(town.district()) + "0\\d\\d"));
    }

    @Test
    void neighboursMeetVertexForVertexAndNeverOverlap() {
        assertThat(CoverageValidator.isValid(towns.toArray(Geometry[]::new))).isTrue();
        assertThat(CoverageValidator.isValid(districts.toArray(Geometry[]::new)))
                .isTrue();
    }

    @Test
    void townsCoverTheLandWithoutGap() {
        Geometry land = union(Sample.WORLD.massShapes());

        assertThat(union(towns).getArea()).isCloseTo(land.getArea(), within(1e-3));
        assertThat(OverlayNGRobust.overlay(land, union(towns), OverlayNG.SYMDIFFERENCE)
                        .getArea())
                .isCloseTo(0, within(1e-3));
    }

    @Test
    void districtsAreTheirTownsAndOneHasHarbourWaterBeside() {
        for (int i = 0; i < districts.size(); i++) {
            int district = i;
            Geometry ofTowns = union(IntStream.range(0, towns.size())
                    .filter(town -> Sample.WORLD.towns().get(town).district() == district)
                    .mapToObj(towns::get)
                    .toList());
            double water = districts.get(i).getArea() - ofTowns.getArea();
            double beyond = OverlayNGRobust.overlay(ofTowns, districts.get(i), OverlayNG.DIFFERENCE)
                    .getArea();
            assertThat(beyond).isCloseTo(0, within(1e-3));
            if (district == Names.HARBOUR_DISTRICT) {
                assertThat(water).isGreaterThan(5e6);
                assertThat(ofTowns.getBoundary().intersection(districts.get(i)).getLength())
                        .as("the harbour has quays")
                        .isGreaterThan(1000);
            } else {
                assertThat(water).isCloseTo(0, within(1e-3));
            }
        }
    }

    @Test
    void oneTownFillsTheHoleOfAnother() {
        int host = IntStream.range(0, towns.size())
                .filter(town -> holes(towns.get(town)) == 1)
                .findFirst()
                .orElseThrow();
        Polygon hole = towns.get(host).getFactory().createPolygon(((Polygon) towns.get(host)).getInteriorRingN(0));

        assertThat(towns).filteredOn(town -> town.equalsTopo(hole)).hasSize(1);
    }

    @Test
    void islandsMakeTownsOfSeveralPartsAndOneTownOfItsOwn() {
        assertThat(Sample.WORLD.massShapes().size() - 1).isGreaterThanOrEqualTo(3);
        assertThat(towns).filteredOn(MultiPolygon.class::isInstance).hasSizeGreaterThanOrEqualTo(3);
        assertThat(towns.get(towns.size() - 1)
                        .equalsTopo(Sample.WORLD.massShapes().get(1)))
                .isTrue();
    }

    private static int holes(Geometry town) {
        return town instanceof Polygon polygon ? polygon.getNumInteriorRing() : 0;
    }

    private static Geometry union(List<Geometry> shapes) {
        return CoverageUnion.union(shapes.get(0).getFactory().buildGeometry(shapes));
    }
}
