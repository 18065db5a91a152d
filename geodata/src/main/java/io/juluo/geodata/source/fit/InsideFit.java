package io.juluo.geodata.source.fit;

import java.util.List;
import java.util.Locale;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Location;

/** Share of a layer's people, facilities or stops that lie outside all districts. */
final class InsideFit extends Relation {
    /** Fewer outside lie there by chance. */
    private static final int LEAST_OUTSIDE = 20;

    /** Half a per cent of the people in the sea or abroad is no matter of coordinates. */
    private static final double LEAST_GAIN = 0.005;

    /** Coasts are drawn coarsely: a better place leaves at most a quarter of those outside. */
    private static final double WON_SHARE = 0.25;

    private final List<IndexedPointInAreaLocator> districts;
    private final double all;

    InsideFit(FitLayer layer, FitLayer districts) {
        super(layer, districts);
        this.districts = districts.shapes().stream()
                .map(shape -> new IndexedPointInAreaLocator(shape.geometry()))
                .toList();
        this.all = layer.spots().stream().mapToDouble(Spot::weight).sum();
    }

    @Override
    double measure(Move move) {
        return layer().spots().stream()
                        .filter(spot -> isOutside(move.apply(spot.at())))
                        .mapToDouble(Spot::weight)
                        .sum()
                / all;
    }

    private boolean isOutside(Coordinate at) {
        return !Double.isFinite(at.x)
                || districts.stream().allMatch(district -> district.locate(at) == Location.EXTERIOR);
    }

    @Override
    int positions() {
        return layer().spots().size();
    }

    @Override
    boolean isEnough() {
        return all > 0
                && layer().spots().stream().filter(spot -> isOutside(spot.at())).count() >= LEAST_OUTSIDE;
    }

    @Override
    double wonShare() {
        return WON_SHARE;
    }

    @Override
    double leastGain() {
        return LEAST_GAIN;
    }

    @Override
    String text(double measure) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * measure);
    }
}
