package io.juluo.jobs.spatial;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Grounds of facilities, known by their number in the order they were given, and which of them is nearest to a point.
 * The distance is 0 inside a ground and to its edge otherwise, as JTS measures it.
 */
final class GroundTree implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final GeometryFactory POINTS = new GeometryFactory();

    private final List<Geometry> grounds;
    private transient @Nullable STRtree tree;

    GroundTree(List<Geometry> grounds) {
        this.grounds = new ArrayList<>(grounds);
    }

    /** A ground and how far it is. */
    record Nearest(int number, double distance_m) {}

    /** The nearest ground within the limit, the smallest number of those equally near; null where there is none. */
    @Nullable
    Nearest nearest(double x_m, double y_m, double limit_m) {
        if (grounds.isEmpty()) {
            return null;
        }
        Point from = POINTS.createPoint(new Coordinate(x_m, y_m));
        Envelope within = from.getEnvelopeInternal();
        within.expandBy(limit_m);
        Search search = new Search(from, limit_m);
        tree().query(within, number -> search.meet((Integer) number));
        return search.best;
    }

    /** Built where it is first needed: it is larger to ship than the grounds. */
    private synchronized STRtree tree() {
        STRtree ready = tree;
        if (ready == null) {
            ready = new STRtree();
            for (int number = 0; number < grounds.size(); number++) {
                ready.insert(grounds.get(number).getEnvelopeInternal(), number);
            }
            ready.build();
            tree = ready;
        }
        return ready;
    }

    private final class Search {
        private final Point from;
        private double reach_m;
        private @Nullable Nearest best;

        Search(Point from, double limit_m) {
            this.from = from;
            this.reach_m = limit_m;
        }

        void meet(int number) {
            Geometry ground = grounds.get(number);
            if (ground.getEnvelopeInternal().distance(from.getEnvelopeInternal()) > reach_m) {
                return;
            }
            double distance_m = ground.distance(from);
            boolean equal = distance_m == reach_m && (best == null || number < best.number());
            if (distance_m < reach_m || equal) {
                reach_m = distance_m;
                best = new Nearest(number, distance_m);
            }
        }
    }
}
