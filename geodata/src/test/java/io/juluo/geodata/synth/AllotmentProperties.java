package io.juluo.geodata.synth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class AllotmentProperties {

    @Property
    void nothingIsLostOrGained(
            @ForAll @LongRange(min = 0, max = 20_000_000_000L) long parts,
            @ForAll @Size(min = 1, max = 200) List<@DoubleRange(min = 0.01, max = 1e9) Double> some) {
        double[] weights = some.stream().mapToDouble(weight -> weight).toArray();
        long[] dealt = Allotment.deal(parts, weights);

        assertThat(Arrays.stream(dealt).sum()).isEqualTo(parts);
        assertThat(Arrays.stream(dealt)).allMatch(part -> part >= 0);
    }

    @Property
    void noneButTheGreatestIsOffByAPart(
            @ForAll @LongRange(min = 1, max = 1_000_000_000L) long parts,
            @ForAll @Size(min = 2, max = 50) List<@DoubleRange(min = 1, max = 1000) Double> some) {
        double[] weights = some.stream().mapToDouble(weight -> weight).toArray();
        long[] dealt = Allotment.deal(parts, weights);
        double sum = Arrays.stream(weights).sum();
        double greatest = Arrays.stream(weights).max().orElseThrow();

        for (int i = 0; i < weights.length; i++) {
            double exact = parts * (weights[i] / sum);
            if (weights[i] < greatest) {
                assertThat(dealt[i]).isBetween((long) Math.floor(exact), (long) Math.ceil(exact));
            }
        }
    }
}
