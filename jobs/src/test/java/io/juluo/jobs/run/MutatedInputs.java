package io.juluo.jobs.run;

import java.util.stream.Stream;

/** Every input that a city.yaml can name, in every format, small and without a fault. */
final class MutatedInputs {
    private MutatedInputs() {}

    static Stream<MutatedInput> all() {
        return Stream.of(MutatedLayers.all(), MutatedTotals.all(), MutatedTables.all(), MutatedFeeds.all())
                .flatMap(inputs -> inputs);
    }
}
