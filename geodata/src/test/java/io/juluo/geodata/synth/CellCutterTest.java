package io.juluo.geodata.synth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class CellCutterTest {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    @Test
    void wholeCellsStandOnMultiplesOfTheEdgeAndHaveTheirCentreAsPoint() {
        List<LandCell> cells = cut("POLYGON((500 250, 1000 250, 1000 500, 500 500, 500 250))");

        assertThat(cells).hasSize(2);
        assertThat(cells.get(0).id("7")).isEqualTo("E500N250-7");
        assertThat(cells.get(0).part()).isNull();
        assertThat(cells.get(0).x_m()).isEqualTo(625);
        assertThat(cells.get(0).y_m()).isEqualTo(375);
        assertThat(cells.get(1).id("7")).isEqualTo("E750N250-7");
    }

    @Test
    void cellsWestAndSouthOfTheOriginAreNotMovedByRounding() {
        List<LandCell> cells = cut("POLYGON((-250 -250, 0 -250, 0 0, -250 0, -250 -250))");

        assertThat(cells).hasSize(1);
        assertThat(cells.get(0).id("7")).isEqualTo("E-250N-250-7");
    }

    @Test
    void theCellsOfATownCoverItOnceWithLakeIslandAndCoast() {
        Geometry town = SmallCoast.EAST.polygon();
        List<LandCell> cells = new CellCutter(SmallCoast.CELL_M).cut(0, town);

        assertThat(cells.stream().mapToDouble(LandCell::area_m2).sum())
                .isCloseTo(town.getArea(), within(CellCutter.SLIVER_M2 * 2));
        assertThat(cells).anyMatch(cell -> cell.part() == null).anyMatch(cell -> cell.part() != null);
        for (LandCell cell : cells) {
            Geometry polygon = cell.polygon(FACTORY);
            assertThat(polygon.isValid()).isTrue();
            assertThat(polygon.getArea()).isCloseTo(cell.area_m2(), within(1e-9));
            assertThat(polygon.difference(town).getArea()).isLessThan(1e-6);
            assertThat(polygon.intersects(FACTORY.createPoint(new Coordinate(cell.x_m(), cell.y_m()))))
                    .isTrue();
        }
    }

    @Test
    void partsSmallerThanASliverAreLeftOut() {
        List<LandCell> cells = cut("POLYGON((0 0, 250.001 0, 250.001 250, 0 250, 0 0))");

        assertThat(cells).hasSize(1);
        assertThat(cells.get(0).part()).isNull();
    }

    @Test
    void aCellThatABentTownEntersTwiceIsOneRowWithTwoParts() {
        List<LandCell> cells = cut("POLYGON((10 10, 400 10, 400 60, 10 60, 10 10), (20 20, 20 30, 30 30, 20 20))");
        List<LandCell> twice =
                cut("MULTIPOLYGON(((10 10, 100 10, 100 60, 10 60, 10 10)), ((10 100, 100 100, 100 160, 10 100)))");

        assertThat(cells).hasSize(2);
        assertThat(twice).hasSize(1);
        assertThat(twice.get(0).polygon(FACTORY).getNumGeometries()).isEqualTo(2);
    }

    private static List<LandCell> cut(String wkt) {
        return new CellCutter(SmallCoast.CELL_M).cut(0, SmallCoast.geometry(wkt));
    }
}
