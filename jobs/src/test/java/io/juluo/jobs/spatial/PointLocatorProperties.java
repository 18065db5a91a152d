package io.juluo.jobs.spatial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.util.AffineTransformation;

/** The raster gives for every point what asking each polygon in turn gives, on borders and corners too. */
class PointLocatorProperties {
    private static final double SIDE = 100;

    /** As far from the origin as a city in a metric system: coordinates are rounded there. */
    private static final AffineTransformation FAR = AffineTransformation.translationInstance(498_000.1, 3_979_000.7);

    @Property(tries = 60)
    void jaggedTownsWithHolesAndOverlaps(@ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int count) {
        Random random = new Random(seed);
        List<Geometry> zones = new ArrayList<>(JaggedTowns.of(random, count, SIDE));
        zones.add(random.nextInt(zones.size() + 1), box(random).buffer(3, 5)); // overlaps towns, sticks out of them
        zones.add(box(random).symDifference(box(random)));
        zones.removeIf(Geometry::isEmpty);
        if (random.nextBoolean()) {
            zones.forEach(FAR::transform);
            zones.replaceAll(FAR::transform);
        }
        agree(zones, points(zones, random));
    }

    @Property(tries = 60)
    void squaresOnWholeNumbers(@ForAll long seed) {
        Random random = new Random(seed);
        List<Geometry> zones = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            zones.add(box(random));
        }
        List<Coordinate> points = new ArrayList<>();
        for (int x = -1; x <= 12; x++) {
            for (int y = -1; y <= 12; y++) {
                points.add(new Coordinate(x * 10, y * 10));
            }
        }
        agree(zones, points);
    }

    private static Geometry box(Random random) {
        double west = 10 * random.nextInt(9);
        double south = 10 * random.nextInt(9);
        return Worlds.box(west, south, west + 10 + 10 * random.nextInt(3), south + 10 + 10 * random.nextInt(3));
    }

    /** Points anywhere, corners, points on edges as well as rounding lets them lie there, and their nearest neighbours. */
    private static List<Coordinate> points(List<Geometry> zones, Random random) {
        Geometry all = new GeometryFactory().createGeometryCollection(zones.toArray(Geometry[]::new));
        var envelope = all.getEnvelopeInternal();
        envelope.expandBy(SIDE / 20);
        List<Coordinate> points = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            points.add(new Coordinate(
                    envelope.getMinX() + random.nextDouble() * envelope.getWidth(),
                    envelope.getMinY() + random.nextDouble() * envelope.getHeight()));
        }
        Coordinate[] corners = all.getCoordinates();
        for (int i = 0; i + 1 < corners.length; i += 1 + random.nextInt(3)) {
            Coordinate a = corners[i];
            Coordinate b = corners[i + 1];
            points.add(a);
            points.add(new Coordinate((a.x + b.x) / 2, (a.y + b.y) / 2));
            points.add(new Coordinate(Math.nextUp(a.x), a.y));
            points.add(new Coordinate(a.x, Math.nextDown(a.y)));
            points.add(new Coordinate(random.nextDouble() * SIDE, a.y));
        }
        return points;
    }

    private static void agree(List<Geometry> zones, List<Coordinate> points) {
        List<String> codes = new ArrayList<>();
        zones.forEach(zone -> codes.add(String.format("z%03d", codes.size())));
        PointLocator locator = new PointLocator(codes, zones);
        for (Coordinate point : points) {
            int expected = PointLocator.NONE;
            for (int zone = zones.size() - 1; zone >= 0; zone--) {
                if (SimplePointInAreaLocator.locate(point, zones.get(zone)) != Location.EXTERIOR) {
                    expected = zone;
                }
            }
            assertThat(locator.locate(point.x, point.y)).as("%s", point).isEqualTo(expected);
        }
    }
}
