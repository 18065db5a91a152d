package io.juluo.jobs.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/** Thinning for the sheet opens no gap between neighbours, moves nothing that can be seen, and does thin. */
class MapWindowProperties {
    private static final GeometryFactory SHAPES = new GeometryFactory();
    private static final Box BOX = new Box(100, 100, 2400, 1800);

    @Property(tries = 40)
    void neighboursKeepTheSameBorder(
            @ForAll @IntRange(min = 10, max = 3000) int vertices,
            @ForAll @DoubleRange(min = 1, max = 100_000) double size,
            @ForAll long seed) {
        List<Coordinate> border = border(vertices, size, seed);
        MapWindow window = window(size);
        Polygon left = (Polygon) part(window.onSheet(side(border, -size)));
        Polygon right = (Polygon) part(window.onSheet(side(border, size)));
        List<Coordinate> leftBorder = onBorder(left, window, size);
        List<Coordinate> rightBorder = onBorder(right, window, size);
        assertThat(leftBorder).containsExactlyElementsOf(rightBorder);
        assertThat(left.getArea() + right.getArea())
                .isCloseTo(2 * size * size / Math.pow(window.unitsPerPixel(), 2), offset(2 * 1800.0));
    }

    @Property(tries = 20)
    void noVertexMovesByMoreThanAQuarterOfAPixel(@ForAll long seed) {
        List<Coordinate> border = border(500, 30_000, seed);
        MapWindow window = window(30_000);
        Polygon drawn = (Polygon) part(window.onSheet(side(border, 30_000)));
        for (Coordinate vertex : border) {
            Coordinate exact = new Coordinate(window.x(vertex.x), window.y(vertex.y));
            assertThat(drawn.getBoundary().distance(SHAPES.createPoint(exact))).isLessThan(0.25);
        }
    }

    @Property(tries = 5)
    void manyVerticesBecomeNoMoreThanCanBeSeen(@ForAll long seed) {
        MapWindow window = window(30_000);
        Geometry drawn = window.onSheet(side(border(200_000, 30_000, seed), 30_000));
        assertThat(drawn.getNumPoints()).isLessThan(60_000);
    }

    /** A jagged line from south to north through the middle. */
    private static List<Coordinate> border(int vertices, double size, long seed) {
        Random random = new Random(seed);
        List<Coordinate> border = new ArrayList<>();
        for (int i = 0; i <= vertices; i++) {
            double sway = i == 0 || i == vertices ? 0 : (random.nextDouble() - 0.5) * size / vertices;
            border.add(new Coordinate(AtlasWorld.WEST + sway, AtlasWorld.SOUTH + size * i / vertices));
        }
        return border;
    }

    /** The half east or west of the border, as wide as that. */
    private static Polygon side(List<Coordinate> border, double width) {
        List<Coordinate> ring = new ArrayList<>(border);
        Coordinate top = border.get(border.size() - 1);
        ring.add(new Coordinate(top.x + width, top.y));
        ring.add(new Coordinate(top.x + width, border.get(0).y));
        ring.add(border.get(0));
        return SHAPES.createPolygon(ring.toArray(new Coordinate[0]));
    }

    private static MapWindow window(double size) {
        Envelope world =
                new Envelope(AtlasWorld.WEST - size, AtlasWorld.WEST + size, AtlasWorld.SOUTH, AtlasWorld.SOUTH + size);
        return MapWindow.fit(world, BOX, MapWindow.unitsPerPixel(world, BOX));
    }

    private static Geometry part(Geometry shape) {
        assertThat(shape.getNumGeometries()).isEqualTo(1);
        return shape.getGeometryN(0);
    }

    private static List<Coordinate> onBorder(Polygon shape, MapWindow window, double size) {
        List<Coordinate> points = new ArrayList<>();
        double west = window.x(AtlasWorld.WEST - size * 0.6);
        double east = window.x(AtlasWorld.WEST + size * 0.6);
        for (Coordinate point : shape.getExteriorRing().getCoordinates()) {
            if (point.x > west && point.x < east && !points.contains(point)) {
                points.add(point);
            }
        }
        return points;
    }
}
