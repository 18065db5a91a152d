package io.juluo.jobs.spatial;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateList;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Random partitions of a square into towns whose shared borders have the same jagged vertices on both sides. */
final class JaggedTowns {
    /** Vertices of a side between two corners. */
    private static final int STEPS = 6;

    private final Random random;
    private final int count;
    private final double side;
    private final double[][] east;
    private final double[][] north;

    private JaggedTowns(Random random, int count, double side) {
        this.random = random;
        this.count = count;
        this.side = side;
        this.east = offsets();
        this.north = offsets();
    }

    /** The count * count towns of a square with its south-west corner at 0, 0, column by column. */
    static List<Geometry> of(Random random, int count, double side) {
        JaggedTowns towns = new JaggedTowns(random, count, side);
        List<Geometry> polygons = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < count; j++) {
                polygons.add(towns.town(i, j));
            }
        }
        return polygons;
    }

    /** How far each vertex of a border line lies off it; none at the rim, and none where lines cross. */
    private double[][] offsets() {
        double[][] offsets = new double[count + 1][count * STEPS + 1];
        for (int line = 1; line < count; line++) {
            for (int step = 0; step <= count * STEPS; step++) {
                offsets[line][step] = step % STEPS == 0 ? 0 : (random.nextDouble() - 0.5) * side / count / 4;
            }
        }
        return offsets;
    }

    private Geometry town(int i, int j) {
        CoordinateList ring = new CoordinateList();
        for (int step = 0; step <= STEPS; step++) {
            ring.add(horizontal(j, i * STEPS + step), false);
        }
        for (int step = 0; step <= STEPS; step++) {
            ring.add(vertical(i + 1, j * STEPS + step), false);
        }
        for (int step = STEPS; step >= 0; step--) {
            ring.add(horizontal(j + 1, i * STEPS + step), false);
        }
        for (int step = STEPS; step >= 0; step--) {
            ring.add(vertical(i, j * STEPS + step), false);
        }
        ring.closeRing();
        return new GeometryFactory().createPolygon(ring.toCoordinateArray());
    }

    private Coordinate horizontal(int line, int step) {
        return new Coordinate(along(step), line * side / count + north[line][step]);
    }

    private Coordinate vertical(int line, int step) {
        return new Coordinate(line * side / count + east[line][step], along(step));
    }

    private double along(int step) {
        return step * side / (count * STEPS);
    }
}
