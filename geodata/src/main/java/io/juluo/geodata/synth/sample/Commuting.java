package io.juluo.geodata.synth.sample;

import io.juluo.geodata.synth.ground.Noise;
import org.locationtech.jts.geom.Envelope;

/**
 * Who lives where and works where, between towns and to and from beyond the city: a gravity model whose rows add up to
 * the working residents and whose columns to the jobs. The last row and column are the places beyond the city.
 */
final class Commuting {
    /** Working residents a resident. */
    private static final double WORKING_SHARE = 0.48;

    private static final double LEAVING_SHARE = 0.028;
    private static final double ENTERING_SHARE = 0.034;
    private static final double REACH_KM = 5.2;
    private static final double BEYOND_KM = 26;
    private static final double STAY_BONUS = 5;
    private static final int ROUNDS = 80;
    private static final int ATTRACTION = 91;

    private final int size;
    private final double[][] flows;

    Commuting(World world, long[] townPeople) {
        size = townPeople.length + 1;
        double[] workers = workers(townPeople);
        double[] jobs = jobs(world, workers);
        flows = pull(world);
        for (int round = 0; round < ROUNDS; round++) {
            scaleRows(workers);
            scaleColumns(jobs);
        }
        scaleRows(workers);
        roundToThousandths();
    }

    /** Towns and the one place beyond the city. */
    int size() {
        return size;
    }

    /** Commuters from a home to a work place, to the thousandth. */
    double commuters(int home, int work) {
        return flows[home][work];
    }

    /** Everybody who lives there and works, within the city or beyond. */
    double workingResidents(int home) {
        return sum(flows[home]);
    }

    private double[] workers(long[] townPeople) {
        double[] workers = new double[size];
        double sum = 0;
        for (int town = 0; town + 1 < size; town++) {
            workers[town] = WORKING_SHARE * townPeople[town];
            sum += workers[town];
        }
        workers[size - 1] = ENTERING_SHARE * sum;
        return workers;
    }

    /** Jobs are drawn to the centres more than people are, and differ from town to town. */
    private double[] jobs(World world, double[] workers) {
        double[] jobs = new double[size];
        double all = sum(workers);
        double sum = 0;
        for (int town = 0; town + 1 < size; town++) {
            double[] middle = middle(world, town);
            double centrality = StrictMath.sqrt(500 + Settlement.urban(middle[0], middle[1])) / 80;
            jobs[town] = workers[town] * (0.45 + centrality) * (0.7 + 0.8 * Noise.unit(ATTRACTION, town, 0));
            sum += jobs[town];
        }
        jobs[size - 1] = LEAVING_SHARE * all;
        for (int town = 0; town + 1 < size; town++) {
            jobs[town] *= (all - jobs[size - 1]) / sum;
        }
        return jobs;
    }

    private double[][] pull(World world) {
        double[][] pull = new double[size][size];
        for (int home = 0; home < size; home++) {
            for (int work = 0; work < size; work++) {
                pull[home][work] = StrictMath.exp(-distanceKm(world, home, work) / REACH_KM);
            }
            pull[home][home] *= STAY_BONUS;
        }
        pull[size - 1][size - 1] = 0;
        return pull;
    }

    private double distanceKm(World world, int home, int work) {
        if (home == size - 1 || work == size - 1) {
            return BEYOND_KM;
        }
        double[] a = middle(world, home);
        double[] b = middle(world, work);
        double half = StrictMath.sqrt(world.townShapes().get(home).getArea()) / 2000;
        return home == work ? half : StrictMath.sqrt((a[0] - b[0]) * (a[0] - b[0]) + (a[1] - b[1]) * (a[1] - b[1]));
    }

    private static double[] middle(World world, int town) {
        Envelope box = world.townShapes().get(town).getEnvelopeInternal();
        return new double[] {
            Terrain.u((box.getMinX() + box.getMaxX()) / 2), Terrain.v((box.getMinY() + box.getMaxY()) / 2)
        };
    }

    private void scaleRows(double[] totals) {
        for (int home = 0; home < size; home++) {
            double sum = 0;
            for (int work = 0; work < size; work++) {
                sum += flows[home][work];
            }
            for (int work = 0; work < size; work++) {
                flows[home][work] *= totals[home] / sum;
            }
        }
    }

    private void scaleColumns(double[] totals) {
        for (int work = 0; work < size; work++) {
            double sum = 0;
            for (int home = 0; home < size; home++) {
                sum += flows[home][work];
            }
            for (int home = 0; home < size; home++) {
                flows[home][work] *= totals[work] / sum;
            }
        }
    }

    /** A plain sum in the order of the numbers: the library's own differs between Java versions. */
    private static double sum(double[] numbers) {
        double sum = 0;
        for (double number : numbers) {
            sum += number;
        }
        return sum;
    }

    private void roundToThousandths() {
        for (double[] row : flows) {
            for (int work = 0; work < size; work++) {
                row[work] = StrictMath.floor(row[work] * 1000) / 1000;
            }
        }
    }
}
