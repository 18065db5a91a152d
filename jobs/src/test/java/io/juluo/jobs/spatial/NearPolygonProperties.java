package io.juluo.jobs.spatial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.util.AffineTransformation;

/** Overlays with a polygon as it looks from the cell give the bits that the whole polygon gives. */
class NearPolygonProperties {
    private static final double SIDE = 10_000;
    private static final AffineTransformation FAR = AffineTransformation.translationInstance(498_000.1, 3_979_000.7);

    @Property(tries = 40)
    void overlaysGiveTheSameBits(@ForAll long seed, @ForAll @IntRange(min = 1, max = 3) int count) {
        Random random = new Random(seed);
        List<Geometry> towns = JaggedTowns.of(random, count, SIDE);
        Geometry town = FAR.transform(withALake(jagged(towns.get(random.nextInt(towns.size())), random), random));
        NearPolygon near = new NearPolygon(town);
        Coordinate[] corners = town.getCoordinates();
        for (int i = 0; i < 60; i++) {
            Coordinate corner = corners[random.nextInt(corners.length)];
            double edge = 20 + 80 * random.nextDouble();
            double west = corner.x - edge * random.nextDouble() + (i % 5 == 0 ? SIDE * (random.nextDouble() - 0.5) : 0);
            double south = corner.y - edge * random.nextDouble();
            Geometry cell = Worlds.box(west, south, west + edge, south + edge);
            Geometry seen = near.around(cell.getEnvelopeInternal());

            assertThat(seen.getEnvelopeInternal()).isEqualTo(town.getEnvelopeInternal());
            same(Areas.intersection(cell, seen), Areas.intersection(cell, town));
            same(Areas.difference(cell, seen), Areas.difference(cell, town));
            Coordinate middle = cell.getEnvelopeInternal().centre();
            assertThat(SimplePointInAreaLocator.locate(middle, seen) == Location.INTERIOR)
                    .isEqualTo(SimplePointInAreaLocator.locate(middle, town) == Location.INTERIOR);
        }
    }

    @Property(tries = 20)
    void littleIsLeftOfWhatIsFar(@ForAll long seed) {
        Random random = new Random(seed);
        Geometry town = jagged(JaggedTowns.of(random, 1, SIDE).get(0), random);
        Geometry seen =
                new NearPolygon(town).around(Worlds.box(10, 10, 110, 110).getEnvelopeInternal());

        assertThat(town.getNumPoints()).isGreaterThan(1_000);
        assertThat(seen.getNumPoints()).isLessThan(town.getNumPoints() / 4);
    }

    @Property(tries = 5)
    void aCellAsLargeAsTheTownSeesAllOfIt(@ForAll long seed) {
        Geometry town = JaggedTowns.of(new Random(seed), 1, SIDE).get(0);
        assertThat(new NearPolygon(town).around(town.getEnvelopeInternal())).isSameAs(town);
    }

    private static void same(Geometry one, Geometry other) {
        assertThat(one.norm().equalsExact(other.norm()))
                .as("%s%n%s", one, other)
                .isTrue();
        assertThat(one.norm().getArea()).isEqualTo(other.norm().getArea());
    }

    /** The same border with many more vertices, each a little off the line. */
    static Geometry jagged(Geometry town, Random random) {
        Coordinate[] ring = town.getCoordinates();
        int parts = 60;
        Coordinate[] finer = new Coordinate[(ring.length - 1) * parts + 1];
        for (int i = 0; i + 1 < ring.length; i++) {
            for (int part = 0; part < parts; part++) {
                double t = part / (double) parts;
                double off = part < 3 || part > parts - 3 ? 0 : 4 * (random.nextDouble() - 0.5);
                finer[i * parts + part] = new Coordinate(
                        ring[i].x + t * (ring[i + 1].x - ring[i].x) + off,
                        ring[i].y + t * (ring[i + 1].y - ring[i].y) + off);
            }
        }
        finer[finer.length - 1] = finer[0];
        return town.getFactory().createPolygon(finer);
    }

    static Geometry withALake(Geometry town, Random random) {
        Coordinate middle = town.getCentroid().getCoordinate();
        return town.difference(town.getFactory().createPoint(middle).buffer(50 + 200 * random.nextDouble(), 16));
    }
}
