package io.juluo.geodata.synth.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.juluo.geodata.table.FlowTable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The observed flows are a rough picture of the true ones. */
class SampleFlowsTest {
    private final Commuting truth = Sample.COMMUTING;
    private final List<Object[]> observed = PhoneSample.of(Sample.WORLD, truth);
    private final int outside = truth.size() - 1;

    @Test
    void peopleCommuteAcrossTheCityLimitsBothWays() {
        assertThat(truth.commuters(0, outside)).isPositive();
        assertThat(truth.commuters(outside, 0)).isPositive();
        assertThat(truth.commuters(outside, outside)).isZero();
        assertThat(observed).anyMatch(row -> row[0].equals(FlowTable.OUTSIDE));
        assertThat(observed).anyMatch(row -> row[1].equals(FlowTable.OUTSIDE));
    }

    @Test
    void nearlyHalfOfTheResidentsWork() {
        long[] residents = Sample.PEOPLE.townPeople();
        for (int town = 0; town < residents.length; town++) {
            assertThat(truth.workingResidents(town)).isCloseTo(0.48 * residents[town], within(0.1));
        }
    }

    @Test
    void observedCommutersNeverExceedTheWorkingResidents() {
        Map<Object, Double> byHome = new HashMap<>();
        observed.forEach(row -> byHome.merge(row[0], (Double) row[2], Double::sum));
        for (int home = 0; home < truth.size(); home++) {
            double seen = byHome.getOrDefault(PhoneSample.code(Sample.WORLD, home), 0.0);
            assertThat(seen).isBetween(truth.workingResidents(home) - 1, truth.workingResidents(home) + 1e-6);
        }
    }

    @Test
    void aTenthIsSampledAndSmallFlowsRestOnFewDevices() {
        double devices = observed.stream().mapToLong(row -> (Long) row[3]).sum();
        double commuters = observed.stream().mapToDouble(row -> (Double) row[2]).sum();
        Set<List<Object>> pairs = new HashSet<>();
        observed.forEach(row -> pairs.add(List.of(row[0], row[1])));

        assertThat(devices / commuters).isCloseTo(0.1, within(0.002));
        assertThat(observed).anyMatch(row -> (Long) row[3] < 3).allMatch(row -> (Long) row[3] > 0);
        assertThat(pairs).hasSameSizeAs(observed);
        assertThat(observed.size()).as("the smallest flows are not seen").isLessThan(truth.size() * truth.size());
    }

    @Test
    void selfContainmentDiffersBetweenTowns() {
        List<Double> shares = IntStream.range(0, outside)
                .mapToObj(town -> truth.commuters(town, town) / truth.workingResidents(town))
                .toList();

        assertThat(shares).allMatch(share -> share > 0 && share < 1);
        assertThat(shares).anyMatch(share -> share < 0.2).anyMatch(share -> share > 0.5);
    }
}
