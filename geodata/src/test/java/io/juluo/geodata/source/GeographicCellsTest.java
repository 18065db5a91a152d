package io.juluo.geodata.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.juluo.geodata.crs.CoordinateTransform;
import io.juluo.geodata.source.raster.CellShape;
import java.util.Objects;
import org.apache.sedona.common.sphere.Spheroid;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.densify.Densifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Cells of a grid in degrees are cut in the metric CRS; the shares of their area are those on the ellipsoid, in the
 * middle of its zone and at its edge, for cells of an arc second and of a tenth of a degree.
 */
class GeographicCellsTest {
    private static final CoordinateTransform TO_METRIC = CoordinateTransform.to("EPSG:4326", "EPSG:4549");
    private static final double TRUE_TO = 1e-4;

    private static Geometry box(double west, double south, double width, double height) {
        return new GeometryFactory().toGeometry(new Envelope(west, west + width, south, south + height));
    }

    /** The edges of a cell are parallels and meridians, which have to be followed to know its area. */
    private static double onEllipsoid(Geometry degrees, double edge) {
        return Math.abs(Spheroid.area(Densifier.densify(degrees, edge / 64)));
    }

    @ParameterizedTest
    @CsvSource({"119.98,36.1,0.0008333333", "121.4,36.1,0.0008333333", "119.98,36.1,0.1", "121.4,36.1,0.1"})
    void sharesOfSquaresInDegreesAreTrue(double west, double south, double edge) {
        CellShape.Drawn drawn = (across, along) -> new Coordinate(west + across * edge, south + along * edge);
        Geometry cell = CellShape.of(drawn, TO_METRIC).polygon(drawn, TO_METRIC);

        shareIsTrue(cell, west, south, edge);
    }

    @ParameterizedTest
    @CsvSource({"119.98,36.1,0.0008333333", "121.4,36.1,0.0008333333", "119.98,36.1,0.02", "121.4,36.1,0.02"})
    void sharesOfPolygonsInDegreesAreTrue(double west, double south, double edge) {
        Geometry cell = Objects.requireNonNull(GridCell.usable(box(west, south, edge, edge), TO_METRIC));

        shareIsTrue(cell, west, south, edge);
    }

    /** What a town takes whose border runs along a parallel and a meridian of the cell. */
    private static void shareIsTrue(Geometry cell, double west, double south, double edge) {
        Geometry part = box(west, south, 0.7 * edge, 0.4 * edge);
        Geometry town = TO_METRIC.apply(Densifier.densify(part, edge / 64));
        double share = cell.intersection(town).getArea() / cell.getArea();

        double truth = onEllipsoid(part, edge) / onEllipsoid(box(west, south, edge, edge), edge);
        assertThat(share).isCloseTo(truth, within(TRUE_TO));
    }
}
