package io.juluo.jobs.spatial;

import java.util.Random;
import org.apache.spark.sql.Row;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;

/** A way from one place to another, metres. */
record Shift(double dx, double dy) {
    static final Shift NONE = new Shift(0, 0);

    static Shift of(Random random, double farthest) {
        return new Shift((2 * random.nextDouble() - 1) * farthest, (2 * random.nextDouble() - 1) * farthest);
    }

    Geometry moved(Geometry geometry) {
        return AffineTransformation.translationInstance(dx, dy).transform(geometry);
    }

    Zone moved(Zone zone) {
        return new Zone(zone.code(), zone.parentCode(), zone.kind(), moved(zone.polygon()));
    }

    Row moved(Row custom) {
        return ApportionProperties.zone(custom.getString(1), moved(custom.<Geometry>getAs("geometry")));
    }
}
