package io.juluo.geodata.synth;

import io.juluo.geodata.synth.SyntheticRequest.Town;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;

/** The towns cut into cells. */
final class Land {
    private final List<Town> towns;
    private final List<LandCell> cells = new ArrayList<>();
    private final int[] start;
    private final double[] area_m2;
    private final Coordinate[] middle;

    private Land(List<Town> towns) {
        this.towns = towns;
        this.start = new int[towns.size() + 1];
        this.area_m2 = new double[towns.size()];
        this.middle = new Coordinate[towns.size()];
    }

    /**
     * Cuts the towns.
     *
     * @throws IllegalArgumentException where a town is smaller than a sliver
     */
    static Land cut(List<Town> towns, long cell_m) {
        Land land = new Land(towns);
        CellCutter cutter = new CellCutter(cell_m);
        for (int town = 0; town < towns.size(); town++) {
            List<LandCell> cut = cutter.cut(town, towns.get(town).polygon());
            if (cut.isEmpty()) {
                throw new IllegalArgumentException("town " + towns.get(town).code() + " has no land to live on");
            }
            land.cells.addAll(cut);
            land.start[town + 1] = land.cells.size();
            land.area_m2[town] = cut.stream().mapToDouble(LandCell::area_m2).sum();
            land.middle[town] = towns.get(town).polygon().getCentroid().getCoordinate();
        }
        return land;
    }

    /** The towns, by code. */
    List<Town> towns() {
        return towns;
    }

    /** All cells, town by town. */
    List<LandCell> cells() {
        return cells;
    }

    /** Index of the town's first cell. */
    int from(int town) {
        return start[town];
    }

    /** Index after the town's last cell. */
    int to(int town) {
        return start[town + 1];
    }

    /** The town's cells. */
    List<LandCell> cellsOf(int town) {
        return cells.subList(start[town], start[town + 1]);
    }

    /** Area of the town. */
    double areaM2(int town) {
        return area_m2[town];
    }

    /** Middle of the town's land; of a bent town it may lie outside. */
    Coordinate middle(int town) {
        return middle[town];
    }

    /** Indexes of the towns for which that holds. */
    int[] townsWhere(Predicate<Town> holds) {
        return IntStream.range(0, towns.size())
                .filter(town -> holds.test(towns.get(town)))
                .toArray();
    }

    /** The cell of the town that is nearest to the place; of two as near the first. */
    LandCell nearest(int town, Coordinate place) {
        LandCell best = cells.get(from(town));
        double least = Double.POSITIVE_INFINITY;
        for (LandCell cell : cellsOf(town)) {
            double distance = place.distance(new Coordinate(cell.x_m(), cell.y_m()));
            if (distance < least) {
                best = cell;
                least = distance;
            }
        }
        return best;
    }

    /**
     * The core among the towns: the middle of the town that lies nearest to all, where small towns draw more than
     * large ones, because towns are small where people live close together.
     */
    Coordinate core(int[] among) {
        Coordinate best = middle(among[0]);
        double least = Double.POSITIVE_INFINITY;
        for (int candidate : among) {
            double sum = 0;
            for (int other : among) {
                sum += middle(candidate).distance(middle(other)) / StrictMath.sqrt(areaM2(other));
            }
            if (sum < least) {
                best = middle(candidate);
                least = sum;
            }
        }
        return best;
    }
}
