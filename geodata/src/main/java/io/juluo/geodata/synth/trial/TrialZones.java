package io.juluo.geodata.synth.trial;

import io.juluo.geodata.synth.ground.Growth;
import io.juluo.geodata.synth.ground.HexMesh;
import io.juluo.geodata.synth.ground.Noise;
import io.juluo.geodata.synth.ground.Outline;
import io.juluo.geodata.synth.ground.TownSeeds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Geometry;

/** Districts and towns of a trial city: sets of whole pieces of land, so that shared borders have the same vertices. */
final class TrialZones {
    private static final int RELIEF = 221;
    private static final double LAND_WEIGHT_PER_KM2 = 9_000;
    private static final double FAR_KM = 200;

    private final TrialLand land;
    private final TrialDensity density;
    private final int[] townOf;
    private final List<Town> towns = new ArrayList<>();
    private final double[] weightOf;

    /**
     * A town.
     *
     * @param district number of its district, from 0; the densest come first
     * @param code its code, which begins with its district's
     * @param name in Chinese
     */
    record Town(int district, String code, String name) {}

    TrialZones(TrialLand land, TrialDensity density, TrialSize size) {
        this.land = land;
        this.density = density;
        HexMesh mesh = land.mesh();
        this.weightOf = new double[mesh.size()];
        land.pieces()
                .forEach(piece -> weightOf[piece] = LAND_WEIGHT_PER_KM2 + density.urban(mesh.u(piece), mesh.v(piece)));
        TownSeeds seeds = new TownSeeds(mesh, new Growth(mesh), piece -> weightOf[piece], FAR_KM);
        int[] districtOf = densestFirst(seeds.grow(land::isLand, this::relief, size.districts()), size.districts());
        int[] counts = townsOfDistricts(districtOf, size);
        townOf = new int[mesh.size()];
        Arrays.fill(townOf, Growth.NOBODY);
        for (int district = 0; district < counts.length; district++) {
            layOut(district, counts[district], districtOf, seeds);
        }
    }

    /** Borders follow ridges: ground that is costly to take is taken last, from both sides. */
    private long relief(int piece) {
        HexMesh mesh = land.mesh();
        double ridge = Noise.fractal(RELIEF, mesh.u(piece) / 2.2, mesh.v(piece) / 2.2, 4);
        return (long) (100 * StrictMath.exp(2.6 * ridge)) + 10;
    }

    private int[] densestFirst(int[] shares, int count) {
        double[] urban = new double[count];
        int[] size = new int[count];
        for (int piece : land.pieces()) {
            urban[shares[piece]] +=
                    density.urban(land.mesh().u(piece), land.mesh().v(piece));
            size[shares[piece]]++;
        }
        List<Integer> order = IntStream.range(0, count)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -urban[i] / size[i])
                        .thenComparingInt(i -> i))
                .toList();
        int[] numbered = shares.clone();
        land.pieces().forEach(piece -> numbered[piece] = order.indexOf(shares[piece]));
        return numbered;
    }

    /** Each further town goes to the district that has most weight a town. */
    private int[] townsOfDistricts(int[] districtOf, TrialSize size) {
        double[] weights = new double[size.districts()];
        land.pieces().forEach(piece -> weights[districtOf[piece]] += weightOf[piece]);
        int[] counts = new int[weights.length];
        Arrays.fill(counts, 1);
        for (int town = counts.length; town < size.towns(); town++) {
            int neediest = 0;
            for (int i = 1; i < counts.length; i++) {
                if (weights[i] / counts[i] > weights[neediest] / counts[neediest]) {
                    neediest = i;
                }
            }
            counts[neediest]++;
        }
        return counts;
    }

    private void layOut(int district, int count, int[] districtOf, TownSeeds seeds) {
        int first = towns.size();
        int[] shares = seeds.grow(piece -> land.isLand(piece) && districtOf[piece] == district, this::relief, count);
        for (int piece : land.pieces()) {
            if (shares[piece] != Growth.NOBODY) {
                townOf[piece] = first + shares[piece];
            }
        }
        for (int i = 0; i < count; i++) {
            String code =
                    TrialNames.districtCode(district) + String.valueOf(1001 + i).substring(1);
            towns.add(new Town(district, code, TrialNames.town(towns.size())));
        }
    }

    /** The towns by their number. */
    List<Town> towns() {
        return towns;
    }

    /** Number of the town of a piece; -1 for water. */
    int town(int piece) {
        return townOf[piece];
    }

    /** Polygon of a town. */
    Geometry townShape(int town) {
        return new Outline(land.mesh()).of(piece -> townOf[piece] == town);
    }

    /** Polygon of a district: its towns together. */
    Geometry districtShape(int district) {
        return new Outline(land.mesh())
                .of(piece -> townOf[piece] != Growth.NOBODY
                        && towns.get(townOf[piece]).district() == district);
    }
}
