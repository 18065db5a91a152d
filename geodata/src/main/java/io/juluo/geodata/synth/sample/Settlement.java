package io.juluo.geodata.synth.sample;

import io.juluo.geodata.synth.ground.Noise;
import java.util.List;

/** How densely people settle: an old core on the peninsula, a new one across the bay, county towns, villages, hills. */
final class Settlement {
    private static final int VILLAGES = 21;
    private static final int HILLS = 22;
    private static final int QUARTERS = 23;
    private static final int PLOTS = 24;
    private static final double RURAL_PER_KM2 = 190;

    /** Centres: place, persons per km² at the middle, and the distance at which density has fallen to a third. */
    private static final List<Centre> CENTRES = List.of(
            new Centre(36.5, 10.0, 20_000, 2.2),
            new Centre(34.0, 14.5, 12_000, 2.2),
            new Centre(35.0, 19.5, 7_000, 2.4),
            new Centre(33.0, 25.5, 4_500, 2.4),
            new Centre(11.5, 12.5, 11_000, 3.0),
            new Centre(8.0, 19.0, 3_500, 2.0),
            new Centre(12.0, 32.0, 6_500, 2.4),
            new Centre(24.5, 35.5, 5_000, 2.0),
            new Centre(45.5, 32.5, 7_500, 2.4),
            new Centre(43.5, 17.5, 4_000, 1.8),
            new Centre(55.0, 26.5, 4_000, 2.0));

    private record Centre(double u, double v, double peak_per_km2, double scale_km) {
        double at(double atU, double atV) {
            double distance = StrictMath.sqrt((atU - u) * (atU - u) + (atV - v) * (atV - v));
            return peak_per_km2 * StrictMath.exp(-distance / scale_km);
        }
    }

    private Settlement() {}

    /** Urban density without local detail: persons per km². */
    static double urban(double u, double v) {
        double sum = 0;
        for (Centre centre : CENTRES) {
            sum += centre.at(u, v);
        }
        return sum;
    }

    /**
     * Density with all its detail, at one point of one plot of land: quarters that differ, villages with fields
     * between them, hills where nobody lives, plots without a house.
     *
     * @param plotColumn column of the plot, whose house or emptiness is its own
     * @param plotRow row of the plot
     */
    static double at(double u, double v, double urban, long plotColumn, long plotRow) {
        double hills = Noise.fractal(HILLS, u / 5, v / 5, 3) + 0.25 * (u > 39 && u < 47 && v < 16 ? 1 : 0);
        if (hills > 0.33 + urban / 30_000) {
            return 0;
        }
        double village = Noise.fractal(VILLAGES, u / 1.3, v / 1.3, 2);
        double rural = village > 0.25 ? 9 * RURAL_PER_KM2 * (village - 0.05) : 0.15 * RURAL_PER_KM2;
        double quarter = 1 + 0.75 * Noise.fractal(QUARTERS, u / 0.8, v / 0.8, 3);
        double house = Noise.unit(PLOTS, plotColumn, plotRow);
        return (urban * quarter + rural) * (house < 0.3 ? 0 : house * 1.9);
    }
}
