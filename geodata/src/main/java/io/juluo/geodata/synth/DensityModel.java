package io.juluo.geodata.synth;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * How people are spread over the cells, up to a factor per district. A town's weight grows slowly with its area and
 * with its nearness to the district's core. Its people live around its seats, in villages, and thinly everywhere: a
 * small town is urban, evenly settled and dense; a large one is rural, with a seat and many villages. Settlements reach
 * over town borders, so that the density has no step there.
 */
final class DensityModel {
    private static final double AREA_EXPONENT = 0.25;
    private static final double CORE_GAIN = 2.5;
    /** Over which part of the district's own radius the pull of its core falls to 1/e. */
    private static final double CORE_REACH = 0.35;

    private static final double TOWN_SPREAD = 0.2;
    private static final double VILLAGE_SPREAD = 0.5;
    /** Area at which a town is half urban. */
    private static final double HALF_URBAN_M2 = 25e6;

    private static final double VILLAGE_LAND_M2 = 1.6e6;
    private static final double[] SEAT_SHARES = {0.5, 0.3, 0.2};
    private static final double SEAT_RADIUS = 0.12;
    private static final double SEAT_RADIUS_LEAST_M = 450;
    private static final double SEAT_RADIUS_MOST_M = 800;
    private static final double VILLAGE_RADIUS_LEAST_M = 180;
    private static final double VILLAGE_RADIUS_MOST_M = 320;
    /** How far the first seat lies from the town's middle towards the district's core. */
    private static final double SEAT_TOWARDS_CORE = 0.25;

    private final Land land;
    private final String area;
    private final double[] thinly;
    private final STRtree settlements = new STRtree();

    private DensityModel(Land land, String area) {
        this.land = land;
        this.area = area;
        this.thinly = new double[land.towns().size()];
    }

    /** Weight of each cell; only its proportion within a district means anything. */
    static double[] weights(Land land, String area) {
        DensityModel model = new DensityModel(land, area);
        land.towns().stream().map(SyntheticRequest.Town::district).distinct().forEach(model::settleDistrict);
        return model.weights();
    }

    private void settleDistrict(String district) {
        int[] towns = land.townsWhere(town -> town.district().equals(district));
        Coordinate core = land.core(towns);
        double districtArea_m2 = 0;
        for (int town : towns) {
            districtArea_m2 += land.areaM2(town);
        }
        double reach_m = CORE_REACH * StrictMath.sqrt(districtArea_m2 / StrictMath.PI);
        for (int town : towns) {
            settleTown(town, core, reach_m);
        }
    }

    private void settleTown(int town, Coordinate core, double reach_m) {
        Chance chance = Chance.of(area, "people", land.towns().get(town).code());
        double area_m2 = land.areaM2(town);
        Coordinate middle = land.middle(town);
        double pull = 1 + CORE_GAIN * StrictMath.exp(-middle.distance(core) / reach_m);
        double weight = StrictMath.pow(area_m2, AREA_EXPONENT) * pull * chance.factor(TOWN_SPREAD);
        double relative = area_m2 / HALF_URBAN_M2;
        double urban = 1 / (1 + relative * relative);
        double seats = 0.5 + 0.15 * urban;
        double everywhere = 0.05 + 0.25 * urban;
        thinly[town] = weight * everywhere / area_m2;
        Coordinate seat = new Coordinate(
                middle.x + SEAT_TOWARDS_CORE * (core.x - middle.x), middle.y + SEAT_TOWARDS_CORE * (core.y - middle.y));
        addSeats(town, seat, weight * seats, chance);
        addVillages(town, weight * (1 - seats - everywhere), chance);
    }

    private void addSeats(int town, Coordinate first, double weight, Chance chance) {
        double wanted_m = SEAT_RADIUS * StrictMath.sqrt(land.areaM2(town));
        double radius_m = StrictMath.min(SEAT_RADIUS_MOST_M, StrictMath.max(SEAT_RADIUS_LEAST_M, wanted_m));
        LandCell place = land.nearest(town, first);
        for (double share : SEAT_SHARES) {
            add(new Settlement(place.x_m(), place.y_m(), weight * share, radius_m));
            place = anyCell(town, chance);
        }
    }

    private void addVillages(int town, double weight, Chance chance) {
        int count = 1 + (int) (land.areaM2(town) / VILLAGE_LAND_M2);
        for (int i = 0; i < count; i++) {
            LandCell place = anyCell(town, chance);
            double people = weight / count * chance.factor(VILLAGE_SPREAD);
            double radius_m = chance.between(VILLAGE_RADIUS_LEAST_M, VILLAGE_RADIUS_MOST_M);
            add(new Settlement(place.x_m(), place.y_m(), people, radius_m));
        }
    }

    private LandCell anyCell(int town, Chance chance) {
        List<LandCell> cells = land.cellsOf(town);
        return cells.get(chance.below(cells.size()));
    }

    private void add(Settlement settlement) {
        Envelope reach = new Envelope(new Coordinate(settlement.x_m(), settlement.y_m()));
        reach.expandBy(settlement.reachM());
        settlements.insert(reach, settlement);
    }

    private double[] weights() {
        double[] weights = new double[land.cells().size()];
        List<Settlement> near = new ArrayList<>();
        for (int i = 0; i < weights.length; i++) {
            LandCell cell = land.cells().get(i);
            double density = thinly[cell.town()];
            near.clear();
            settlements.query(
                    new Envelope(new Coordinate(cell.x_m(), cell.y_m())), found -> near.add((Settlement) found));
            for (Settlement settlement : near) {
                density += settlement.density(cell.x_m(), cell.y_m());
            }
            weights[i] = density * cell.area_m2();
        }
        return weights;
    }
}
