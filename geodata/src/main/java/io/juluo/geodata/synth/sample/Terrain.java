package io.juluo.geodata.synth.sample;

import io.juluo.geodata.synth.ground.Noise;
import java.util.List;

/**
 * The lie of the land: where there is land, sea and the country beyond the city. Places are told in kilometres east (u)
 * and north (v) of the map's south-west corner.
 */
final class Terrain {
    /** Easting of the corner in EPSG:4549, about 120°E. */
    static final double CORNER_X_M = 498_000;

    /** Northing of the corner in EPSG:4549, about 36°N. */
    static final double CORNER_Y_M = 3_979_000;

    /** Width of the map. */
    static final double WIDTH_KM = 64;

    /** Height of the map. */
    static final double HEIGHT_KM = 43;

    private static final int COAST = 1;
    private static final int LIMIT = 2;
    private static final double FREE_MARGIN_KM = 1.1;

    /** Islands: the long one is a town of its own, the others are parts of mainland towns. */
    private static final List<Island> ISLANDS = List.of(
            new Island(50.0, 9.2, 3.1, 1.3),
            new Island(44.5, 4.9, 1.2, 1.0),
            new Island(20.0, 3.0, 1.4, 0.9),
            new Island(57.6, 13.6, 1.1, 1.4),
            new Island(23.0, 16.5, 1.0, 0.8));

    private record Island(double u, double v, double half_width_km, double half_height_km) {
        double inside(double atU, double atV) {
            return 1 - StrictMath.hypot((atU - u) / half_width_km, (atV - v) / half_height_km);
        }
    }

    private Terrain() {}

    /** Positive on land, negative in the sea, about the distance to the coast in kilometres. */
    static double aboveSea(double u, double v) {
        double rough = Noise.fractal(COAST, u / 7, v / 7, 5);
        double mainland = StrictMath.min(openCoast(u, v), bay(u, v)) + 4.6 * rough;
        double islands = -1;
        for (Island island : ISLANDS) {
            islands = StrictMath.max(islands, island.inside(u, v) + 0.9 * rough);
        }
        return StrictMath.max(mainland, islands);
    }

    /** Positive within the city limits, which run a little inside the map. */
    static double withinLimits(double u, double v) {
        double edge = StrictMath.min(StrictMath.min(u, WIDTH_KM - u), HEIGHT_KM - v);
        return edge - FREE_MARGIN_KM - 2.4 * StrictMath.max(0, 0.5 + 1.6 * Noise.fractal(LIMIT, u / 8, v / 8, 5));
    }

    /** Easting in the metric CRS. */
    static double x(double u) {
        return CORNER_X_M + 1000 * u;
    }

    /** Northing in the metric CRS. */
    static double y(double v) {
        return CORNER_Y_M + 1000 * v;
    }

    /** Kilometres east of the corner. */
    static double u(double x) {
        return (x - CORNER_X_M) / 1000;
    }

    /** Kilometres north of the corner. */
    static double v(double y) {
        return (y - CORNER_Y_M) / 1000;
    }

    /** The coast on the open sea: the south, and the south-east, where it turns to the north-east. */
    private static double openCoast(double u, double v) {
        double south = v - 6.2 + 0.9 * StrictMath.sin(u / 4.5);
        double southEast = (v - 8.2 - 0.62 * (u - 40)) / 1.18;
        return StrictMath.min(south, southEast);
    }

    /** The bay with its mouth to the south. */
    private static double bay(double u, double v) {
        double basin = (StrictMath.hypot((u - 24) / 7.4, (v - 16.5) / 7.0) - 1) * 7;
        double mouth = v < 14 ? StrictMath.abs(u - 26.5) - 2.2 : Double.MAX_VALUE;
        return StrictMath.min(basin, mouth);
    }
}
