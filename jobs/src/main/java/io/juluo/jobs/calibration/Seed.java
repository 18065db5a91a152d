package io.juluo.jobs.calibration;

import io.juluo.geodata.unit.ExactSum;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** How the people of a piece spread over the combinations of the categories that the grid counts. */
final class Seed implements Serializable {
    private static final long serialVersionUID = 1L;

    private final ArrayList<Dimension> dimensions;
    private final int combinations;

    Seed(List<Dimension> counted) {
        this.dimensions = new ArrayList<>(counted);
        this.combinations = counted.stream().mapToInt(Dimension::size).reduce(1, Math::multiplyExact);
    }

    /** How many combinations there are; 1 where the grid counts nothing. */
    int combinations() {
        return combinations;
    }

    /** Category of a combination in that dimension. */
    int category(int combination, int dimension) {
        int stride = 1;
        for (int d = dimensions.size() - 1; d > dimension; d--) {
            stride *= dimensions.get(d).size();
        }
        return combination / stride % dimensions.get(dimension).size();
    }

    /**
     * People of each combination in whole billionths. Inside a piece the dimensions are taken to be independent: the
     * grid counts each by itself. Where the census says nothing of a dimension, all stand in its first category.
     */
    long[] units(Place place, double people, double[] attributes) {
        double[] table = {people};
        for (Dimension dimension : dimensions) {
            double[] shares = dimension.shares(place, attributes);
            double[] finer = new double[table.length * dimension.size()];
            for (int i = 0; i < table.length; i++) {
                for (int c = 0; c < dimension.size(); c++) {
                    double share = shares == null ? c == 0 ? 1 : 0 : shares[c];
                    finer[i * dimension.size() + c] = table[i] * share;
                }
            }
            table = finer;
        }
        long[] units = new long[table.length];
        for (int i = 0; i < units.length; i++) {
            units[i] = ExactSum.units(table[i]);
        }
        return units;
    }
}
