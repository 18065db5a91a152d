package io.juluo.geodata.synth;

import io.juluo.geodata.synth.SyntheticRequest.Town;
import io.juluo.geodata.table.FlowTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;

/**
 * Commuters between towns by a doubly constrained gravity model. Workers follow the residents, jobs also the nearness
 * to the city's core. A small share goes out of the city or comes from there.
 */
final class FlowModel {
    /** Workers among the residents. */
    static final double WORKING_SHARE = 0.48;

    private static final double OUT_SHARE_LEAST = 0.005;
    private static final double OUT_SHARE_MOST = 0.025;
    /** Commuters from beyond the city, as a share of all workers. */
    private static final double IN_SHARE = 0.01;

    private static final double CORE_JOBS_GAIN = 1.5;
    private static final double CORE_JOBS_REACH_M = 12_000;
    private static final double JOBS_SPREAD = 0.35;
    /** Distance over which the readiness to commute falls to 1/e, beside its fall by a power near home. */
    private static final double COMMUTE_REACH_M = 6_000;

    private static final double NEAR_M = 1_000;
    private static final double NEAR_EXPONENT = 1.8;
    /** Mean distance of two random points in a square of side 1. */
    private static final double DISTANCE_IN_SQUARE = 0.521;

    private static final double DEVICE_SHARE = 0.1;
    private static final double DEVICE_SPREAD = 0.1;

    /**
     * A flow.
     *
     * @param home town of residence, or outside
     * @param work town of work, or outside
     * @param parts commuters in thousandths of a person
     * @param devices devices behind it
     */
    record Flow(String home, String work, long parts, long devices) {}

    private final Residents residents;
    private final List<Town> towns;
    private final String area;
    private final int n;

    private FlowModel(Residents residents, String area) {
        this.residents = residents;
        this.towns = residents.land().towns();
        this.area = area;
        this.n = towns.size();
    }

    /** All flows of a commuter or more, by home and work. */
    static List<Flow> flows(Residents residents, String area) {
        return new FlowModel(residents, area).flows();
    }

    /** Workers of a town in thousandths of a person: what its flows add up to. */
    static long workers(Residents residents, int town) {
        return StrictMath.round(residents.ofTown(town) * WORKING_SHARE);
    }

    private List<Flow> flows() {
        long[] workers = IntStream.range(0, n)
                .mapToLong(town -> workers(residents, town))
                .toArray();
        if (Arrays.stream(workers).sum() == 0) {
            return List.of();
        }
        double[][] pattern = pattern(workers);
        List<Flow> flows = new ArrayList<>();
        for (int home = 0; home < n; home++) {
            addRow(towns.get(home).code(), workers[home], pattern[home], flows);
        }
        long arriving = StrictMath.round(Arrays.stream(workers).sum() * IN_SHARE);
        double[] jobs = Arrays.copyOf(jobs(), n + 1);
        addRow(FlowTable.OUTSIDE, arriving, jobs, flows);
        return flows;
    }

    /** Unrounded flows from each town to each town and, last, to places outside. */
    private double[][] pattern(long[] workers) {
        double[] staying = new double[n];
        double[] leaving = new double[n];
        for (int home = 0; home < n; home++) {
            Chance chance = Chance.of(area, "outside", towns.get(home).code());
            leaving[home] = workers[home] * chance.between(OUT_SHARE_LEAST, OUT_SHARE_MOST);
            staying[home] = workers[home] - leaving[home];
        }
        double[] jobs = jobs();
        double filled = Arrays.stream(staying).sum() / Arrays.stream(jobs).sum();
        double[] columns = Arrays.stream(jobs).map(job -> job * filled).toArray();
        double[][] inside = GravityModel.balance(staying, columns, friction());
        double[][] pattern = new double[n][];
        for (int home = 0; home < n; home++) {
            pattern[home] = Arrays.copyOf(inside[home], n + 1);
            pattern[home][n] = leaving[home];
        }
        return pattern;
    }

    private double[] jobs() {
        Land land = residents.land();
        int[] main = land.townsWhere(Town::inMainCity);
        Coordinate core = land.core(main.length == 0 ? land.townsWhere(town -> true) : main);
        double[] jobs = new double[n];
        for (int town = 0; town < n; town++) {
            double distance_m = residents.middleOfPeople(town).distance(core);
            double pull = 1 + CORE_JOBS_GAIN * StrictMath.exp(-distance_m / CORE_JOBS_REACH_M);
            double spread = Chance.of(area, "jobs", towns.get(town).code()).factor(JOBS_SPREAD);
            // One person more for a town without people: the model needs a job in every town.
            jobs[town] = (1 + Allotment.persons(residents.ofTown(town))) * pull * spread;
        }
        return jobs;
    }

    private double[][] friction() {
        Coordinate[] middles =
                IntStream.range(0, n).mapToObj(residents::middleOfPeople).toArray(Coordinate[]::new);
        double[][] friction = new double[n][n];
        for (int home = 0; home < n; home++) {
            for (int work = 0; work < n; work++) {
                double distance_m = home == work
                        ? DISTANCE_IN_SQUARE * StrictMath.sqrt(residents.land().areaM2(home))
                        : middles[home].distance(middles[work]);
                friction[home][work] = StrictMath.exp(-distance_m / COMMUTE_REACH_M)
                        * StrictMath.pow(1 + distance_m / NEAR_M, -NEAR_EXPONENT);
            }
        }
        return friction;
    }

    /** Deals out a row's commuters; pairs of less than one commuter are given to the row's largest. */
    private void addRow(String home, long commuters, double[] weights, List<Flow> flows) {
        double sum = Arrays.stream(weights).sum();
        double[] kept = weights.clone();
        for (int work = 0; work < kept.length; work++) {
            if (!(commuters * (kept[work] / sum) >= Allotment.PARTS)) {
                kept[work] = 0;
            }
        }
        double dropped = sum - Arrays.stream(kept).sum();
        int largest = IntStream.range(0, weights.length)
                .reduce(0, (best, work) -> weights[work] > weights[best] ? work : best);
        kept[largest] += dropped;
        long[] dealt = commuters == 0 ? new long[kept.length] : Allotment.deal(commuters, kept);
        for (int work = 0; work < dealt.length; work++) {
            if (dealt[work] > 0) {
                String to = work == n ? FlowTable.OUTSIDE : towns.get(work).code();
                flows.add(new Flow(home, to, dealt[work], devices(home, to, dealt[work])));
            }
        }
    }

    private long devices(String home, String work, long parts) {
        double share = DEVICE_SHARE * Chance.of(area, "devices", home, work).factor(DEVICE_SPREAD);
        return StrictMath.max(1, StrictMath.round(Allotment.persons(parts) * share));
    }
}
