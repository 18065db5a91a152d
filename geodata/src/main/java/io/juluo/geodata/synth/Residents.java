package io.juluo.geodata.synth;

import io.juluo.geodata.synth.SyntheticRequest.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/** Who lives where: every cell's residents and the census unit that counted them. */
final class Residents {
    /** A unit without a polygon takes no more than this share of its home towns' people. */
    private static final double LARGEST_PART_OF_HOME = 0.5;

    private final Land land;
    private final long[] parts;
    private final @Nullable String[] units;

    private Residents(Land land) {
        this.land = land;
        this.parts = new long[land.cells().size()];
        this.units = new String[parts.length];
    }

    /** Settles every unit's people, to the last person. */
    static Residents settle(SyntheticRequest request, Land land) {
        double[] weights = DensityModel.weights(land, request.area());
        Residents residents = new Residents(land);
        List<String> districts =
                request.units().stream().map(Unit::district).distinct().toList();
        for (String district : districts) {
            residents.settleDistrict(
                    district,
                    request.units().stream()
                            .filter(unit -> unit.district().equals(district))
                            .toList(),
                    weights);
        }
        return residents;
    }

    /** The cells. */
    Land land() {
        return land;
    }

    /** Residents of a cell in thousandths of a person. */
    long ofCell(int cell) {
        return parts[cell];
    }

    /** Code of the census unit that counted the cell's people; null where the census counted no one. */
    @Nullable
    String unitOf(int cell) {
        return units[cell];
    }

    /** Residents of a town in thousandths of a person. */
    long ofTown(int town) {
        return Arrays.stream(parts, land.from(town), land.to(town)).sum();
    }

    /** Where the town's people live on average. */
    Coordinate middleOfPeople(int town) {
        return ofTown(town) == 0
                ? land.middle(town)
                : middle(() -> IntStream.range(land.from(town), land.to(town)), cell -> parts[cell]);
    }

    private void settleDistrict(String district, List<Unit> units, double[] weights) {
        List<Integer> free = new ArrayList<>();
        for (int town : land.townsWhere(town -> town.district().equals(district))) {
            IntStream.range(land.from(town), land.to(town)).forEach(free::add);
        }
        double people = units.stream().mapToDouble(Unit::population).sum();
        double weight = free.stream().mapToDouble(cell -> weights[cell]).sum();
        Optional<Unit> main = mainUnit(district, units);
        for (Unit unit : units) {
            if (!main.equals(Optional.of(unit))) {
                double wanted = unit.population() == 0 ? 0 : weight * unit.population() / people;
                Set<Integer> zone = zoneOf(unit, free, weights, wanted);
                deal(unit, zone.stream().sorted().toList(), weights);
                free.removeIf(zone::contains);
            }
        }
        main.ifPresent(unit -> deal(unit, free, weights));
    }

    /** The unit that has all land the others leave: the district's own, or else the largest without home towns. */
    private static Optional<Unit> mainUnit(String district, List<Unit> units) {
        return units.stream()
                .filter(unit -> unit.homeTowns().isEmpty())
                .max(Comparator.comparing((Unit unit) -> unit.code().equals(district))
                        .thenComparing(Unit::population)
                        .thenComparing(Unit::code));
    }

    /**
     * The land of a unit without a polygon: the cells about the middle of its home towns' people, or of the district's
     * where it names no towns, as many as its people need to live as densely as the whole district does.
     */
    private Set<Integer> zoneOf(Unit unit, List<Integer> free, double[] weights, double wanted) {
        List<Integer> home = free.stream()
                .filter(cell -> unit.homeTowns().isEmpty() || unit.homeTowns().contains(townOf(cell)))
                .toList();
        double all = home.stream().mapToDouble(cell -> weights[cell]).sum();
        double enough = StrictMath.min(wanted, all * LARGEST_PART_OF_HOME);
        Coordinate middle = middle(() -> home.stream().mapToInt(cell -> cell), cell -> weights[cell]);
        List<Integer> byDistance = home.stream()
                .sorted(Comparator.comparingDouble((Integer cell) -> middle.distance(place(cell)))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        Set<Integer> zone = new HashSet<>();
        double taken = 0;
        for (int cell : byDistance) {
            if (taken >= enough && !zone.isEmpty()) {
                break;
            }
            zone.add(cell);
            taken += weights[cell];
        }
        return zone;
    }

    private void deal(Unit unit, List<Integer> cells, double[] weights) {
        if (cells.isEmpty()) {
            throw new IllegalArgumentException("census unit " + unit.code() + " has no cell left to live in");
        }
        double[] own = cells.stream().mapToDouble(cell -> weights[cell]).toArray();
        long[] dealt = Allotment.deal(unit.population() * Allotment.PARTS, own);
        for (int i = 0; i < dealt.length; i++) {
            parts[cells.get(i)] = dealt[i];
            units[cells.get(i)] = unit.code();
        }
    }

    private Coordinate middle(Supplier<IntStream> cells, IntToDoubleFunction weight) {
        double sum = cells.get().mapToDouble(weight).sum();
        double x = cells.get()
                .mapToDouble(cell ->
                        weight.applyAsDouble(cell) * land.cells().get(cell).x_m())
                .sum();
        double y = cells.get()
                .mapToDouble(cell ->
                        weight.applyAsDouble(cell) * land.cells().get(cell).y_m())
                .sum();
        return new Coordinate(x / sum, y / sum);
    }

    private String townOf(int cell) {
        return land.towns().get(land.cells().get(cell).town()).code();
    }

    private Coordinate place(int cell) {
        LandCell there = land.cells().get(cell);
        return new Coordinate(there.x_m(), there.y_m());
    }
}
