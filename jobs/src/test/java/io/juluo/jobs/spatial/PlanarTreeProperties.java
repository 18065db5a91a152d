package io.juluo.jobs.spatial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The tree gives what looking at every point gives; points lie on a coarse raster, so that ties and exact limits occur. */
class PlanarTreeProperties {
    private static final double LIMIT = 5;

    @Property(tries = 300)
    void nearestIsTheFirstOfTheNearest(@ForAll long seed, @ForAll @IntRange(min = 0, max = 60) int size) {
        Random random = new Random(seed);
        PlanarTree tree = points(random, size);
        double x = random.nextInt(24);
        double y = random.nextInt(24);
        int expected = PlanarTree.NONE;
        for (int i = size - 1; i >= 0; i--) {
            double distance = tree.distance(i, x, y);
            if (distance <= LIMIT && (expected == PlanarTree.NONE || distance <= tree.distance(expected, x, y))) {
                expected = i;
            }
        }
        assertThat(tree.nearest(x, y, LIMIT)).isEqualTo(expected);
    }

    @Property(tries = 300)
    void withinFindsAllAndOnlyThose(@ForAll long seed, @ForAll @IntRange(min = 0, max = 60) int size) {
        Random random = new Random(seed);
        PlanarTree tree = points(random, size);
        double x = random.nextInt(24);
        double y = random.nextInt(24);

        assertThat(tree.within(x, y, LIMIT))
                .containsExactly(IntStream.range(0, size)
                        .filter(i -> tree.distance(i, x, y) <= LIMIT)
                        .toArray());
    }

    private static PlanarTree points(Random random, int size) {
        double[] x = random.ints(size, 0, 24).asDoubleStream().toArray();
        double[] y = random.ints(size, 0, 24).asDoubleStream().toArray();
        return new PlanarTree(x, y);
    }
}
