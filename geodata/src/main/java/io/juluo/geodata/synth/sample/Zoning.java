package io.juluo.geodata.synth.sample;

import io.juluo.geodata.synth.ground.Growth;
import io.juluo.geodata.synth.ground.HexMesh;
import io.juluo.geodata.synth.ground.Noise;
import io.juluo.geodata.synth.ground.TownSeeds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/** Shares the land out among districts and towns. Towns are numbered through the city, districts from 0. */
final class Zoning {
    private static final int NOBODY = Growth.NOBODY;
    private static final int RELIEF = 31;
    private static final long EVEN_COST = 100;
    private static final int HARBOUR_PIECES = 34;
    private static final int ENCLAVE_RADIUS = 3;
    private static final double HARBOUR_U = 28.5;
    private static final double HARBOUR_V = 20.5;

    /** Weight of empty land, in persons per km²: keeps country towns from growing without end. */
    private static final double LAND_WEIGHT_PER_KM2 = 700;

    private static final double FAR_KM = 10;

    private final HexMesh mesh;
    private final Ground ground;
    private final Growth growth;
    private final int[] districtOf;
    private final int[] townOf;
    private final List<Town> towns = new ArrayList<>();

    /**
     * A town.
     *
     * @param district number of its district
     * @param code division code
     * @param name name in Chinese
     */
    record Town(int district, String code, String name) {}

    Zoning(HexMesh mesh, Ground ground) {
        this.mesh = mesh;
        this.ground = ground;
        this.growth = new Growth(mesh);
        this.districtOf = growDistricts();
        this.townOf = new int[mesh.size()];
        Arrays.fill(townOf, NOBODY);
        for (int district = 0; district < Names.DISTRICTS.size(); district++) {
            layOutTowns(district);
        }
        giveIslandsAway();
        floodHarbour();
    }

    /** The towns by their number. */
    List<Town> towns() {
        return List.copyOf(towns);
    }

    /** Number of the piece's town; -1 for water and land beyond the city. */
    int town(int piece) {
        return townOf[piece];
    }

    /** Number of the piece's district, harbour water included; -1 beyond. */
    int district(int piece) {
        return districtOf[piece];
    }

    private int[] growDistricts() {
        List<Integer> seeds = Names.DISTRICTS.stream()
                .map(district -> mesh.nearest(district.u(), district.v()))
                .toList();
        return growth.share(
                seeds,
                this::onMainland,
                (district, piece) ->
                        relief(piece) * Names.DISTRICTS.get(district).reluctance() / 10);
    }

    private boolean onMainland(int piece) {
        return ground.isLand(piece) && ground.mass(piece) == 0;
    }

    /** Borders follow ridges: ground that is costly to take is taken last, from both sides. */
    private long relief(int piece) {
        double ridge = Noise.fractal(RELIEF, mesh.u(piece) / 2.2, mesh.v(piece) / 2.2, 4);
        return (long) (EVEN_COST * StrictMath.exp(3.2 * ridge)) + 10;
    }

    private void layOutTowns(int district) {
        List<String> names = Names.DISTRICTS.get(district).towns();
        boolean special = district == Names.ENCLAVE_DISTRICT || district == Names.ISLAND_DISTRICT;
        IntPredicate inDistrict = piece -> districtOf[piece] == district;
        int first = towns.size();
        for (String name : names) {
            towns.add(new Town(district, Names.townCode(district, towns.size() - first), name));
        }
        int[] shares = new TownSeeds(mesh, growth, this::weight, FAR_KM)
                .grow(inDistrict, this::relief, special ? names.size() - 1 : names.size());
        for (int piece = 0; piece < mesh.size(); piece++) {
            if (shares[piece] != NOBODY) {
                townOf[piece] = first + shares[piece];
            }
        }
        if (district == Names.ENCLAVE_DISTRICT) {
            cutEnclave(inDistrict, towns.size() - 1);
        }
    }

    private double weight(int piece) {
        return LAND_WEIGHT_PER_KM2 + Settlement.urban(mesh.u(piece), mesh.v(piece));
    }

    /** The last town takes the innermost land of another one, which is left with a hole. */
    private void cutEnclave(IntPredicate inDistrict, int enclave) {
        int middle = NOBODY;
        double deepest = 0;
        for (int piece = 0; piece < mesh.size(); piece++) {
            if (inDistrict.test(piece)) {
                double depth = depth(piece);
                if (depth > deepest) {
                    deepest = depth;
                    middle = piece;
                }
            }
        }
        double radius_km = StrictMath.min(ENCLAVE_RADIUS * 0.55, deepest - 1.2);
        for (int piece = 0; piece < mesh.size(); piece++) {
            if (mesh.distance(piece, middle) <= radius_km) {
                townOf[piece] = enclave;
            }
        }
    }

    /** Distance to the nearest piece of another zone, in kilometres. */
    private double depth(int piece) {
        double depth = Double.MAX_VALUE;
        for (int other = 0; other < mesh.size(); other++) {
            if (townOf[other] != townOf[piece]) {
                depth = StrictMath.min(depth, mesh.distance(piece, other));
            }
        }
        return depth;
    }

    /** The largest island is a town; every other one belongs to the mainland town nearest to it. */
    private void giveIslandsAway() {
        int longIsland = towns.size() - 1;
        for (int mass = 1; mass < ground.masses.size(); mass++) {
            List<Integer> island = ground.masses.get(mass);
            int town = mass == 1 ? longIsland : townOf[nearestOnMainland(island.get(0))];
            for (int piece : island) {
                townOf[piece] = town;
                districtOf[piece] = towns.get(town).district();
            }
        }
    }

    private int nearestOnMainland(int from) {
        return nearest(from, this::onMainland);
    }

    private int nearest(int from, IntPredicate wanted) {
        int best = NOBODY;
        for (int piece = 0; piece < mesh.size(); piece++) {
            if (wanted.test(piece) && (best == NOBODY || mesh.distance(piece, from) < mesh.distance(best, from))) {
                best = piece;
            }
        }
        return best;
    }

    /** Water off one district's quays is the district's but no town's. */
    private void floodHarbour() {
        int middle = mesh.nearest(HARBOUR_U, HARBOUR_V);
        for (int i = 0; i < HARBOUR_PIECES; i++) {
            int piece = nearest(middle, at -> ground.isSea(at) && districtOf[at] == NOBODY);
            districtOf[piece] = Names.HARBOUR_DISTRICT;
        }
    }
}
