package io.juluo.jobs.spatial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.geom.util.AffineTransformation;

/** The quick ways of cutting a cell at a zone's border say what JTS's overlays say. */
class ZoneCutProperties {
    private static final double SIDE = 10_000;
    private static final AffineTransformation FAR = AffineTransformation.translationInstance(498_000.1, 3_979_000.7);

    @Property(tries = 40)
    void aCutIsTheOverlay(@ForAll long seed) {
        Random random = new Random(seed);
        Geometry town = town(random);
        NearPolygon near = new NearPolygon(town);
        PreparedGeometry prepared = PreparedGeometryFactory.prepare(town);
        for (int i = 0; i < 60; i++) {
            Geometry cell = cellAtTheBorder(town, random);
            ZoneCut cut = ZoneCut.of(cell, near, prepared);

            same(cut.inside(), Areas.intersection(cell, town), cell);
            same(cut.outside(), Areas.difference(cell, town), cell);
            switch (cut.side()) {
                case INSIDE -> assertThat(town.covers(cell)).isTrue();
                case OUTSIDE -> assertThat(town.intersects(cell)).isFalse();
                case CROSSED ->
                    assertThat(town.intersects(cell) && !town.covers(cell)).isTrue();
            }
        }
    }

    @Property(tries = 20)
    void nearlyEveryCellAtABorderIsCutTheQuickWay(@ForAll long seed) {
        Random random = new Random(seed);
        Geometry town = town(random);
        int crossed = 0;
        int quick = 0;
        for (int i = 0; i < 200; i++) {
            Geometry cell = cellAtTheBorder(town, random);
            if (town.getBoundary().intersects(cell)) {
                crossed++;
                quick += BoxClip.of(town, cell.getEnvelopeInternal()) == null ? 0 : 1;
            }
        }
        assertThat(crossed).isGreaterThan(100);
        assertThat(quick / (double) crossed).isGreaterThan(0.95);
    }

    /** The border's stretches are the same points, so nothing is between two towns and nothing in both. */
    @Property(tries = 40)
    void neighboursShareACellWithoutAGap(@ForAll long seed) {
        Random random = new Random(seed);
        Geometry town = town(random);
        Geometry around = town.getEnvelope().buffer(SIDE).difference(town).norm();
        for (int i = 0; i < 40; i++) {
            Geometry cell = cellAtTheBorder(town, random);
            BoxClip mine = BoxClip.of(town, cell.getEnvelopeInternal());
            BoxClip theirs = BoxClip.of(around, cell.getEnvelopeInternal());
            if (mine != null && theirs != null) {
                assertThat(mine.inside().norm().equalsExact(theirs.outside().norm()))
                        .isTrue();
                assertThat(mine.outside().norm().equalsExact(theirs.inside().norm()))
                        .isTrue();
            }
        }
    }

    @Example
    void nothingLiesOutside() {
        Geometry town = Worlds.box(0, 0, SIDE, SIDE);
        ZoneCut cut = ZoneCut.of(
                town.getFactory().createPolygon(), new NearPolygon(town), PreparedGeometryFactory.prepare(town));

        assertThat(cut.side()).isEqualTo(ZoneCut.Side.OUTSIDE);
        assertThat(cut.inside().isEmpty()).isTrue();
    }

    private static Geometry town(Random random) {
        Geometry plain = JaggedTowns.of(random, 1, SIDE).get(0);
        return FAR.transform(NearPolygonProperties.withALake(NearPolygonProperties.jagged(plain, random), random))
                .norm();
    }

    private static Geometry cellAtTheBorder(Geometry town, Random random) {
        Coordinate[] corners = town.getCoordinates();
        Coordinate corner = corners[random.nextInt(corners.length)];
        double edge = 20 + 80 * random.nextDouble();
        double west = corner.x - edge * (1.4 * random.nextDouble() - 0.2);
        double south = corner.y - edge * (1.4 * random.nextDouble() - 0.2);
        return Worlds.box(west, south, west + edge, south + edge);
    }

    private static void same(Geometry one, Geometry other, Geometry cell) {
        double area = cell.getArea();
        assertThat(one.isValid()).isTrue();
        assertThat(one.getArea() / area).isCloseTo(other.getArea() / area, within(1e-9));
        assertThat(one.symDifference(other).getArea() / area).isLessThan(1e-9);
    }
}
