package io.juluo.geodata.synth.ground;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntToLongFunction;

/** Divides land into zones of like weight: small ones where people live densely, large ones in the country. */
public final class TownSeeds {
    private static final int NOBODY = Growth.NOBODY;
    private static final int ROUNDS = 4;

    private final HexMesh mesh;
    private final Growth growth;
    private final IntToDoubleFunction weight;
    private final double far_km;

    /**
     * Seeds on a honeycomb.
     *
     * @param weight weight of a piece, positive, such as people per km² and something for the land
     * @param far_km seeds this far apart are far enough
     */
    public TownSeeds(HexMesh mesh, Growth growth, IntToDoubleFunction weight, double far_km) {
        this.mesh = mesh;
        this.growth = growth;
        this.weight = weight;
        this.far_km = far_km;
    }

    /** Grows the towns and moves each one's seed to its middle, a few times over; gives the town of each piece. */
    public int[] grow(IntPredicate inDistrict, IntToLongFunction relief, int count) {
        List<Integer> seeds = spread(inDistrict, count);
        int[] shares = growth.share(seeds, inDistrict, (town, piece) -> relief.applyAsLong(piece));
        for (int round = 0; round < ROUNDS; round++) {
            seeds = middles(shares, count);
            shares = growth.share(seeds, inDistrict, (town, piece) -> relief.applyAsLong(piece));
        }
        return shares;
    }

    /** Seeds far from one another, where far means less in dense quarters. */
    private List<Integer> spread(IntPredicate inDistrict, int count) {
        List<Integer> seeds = new ArrayList<>();
        while (seeds.size() < count) {
            int best = NOBODY;
            double bestMerit = -1;
            for (int piece = 0; piece < mesh.size(); piece++) {
                if (inDistrict.test(piece) && merit(piece, seeds) > bestMerit) {
                    bestMerit = merit(piece, seeds);
                    best = piece;
                }
            }
            seeds.add(best);
        }
        return seeds;
    }

    private double merit(int piece, List<Integer> seeds) {
        double nearest_km = far_km;
        for (int seed : seeds) {
            nearest_km = StrictMath.min(nearest_km, mesh.distance(piece, seed));
        }
        return StrictMath.sqrt(weight.applyAsDouble(piece)) * nearest_km * nearest_km;
    }

    private List<Integer> middles(int[] shares, int count) {
        double[] weights = new double[count];
        double[] u = new double[count];
        double[] v = new double[count];
        for (int piece = 0; piece < shares.length; piece++) {
            if (shares[piece] != NOBODY) {
                int town = shares[piece];
                weights[town] += weight.applyAsDouble(piece);
                u[town] += weight.applyAsDouble(piece) * mesh.u(piece);
                v[town] += weight.applyAsDouble(piece) * mesh.v(piece);
            }
        }
        List<Integer> middles = new ArrayList<>();
        for (int town = 0; town < count; town++) {
            middles.add(nearestOwn(shares, town, u[town] / weights[town], v[town] / weights[town]));
        }
        return middles;
    }

    private int nearestOwn(int[] shares, int town, double u, double v) {
        int best = NOBODY;
        double bestDistance = Double.MAX_VALUE;
        for (int piece = 0; piece < shares.length; piece++) {
            double distance =
                    shares[piece] == town ? StrictMath.hypot(mesh.u(piece) - u, mesh.v(piece) - v) : bestDistance;
            if (distance < bestDistance) {
                bestDistance = distance;
                best = piece;
            }
        }
        return best;
    }
}
