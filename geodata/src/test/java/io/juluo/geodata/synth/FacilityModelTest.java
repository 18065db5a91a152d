package io.juluo.geodata.synth;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.juluo.geodata.synth.FacilityModel.Facility;
import io.juluo.geodata.synth.SyntheticRequest.Town;
import io.juluo.geodata.synth.SyntheticRequest.Unit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

class FacilityModelTest {
    private static final int MILLION = 1_000_000;
    private final Residents residents = settle(MILLION);
    private final List<Facility> facilities = FacilityModel.place(residents, "coast");

    @Test
    void everyFacilityLiesInTheTownItIsNamedAfterAndSaysThatItIsSynthetic() {
        Map<String, Town> towns =
                residents.land().towns().stream().collect(Collectors.toMap(Town::code, Function.identity()));
        GeometryFactory factory = new GeometryFactory();

        assertThat(facilities.stream().map(Facility::id)).doesNotHaveDuplicates();
        for (Facility facility : facilities) {
            Town town = requireNonNull(towns.get(facility.id().substring(0, 6)));
            assertThat(town.polygon().distance(factory.createPoint(new Coordinate(facility.x_m(), facility.y_m()))))
                    .isLessThan(1e-6);
            assertThat(facility.name()).startsWith(town.name()).endsWith("（模拟）");
        }
    }

    @Test
    void thereAreAsManyOfAClassAsThePeopleWarrantAndCareIsScarcerThanShops() {
        long shops = count(FacilityMix.CONVENIENCE);

        assertThat((double) shops).isBetween(MILLION / 3_500.0 * 0.6, MILLION / 3_500.0 * 1.6);
        assertThat(count(FacilityMix.NURSING_HOME)).isLessThan(shops / 4);
        assertThat(count(FacilityMix.LIBRARY)).isLessThan(count(FacilityMix.NURSING_HOME));
    }

    @Test
    void noOneHasNoFacilities() {
        assertThat(FacilityModel.place(settle(0), "coast")).isEmpty();
    }

    @Test
    void everyClassCountsAsAServiceInTheSeeds() throws IOException {
        Path seeds = Path.of(System.getProperty("juluo.home", ".."), "seeds", "facility_classes.csv");
        Set<String> counted = Files.readAllLines(seeds).stream()
                .map(line -> line.split(","))
                .filter(words -> !words[1].isEmpty())
                .map(words -> words[0])
                .collect(Collectors.toSet());

        assertThat(Arrays.stream(FacilityMix.values()).map(FacilityMix::classCode))
                .allMatch(counted::contains);
    }

    private long count(FacilityMix mix) {
        return facilities.stream()
                .filter(facility -> facility.classCode().equals(mix.classCode()))
                .count();
    }

    private static Residents settle(long people) {
        SyntheticRequest all = SmallCoast.request(Path.of("unused"));
        SyntheticRequest request = new SyntheticRequest(
                all.area(),
                all.towns(),
                List.of(new Unit("100", "100", people, List.of())),
                all.cell_m(),
                null,
                null,
                null,
                all.truthFolder());
        return Residents.settle(request, Land.cut(request.towns(), request.cell_m()));
    }
}
