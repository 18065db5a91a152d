package io.juluo.geodata.synth;

import java.util.Arrays;

/**
 * Doubly constrained gravity model: the flow from i to j is a_i b_j f_ij, with a and b so that every row adds up to
 * what starts there and every column to what ends there (Furness balancing).
 */
final class GravityModel {
    private static final int MOST_ROUNDS = 2000;
    private static final double CLOSE_ENOUGH = 1e-10;

    private GravityModel() {}

    /**
     * Balances the flows; afterwards the rows are exact but for rounding, and the columns within a ten-thousand-millionth.
     *
     * @param rows sums of the rows, positive
     * @param columns sums of the columns, positive, in all as much as the rows
     * @param friction how easily one gets from i to j, positive
     */
    static double[][] balance(double[] rows, double[] columns, double[][] friction) {
        double[] b = new double[columns.length];
        Arrays.fill(b, 1);
        double[] a = rowFactors(rows, b, friction);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double worst = 0;
            for (int j = 0; j < columns.length; j++) {
                double reached = 0;
                for (int i = 0; i < rows.length; i++) {
                    reached += a[i] * friction[i][j];
                }
                worst = StrictMath.max(worst, StrictMath.abs(b[j] * reached / columns[j] - 1));
                b[j] = columns[j] / reached;
            }
            a = rowFactors(rows, b, friction);
            if (worst < CLOSE_ENOUGH) {
                break;
            }
        }
        double[][] flows = new double[rows.length][columns.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                flows[i][j] = a[i] * b[j] * friction[i][j];
            }
        }
        return flows;
    }

    private static double[] rowFactors(double[] rows, double[] b, double[][] friction) {
        double[] a = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            double sum = 0;
            for (int j = 0; j < b.length; j++) {
                sum += b[j] * friction[i][j];
            }
            a[i] = rows[i] / sum;
        }
        return a;
    }
}
