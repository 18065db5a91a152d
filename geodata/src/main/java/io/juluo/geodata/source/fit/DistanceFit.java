package io.juluo.geodata.source.fit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;
import org.locationtech.jts.geom.Coordinate;

/**
 * Median distance in metres of a layer's positions from another layer: from what is called the same there, or from its
 * nearest point or line.
 */
final class DistanceFit extends Relation {
    /** Fewer places may be moved by chance. */
    private static final int LEAST_POSITIONS = 20;

    /** Places of equal name are sure of each other. */
    private static final int LEAST_NAMED = 10;

    /** Below that, a fit may be the drawing's precision. */
    private static final double LEAST_GAIN_M = 25;

    /** A better place leaves at most half the distance. */
    private static final double WON_SHARE = 0.5;

    private final List<Spot> spots;
    private final BiFunction<Spot, Coordinate, Double> distance_m;
    private final int least;

    private DistanceFit(
            FitLayer layer,
            FitLayer other,
            List<Spot> spots,
            int least,
            BiFunction<Spot, Coordinate, Double> distance_m) {
        super(layer, other);
        this.spots = spots;
        this.least = least;
        this.distance_m = distance_m;
    }

    /** Between places of the same name; empty where too few have one. */
    static Optional<Relation> byName(FitLayer layer, FitLayer other) {
        Map<String, List<Coordinate>> named = new HashMap<>();
        for (Spot spot : other.spots()) {
            if (spot.name() != null) {
                named.computeIfAbsent(spot.name(), name -> new ArrayList<>()).add(spot.at());
            }
        }
        List<Spot> common = layer.spots().stream()
                .filter(spot -> spot.name() != null && named.containsKey(spot.name()))
                .toList();
        if (common.size() < LEAST_NAMED) {
            return Optional.empty();
        }
        return Optional.of(new DistanceFit(
                layer,
                other,
                common,
                LEAST_NAMED,
                (spot, at) -> nearest(Objects.requireNonNull(named.get(spot.name())), at)));
    }

    /** From the positions of the first to the nearest of the second. */
    static Relation toNearest(FitLayer layer, FitLayer other) {
        SegmentGrid grid = SegmentGrid.of(other);
        ToDoubleFunction<Coordinate> nearest = grid::distance;
        return new DistanceFit(layer, other, layer.spots(), LEAST_POSITIONS, (spot, at) -> nearest.applyAsDouble(at));
    }

    private static double nearest(List<Coordinate> places, Coordinate at) {
        return places.stream().mapToDouble(at::distance).min().orElseThrow();
    }

    @Override
    double measure(Move move) {
        return Medians.of(spots.stream()
                .map(spot -> distance_m.apply(spot, move.apply(spot.at())))
                .toList());
    }

    @Override
    int positions() {
        return spots.size();
    }

    @Override
    boolean isEnough() {
        return spots.size() >= least;
    }

    @Override
    double wonShare() {
        return WON_SHARE;
    }

    @Override
    double leastGain() {
        return LEAST_GAIN_M;
    }

    @Override
    String text(double measure) {
        return String.format(Locale.ROOT, "%.1f m", measure);
    }
}
