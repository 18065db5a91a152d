package io.juluo.geodata.synth.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.juluo.geodata.seed.FacilityClass;
import io.juluo.geodata.seed.Seeds;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Facilities and stops are of known kinds, in towns, and unevenly spread. */
class SamplePlacesTest {
    private static final int KIND = 2;
    private static final int X = 3;
    private static final int Y = 4;

    private final List<Object[]> facilities = Facilities.of(Sample.WORLD, Sample.PEOPLE);
    private final List<Object[]> stops = Stops.of(Sample.WORLD, Sample.STREETS);
    private final Map<String, String> serviceOf =
            Seeds.load(Path.of(System.getProperty("juluo.home"), "seeds"), null).facilityClasses().stream()
                    .collect(Collectors.toMap(FacilityClass::classCode, FacilityClass::service));

    @Test
    void everyPlaceLiesInATownUnderItsOwnNumber() {
        assertThat(facilities).allMatch(SamplePlacesTest::inTown);
        assertThat(stops).allMatch(SamplePlacesTest::inTown);
        assertThat(facilities).extracting(row -> row[0]).doesNotHaveDuplicates();
        assertThat(stops).extracting(row -> row[0]).doesNotHaveDuplicates();
    }

    @Test
    void facilitiesAreOfClassesThatTheSeedsKnow() {
        assertThat(facilities).allMatch(row -> serviceOf.containsKey((String) row[KIND]));
        assertThat(facilities.stream().map(row -> serviceOf.get((String) row[KIND])))
                .contains("commerce", "education", "medical", "elderly_care", "culture", "park")
                .contains("");
    }

    @Test
    void someTownsLackAService() {
        Set<String> supplied = new HashSet<>();
        for (Object[] row : facilities) {
            supplied.add(town(row) + " " + serviceOf.get((String) row[KIND]));
        }
        int all = 6 * Sample.WORLD.towns().size();

        assertThat(supplied.stream().filter(pair -> !pair.endsWith(" "))).hasSizeBetween(all / 2, all - 10);
    }

    @Test
    void busesStopInManyTownsAndTwoMetroLinesInFew() {
        assertThat(stops).extracting(row -> (String) row[KIND]).containsOnly("bus", "rail");
        assertThat(stops.stream().map(row -> (String) row[0]).filter(id -> id.startsWith("rail-")))
                .anyMatch(id -> id.startsWith("rail-1-"))
                .anyMatch(id -> id.startsWith("rail-2-"))
                .hasSizeBetween(30, 80);
        assertThat(stops.stream().map(SamplePlacesTest::town).distinct())
                .hasSizeLessThan(Sample.WORLD.towns().size());
    }

    private static int town(Object[] row) {
        return Sample.WORLD.townAt((Double) row[X], (Double) row[Y]);
    }

    private static boolean inTown(Object[] row) {
        return town(row) != World.NOWHERE;
    }
}
