package io.juluo.geodata.synth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class GravityModelProperties {
    private static final int N = 6;

    @Property(tries = 200)
    void rowsAndColumnsAddUpToWhatWasAsked(
            @ForAll("amounts") double[] rows,
            @ForAll("amounts") double[] wanted,
            @ForAll("frictions") double[][] friction) {
        double scale = Arrays.stream(rows).sum() / Arrays.stream(wanted).sum();
        double[] columns = Arrays.stream(wanted).map(amount -> amount * scale).toArray();

        double[][] flows = GravityModel.balance(rows, columns, friction);

        for (int i = 0; i < N; i++) {
            int at = i;
            assertThat(Arrays.stream(flows[i]).sum()).isCloseTo(rows[i], within(rows[i] * 1e-9));
            assertThat(Arrays.stream(flows).mapToDouble(row -> row[at]).sum())
                    .isCloseTo(columns[i], within(columns[i] * 1e-6));
        }
    }

    @Provide
    Arbitrary<double[]> amounts() {
        return Arbitraries.doubles().between(1, 1000).array(double[].class).ofSize(N);
    }

    @Provide
    Arbitrary<double[][]> frictions() {
        return Arbitraries.doubles()
                .between(0.1, 1)
                .array(double[].class)
                .ofSize(N)
                .array(double[][].class)
                .ofSize(N);
    }
}
