package io.juluo.geodata.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.linearref.LengthIndexedLine;

class WaypointsProperties {
    @Example
    void aLineOfAThousandMetresHasItsStartTwoPointsAndItsEnd() {
        List<Coordinate> bent = List.of(new Coordinate(0, 0), new Coordinate(300, 0), new Coordinate(300, 700));

        assertThat(Waypoints.along(bent, 400))
                .containsExactly(
                        new Coordinate(0, 0),
                        new Coordinate(300, 100),
                        new Coordinate(300, 500),
                        new Coordinate(300, 700));
    }

    @Example
    void anEndThatIsAPointAlreadyIsNotRepeated() {
        assertThat(Waypoints.along(List.of(new Coordinate(0, 0), new Coordinate(0, 800)), 400))
                .hasSize(3);
    }

    @Property(tries = 200)
    void pointsLieOnTheLineAtTheirDistance(
            @ForAll @Size(min = 4, max = 20) List<@DoubleRange(min = -1e4, max = 1e4) Double> numbers,
            @ForAll @DoubleRange(min = 50, max = 2_000) double step_m) {
        List<Coordinate> line = new ArrayList<>();
        for (int i = 0; i + 1 < numbers.size(); i += 2) {
            line.add(new Coordinate(numbers.get(i), numbers.get(i + 1)));
        }
        LineString drawn = new GeometryFactory().createLineString(line.toArray(Coordinate[]::new));

        List<Coordinate> points = Waypoints.along(line, step_m);

        assertThat(points).hasSizeBetween((int) (drawn.getLength() / step_m), (int) (drawn.getLength() / step_m) + 2);
        LengthIndexedLine measured = new LengthIndexedLine(drawn);
        for (int i = 0; i < points.size() - 1; i++) {
            assertThat(points.get(i).distance(measured.extractPoint(i * step_m)))
                    .isCloseTo(0, within(1e-6));
        }
    }
}
