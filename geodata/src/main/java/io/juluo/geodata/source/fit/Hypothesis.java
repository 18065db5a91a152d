package io.juluo.geodata.source.fit;

import io.juluo.geodata.crs.Rereading;
import io.juluo.geodata.issue.Where;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/**
 * That a layer is really in another system than the declared one.
 *
 * @param layer the layer
 * @param as the system it would be in
 * @param move what that does to its positions
 */
record Hypothesis(FitLayer layer, String as, Move move) {
    /** Systems that place the layer less than this apart cannot be told from each other, nor need they be. */
    private static final double LEAST_SHIFT_M = 20;

    /** All of a layer that would move it; none for a layer that is trusted, or far from China. */
    static List<Hypothesis> of(FitLayer layer, String metricCrs) {
        if (layer.isTrusted() || layer.spots().isEmpty()) {
            return List.of();
        }
        Coordinate somewhere = layer.spots().get(0).at();
        List<Hypothesis> all = new ArrayList<>();
        for (Rereading reading : Rereading.of(layer.crs(), metricCrs)) {
            if (reading.apply(somewhere).distance(somewhere) >= LEAST_SHIFT_M) {
                all.add(new Hypothesis(layer, reading.as(), reading::apply));
            }
        }
        return all;
    }

    /** Tells it from any other. */
    String key() {
        return layer.role() + " " + layer.label() + " " + as;
    }

    /** By how much the positions would move, and where to: the median of each component. */
    Shift shift() {
        List<Double> east = new ArrayList<>();
        List<Double> north = new ArrayList<>();
        for (Spot spot : layer.spots()) {
            Coordinate moved = move.apply(spot.at());
            east.add(moved.x - spot.at().x);
            north.add(moved.y - spot.at().y);
        }
        return new Shift(Medians.of(east), Medians.of(north));
    }

    /**
     * A vector in the metric CRS.
     *
     * @param east_m to the east
     * @param north_m to the north
     */
    record Shift(double east_m, double north_m) {
        double metres() {
            return Math.hypot(east_m, north_m);
        }

        /** Clockwise from grid north. */
        double bearingDegrees() {
            return (Math.toDegrees(Math.atan2(east_m, north_m)) + 360) % 360;
        }

        String text() {
            return Where.shift(metres(), bearingDegrees());
        }
    }
}
