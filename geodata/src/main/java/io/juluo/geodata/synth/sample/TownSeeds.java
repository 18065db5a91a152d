package io.juluo.geodata.synth.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;

/** Divides a district into towns of like weight: small ones where people live densely, large ones in the country. */
final class TownSeeds {
    private static final int NOBODY = Growth.NOBODY;
    private static final int ROUNDS = 4;

    /** Weight of empty land, in persons per km²: keeps country towns from growing without end. */
    private static final double LAND_WEIGHT_PER_KM2 = 700;

    private final HexMesh mesh;
    private final Growth growth;

    TownSeeds(HexMesh mesh, Growth growth) {
        this.mesh = mesh;
        this.growth = growth;
    }

    /** Grows the towns and moves each one's seed to its middle, a few times over; gives the town of each piece. */
    int[] grow(IntPredicate inDistrict, IntToLongFunction relief, int count) {
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
        double nearest_km = 10;
        for (int seed : seeds) {
            nearest_km = StrictMath.min(nearest_km, mesh.distance(piece, seed));
        }
        return StrictMath.sqrt(weight(piece)) * nearest_km * nearest_km;
    }

    private double weight(int piece) {
        return LAND_WEIGHT_PER_KM2 + Settlement.urban(mesh.u(piece), mesh.v(piece));
    }

    private List<Integer> middles(int[] shares, int count) {
        double[] weights = new double[count];
        double[] u = new double[count];
        double[] v = new double[count];
        for (int piece = 0; piece < shares.length; piece++) {
            if (shares[piece] != NOBODY) {
                int town = shares[piece];
                weights[town] += weight(piece);
                u[town] += weight(piece) * mesh.u(piece);
                v[town] += weight(piece) * mesh.v(piece);
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
            double distance = StrictMath.hypot(mesh.u(piece) - u, mesh.v(piece) - v);
            if (shares[piece] == town && distance < bestDistance) {
                bestDistance = distance;
                best = piece;
            }
        }
        return best;
    }
}
