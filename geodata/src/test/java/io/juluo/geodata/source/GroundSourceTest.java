package io.juluo.geodata.source;

import static io.juluo.geodata.source.SmallCity.box;
import static io.juluo.geodata.source.SmallCity.feature;
import static io.juluo.geodata.source.SmallCity.polygon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.juluo.geodata.SparkTest;
import io.juluo.geodata.city.CityProfile.LayerInput;
import io.juluo.geodata.city.GroundLayers;
import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.geodata.table.GroundTable;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** Ground layers in tiles: nothing lost, nothing twice. */
class GroundSourceTest extends SparkTest {
    @TempDir
    private Path folder;

    private SmallCity city;

    @BeforeEach
    void build() {
        city = new SmallCity(folder);
    }

    private List<Row> read(String land, String streets) {
        LayerInput lands = land.isEmpty() ? null : new LayerInput(city.profile.observed(land), "EPSG:4549");
        LayerInput lines = streets.isEmpty() ? null : new LayerInput(city.profile.observed(streets), "EPSG:4549");
        city.profile.ground(new GroundLayers(lands, null, lines));
        return GroundSource.read(spark(), city.profile.build(), city.issues, city.zones(spark()))
                .collectAsList();
    }

    private static Geometry shape(Row tile) {
        return tile.getAs(GroundTable.GEOMETRY.name());
    }

    @Test
    void whatIsDrawnTwiceCountsOnceAndEveryTileHoldsItsOwn() {
        city.layer(
                "land.geojson",
                feature("", box(0, 0, 3_000, 1_000)),
                feature("", box(1_100, 100, 1_200, 5_000)),
                feature("", polygon(4_000, 0, 6_000, 0, 6_000, 2_000, 4_000, 0)));

        List<Row> tiles = read("land.geojson", "");

        double area = tiles.stream().mapToDouble(tile -> shape(tile).getArea()).sum();
        assertThat(area).isCloseTo(3e6 + 100 * 4_000 + 2e6, within(1e-3));
        assertThat(tiles.stream()
                        .map(tile -> tile.getLong(1) + " " + tile.getLong(2))
                        .collect(Collectors.toSet()))
                .hasSameSizeAs(tiles);
        for (Row tile : tiles) {
            double west = 500.0 * tile.getLong(1);
            double south = 500.0 * tile.getLong(2);
            assertThat(new Envelope(west, west + 500, south, south + 500)
                            .contains(shape(tile).getEnvelopeInternal()))
                    .isTrue();
        }
    }

    @Test
    void streetsKeepTheirLength() {
        city.layer(
                "streets.geojson",
                feature("", line(0, 0, 3_000, 4_000)),
                feature("", line(0, 0, 3_000, 4_000)),
                feature("", line(100, 250, 900, 250)));

        double length = read("", "streets.geojson").stream()
                .mapToDouble(tile -> shape(tile).getLength())
                .sum();

        assertThat(length).isCloseTo(5_000 + 800, within(1e-6));
    }

    private static String line(double x0, double y0, double x1, double y1) {
        return "{\"type\":\"LineString\",\"coordinates\":[" + "[" + (SmallCity.X0 + x0) + "," + (SmallCity.Y0 + y0)
                + "],[" + (SmallCity.X0 + x1) + "," + (SmallCity.Y0 + y1) + "]]}";
    }

    @Test
    void aPolygonThatCutsItselfIsMendedAndToldAndALineIsNoLand() {
        city.layer(
                "land.geojson",
                feature("", polygon(0, 0, 1_000, 1_000, 1_000, 0, 0, 1_000, 0, 0)),
                feature("", box(2_000, 0, 3_000, 1_000)));
        assertThat(read("land.geojson", "").stream()
                        .mapToDouble(tile -> shape(tile).getArea())
                        .sum())
                .isCloseTo(0.5e6 + 1e6, within(1e-3));
        city.tells(Severity.NOTICE, "mended_area", 1, "feature 1");

        city.layer("land.geojson", feature("", box(0, 0, 1_000, 1_000)), feature("", line(0, 0, 1, 1)));
        city.refuses(() -> read("land.geojson", ""), "not_a_polygon", "feature 2");
    }

    @Test
    void nothingIsDeclaredNothingIsRead() {
        assertThat(read("", "")).isEmpty();
    }
}
