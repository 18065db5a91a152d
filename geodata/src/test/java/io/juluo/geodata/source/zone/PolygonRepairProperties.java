package io.juluo.geodata.source.zone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.juluo.geodata.source.zone.PolygonRepair.Repaired;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.buffer.BufferOp;

/** Rings that run through random points. */
class PolygonRepairProperties {
    private static final double TOLERANCE = 1e-6;

    @Provide
    Arbitrary<Geometry> scribbles() {
        Arbitrary<Double> number =
                Arbitraries.doubles().between(500_000, 500_100).ofScale(3);
        Arbitrary<Coordinate> point = Combinators.combine(number, number).as(Coordinate::new);
        return point.list().ofMinSize(4).ofMaxSize(24).map(PolygonRepairProperties::ring);
    }

    private static Geometry ring(List<Coordinate> points) {
        Coordinate[] ring = points.toArray(new Coordinate[points.size() + 1]);
        ring[points.size()] = ring[0].copy();
        return new GeometryFactory().createPolygon(ring);
    }

    @Property(tries = 300)
    void theRepairIsThatOfJtsAndIsValid(@ForAll("scribbles") Geometry scribble) {
        Repaired repaired = PolygonRepair.of(scribble);

        assertThat(repaired.geometry().isValid()).isTrue();
        assertThat(repaired.geometry().getArea())
                .isCloseTo(GeometryFixer.fix(scribble).getArea(), within(TOLERANCE));
    }

    /** buffer(0) is such a reading: it leaves out what winds backwards. */
    @Property(tries = 300)
    void noReadingDiffersByMoreThanTheAreaInDoubt(@ForAll("scribbles") Geometry scribble) {
        Repaired repaired = PolygonRepair.of(scribble);
        double whole = repaired.geometry().getArea();

        double signed = scribble.getArea();
        double buffered = Math.max(
                BufferOp.bufferOp(scribble, 0).getArea(),
                BufferOp.bufferOp(scribble.reverse(), 0).getArea());
        assertThat(whole - buffered).isLessThanOrEqualTo(repaired.inDoubt() + TOLERANCE);
        if (repaired.inDoubt() == 0) {
            assertThat(signed).isCloseTo(whole, within(TOLERANCE));
        }
    }

    @Property(tries = 100)
    void aValidPolygonStaysAsItIsWithoutDoubt(@ForAll("scribbles") Geometry scribble) {
        Geometry valid = PolygonRepair.of(scribble).geometry();
        Repaired again = PolygonRepair.of(valid);

        assertThat(again.inDoubt()).isLessThan(TOLERANCE);
        assertThat(again.geometry().symDifference(valid).getArea()).isLessThan(TOLERANCE);
    }
}
