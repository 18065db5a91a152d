package io.juluo.geodata.synth.trial;

import io.juluo.geodata.synth.ground.Noise;
import java.util.ArrayList;
import java.util.List;

/** How densely people live: a main centre, county towns, villages; before it is scaled to the number of residents. */
final class TrialDensity {
    private static final int CENTRES_OF_QINGDAO = 14;
    private static final int PLACE = 211;
    private static final int PEAK = 212;
    private static final int QUARTERS = 213;
    private static final int VILLAGES = 214;
    private static final int PLOTS = 215;

    /** Beyond so many scales a centre is not felt. */
    private static final double FELT = 9;

    private final List<Centre> centres = new ArrayList<>();

    /**
     * A place where people gather.
     *
     * @param u kilometres east
     * @param v kilometres north
     * @param peak_per_km2 persons per km² in its middle
     * @param scale_km distance at which density has fallen to a third
     */
    record Centre(double u, double v, double peak_per_km2, double scale_km) {
        double at(double atU, double atV) {
            double square = (atU - u) * (atU - u) + (atV - v) * (atV - v);
            double felt_km = FELT * scale_km;
            return square > felt_km * felt_km ? 0 : peak_per_km2 * StrictMath.exp(-StrictMath.sqrt(square) / scale_km);
        }
    }

    TrialDensity(TrialLand land, TrialSize size) {
        centres.add(new Centre(land.middleU(), land.middleV(), 18_000, 4));
        int others = (int) StrictMath.max(2, StrictMath.round(CENTRES_OF_QINGDAO * size.factor()));
        for (int i = 0; i < others; i++) {
            int piece = land.pieces()
                    .get((int) (Noise.unit(PLACE, i, 0) * land.pieces().size()));
            double luck = Noise.unit(PEAK, i, 0);
            centres.add(new Centre(
                    land.mesh().u(piece), land.mesh().v(piece), 2_500 + 6_500 * luck * luck, 2 + 1.5 * luck));
        }
    }

    /** The centres, the main one first. */
    List<Centre> centres() {
        return centres;
    }

    /** Urban density without local detail: persons per km². */
    double urban(double u, double v) {
        double sum = 0;
        for (Centre centre : centres) {
            sum += centre.at(u, v);
        }
        return sum;
    }

    /** Density with quarters, villages and plots; never nothing. */
    double at(double u, double v, long plot) {
        double quarter = 1 + 0.6 * Noise.fractal(QUARTERS, u / 0.8, v / 0.8, 2);
        double village = StrictMath.max(0, Noise.fractal(VILLAGES, u / 1.5, v / 1.5, 2) - 0.15);
        double plain = urban(u, v) * quarter + 60 + 2_200 * village;
        return plain * (0.25 + 1.5 * Noise.unit(PLOTS, plot, 0));
    }
}
