package io.juluo.jobs.spatial;

import static io.juluo.jobs.spatial.Worlds.box;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** The box 0 0, 4 4 cut by polygons whose answer can be seen. */
class BoxClipTest {
    private static final Envelope BOX = new Envelope(0, 4, 0, 4);

    @Test
    void aStripAcrossLeavesAPieceOnEitherSide() {
        BoxClip clip = clip(box(1, -1, 3, 5));

        assertThat(clip.inside().equalsTopo(box(1, 0, 3, 4))).isTrue();
        assertThat(clip.outside().getNumGeometries()).isEqualTo(2);
        assertThat(clip.outside().equalsTopo(box(0, 0, 1, 4).union(box(3, 0, 4, 4))))
                .isTrue();
    }

    @Test
    void everyCornerCanBeCutOff() {
        for (Geometry corner : new Geometry[] {
            box(-1, -1, 1, 1), box(3, -1, 5, 1), box(3, 3, 5, 5), box(-1, 3, 1, 5),
        }) {
            BoxClip clip = clip(corner);
            assertThat(clip.inside().equalsTopo(corner.intersection(box(0, 0, 4, 4))))
                    .isTrue();
            assertThat(clip.outside().equalsTopo(box(0, 0, 4, 4).difference(corner)))
                    .isTrue();
        }
    }

    @Test
    void aCombReachesInThriceFromOneSide() {
        Geometry comb = polygon("-2 0.5, 3 0.5, 3 1, -1 1, -1 1.5, 3 1.5, 3 2, -1 2, -1 2.5, 3 2.5, 3 3, -2 3, -2 0.5");
        BoxClip clip = clip(comb);

        assertThat(clip.inside().getNumGeometries()).isEqualTo(3);
        assertThat(clip.inside().getArea()).isEqualTo(4.5);
        assertThat(clip.outside().getNumGeometries()).isEqualTo(1);
        assertThat(clip.outside().getArea()).isEqualTo(11.5);
        assertThat(clip.outside().isValid()).isTrue();
    }

    @Test
    void anEdgeThatOnlyCutsACornerIsSeen() {
        BoxClip clip = clip(polygon("-1 2, 2 -1, -1 -1, -1 2"));

        assertThat(clip.inside().getArea()).isEqualTo(0.5);
        assertThat(clip.outside().getArea()).isEqualTo(15.5);
    }

    @Test
    void anOverlayHasToSayWhereTheBorderIsNotClean() {
        assertThat(of(box(1, 1, 2, 2))).as("an island").isNull();
        assertThat(of(box(-1, -1, 0, 5))).as("along a side").isNull();
        assertThat(of(box(-1, -1, 2, 4))).as("ends on a side").isNull();
        assertThat(of(polygon("-2 2, 2 -2, -2 -2, -2 2")))
                .as("through a corner")
                .isNull();
        assertThat(of(polygon("-1 1, 4 2, -1 3, -1 1")))
                .as("a vertex on a side")
                .isNull();
        assertThat(of(box(-1, -1, 5, 5))).as("not near").isNull();
        assertThat(of(box(-5, 1, 5, 3).difference(box(1, 1.5, 2, 2))))
                .as("a hole inside")
                .isNull();
    }

    private static BoxClip clip(Geometry polygon) {
        return Objects.requireNonNull(of(polygon));
    }

    private static @org.jspecify.annotations.Nullable BoxClip of(Geometry polygon) {
        return BoxClip.of(polygon.norm(), BOX);
    }

    private static Geometry polygon(String ring) {
        try {
            return new WKTReader().read("POLYGON((" + ring + "))");
        } catch (ParseException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
