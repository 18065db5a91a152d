package io.juluo.jobs.uncertainty;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Settles people on a square of ground. */
final class SimulatedPeople {
    /** How people settle. */
    enum Settling {
        /** A smooth slope from a dense centre. */
        SMOOTH,
        /** Villages of a few hundred metres in empty land. */
        VILLAGES,
        /** Dense blocks, villages and farms. */
        MIXED
    }

    private final Random random;
    private final double side_m;
    private final List<double[]> points = new ArrayList<>();

    SimulatedPeople(Random random, double side_m) {
        this.random = random;
        this.side_m = side_m;
    }

    /** Easting, northing and people of every point. */
    List<double[]> settle(Settling settling) {
        if (settling != Settling.VILLAGES) {
            slope(60_000, settling == Settling.SMOOTH ? 9_000 : 5_000);
        }
        if (settling != Settling.SMOOTH) {
            villages(settling == Settling.VILLAGES ? 900 : 400);
        }
        if (settling == Settling.MIXED) {
            blocks();
        }
        return points;
    }

    private void slope(int people, double spread_m) {
        while (people > 0) {
            people -= add(
                    side_m / 2 + spread_m * random.nextGaussian(), side_m / 2 + spread_m * random.nextGaussian(), 1);
        }
    }

    private void villages(int count) {
        for (int i = 0; i < count; i++) {
            double x = side_m * random.nextDouble();
            double y = side_m * random.nextDouble();
            double spread_m = 60 + 120 * random.nextDouble();
            int people = (int) (20 + 180 * random.nextDouble());
            for (int j = 0; j < people; j++) {
                add(x + spread_m * random.nextGaussian(), y + spread_m * random.nextGaussian(), 1);
            }
        }
    }

    /** Plots of 100 m around the centre, each built upon or not. */
    private void blocks() {
        double plot_m = 100;
        for (double x = 0.3 * side_m; x < 0.7 * side_m; x += plot_m) {
            for (double y = 0.3 * side_m; y < 0.7 * side_m; y += plot_m) {
                double people = random.nextDouble() < 0.5 ? 0 : -20 * Math.log(1 - random.nextDouble());
                for (int j = 0; j < people; j++) {
                    add(x + plot_m * random.nextDouble(), y + plot_m * random.nextDouble(), 1);
                }
            }
        }
    }

    private int add(double x, double y, double people) {
        if (x < 0 || y < 0 || x >= side_m || y >= side_m) {
            return 0;
        }
        points.add(new double[] {x, y, people});
        return 1;
    }
}
