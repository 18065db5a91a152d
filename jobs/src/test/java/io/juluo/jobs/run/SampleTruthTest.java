package io.juluo.jobs.run;

import static io.juluo.jobs.run.SampleFigures.known;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.juluo.geodata.table.LedgerTable;
import io.juluo.geodata.table.PieceTable;
import io.juluo.geodata.unit.ZoneLevel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/** The sample city's run against the truth that only its generator knows. */
class SampleTruthTest {
    /**
     * How far a town may be from the truth: 3 % of its people, in small towns 200 people. A cell of 250 m that a
     * border cuts is taken to be lived in evenly, and it is not. Along land borders the errors go both ways and cancel;
     * at the coast a cell is a whole square, so a part of its people is always counted in the sea. The largest errors
     * are therefore those of small coastal towns, as {@link #everyTownIsNearTheTruth} lists.
     */
    private static final double TOWN_SHARE = 0.03;

    private static final double TOWN_PERSONS = 200;

    /** Mean relative error over the towns. */
    private static final double MEAN_SHARE = 0.01;

    private static final double ROUNDING = 1e-9;

    private final Map<String, Double> truth = SampleTruth.townPeople();

    @Test
    void everyTownIsNearTheTruth() {
        assertNear(SampleRuns.usual());
    }

    @Test
    void anotherGridOfTheSamePeopleTellsTheSameTowns() {
        SampleRun shifted = SampleRuns.shifted();

        assertThat(shifted.hashes().get(PieceTable.SPEC.name()))
                .isNotEqualTo(SampleRuns.usual().hashes().get(PieceTable.SPEC.name()));
        assertNear(shifted);
    }

    private void assertNear(SampleRun run) {
        Map<String, Double> towns = residents(run, ZoneLevel.TOWN);
        assertThat(towns).hasSameSizeAs(truth);
        double mean = towns.keySet().stream()
                .mapToDouble(town -> Math.abs(known(towns, town) - known(truth, town)) / known(truth, town))
                .average()
                .orElseThrow();
        List<String> far = towns.keySet().stream()
                .filter(town -> Math.abs(known(towns, town) - known(truth, town))
                        > Math.max(TOWN_PERSONS, TOWN_SHARE * known(truth, town)))
                .map(town -> town + ": " + known(towns, town) + " people, in truth " + known(truth, town))
                .toList();

        assertThat(far).isEmpty();
        assertThat(mean).isLessThan(MEAN_SHARE);
    }

    /** Whatever the people in cut cells do, those of whole cells are known: so much is certain of every town. */
    @Test
    void noTownErrsByMoreThanThePeopleOfTheCellsThatItsBorderCuts() {
        List<Row> pieces = SampleRuns.usual()
                .rows(PieceTable.SPEC)
                .drop(PieceTable.GEOMETRY.col())
                .collectAsList();
        Map<String, Double> peopleOfCell = new HashMap<>();
        pieces.forEach(piece -> peopleOfCell.merge(cell(piece), persons(piece), Double::sum));
        Map<String, Double> certain = new HashMap<>();
        Map<String, Double> doubtful = new HashMap<>();
        for (Row piece : pieces) {
            String town = piece.getAs(PieceTable.TOWN_CODE.name());
            if (town != null) {
                boolean whole = piece.<Double>getAs(PieceTable.AREA_SHARE.name()) == 1.0;
                (whole ? certain : doubtful).merge(town, known(peopleOfCell, cell(piece)), Double::sum);
            }
        }
        assertThat(truth).allSatisfy((town, people) -> {
            double least = certain.getOrDefault(town, 0.0);
            assertThat(people).isBetween(least - 1, least + doubtful.getOrDefault(town, 0.0) + 1);
        });
    }

    @Test
    void theLedgerKnowsEveryPersonOfTheGenerator() {
        double all = truth.values().stream().mapToDouble(Double::doubleValue).sum();
        Map<String, Double> lines = SampleRuns.usual().rows(LedgerTable.SPEC).collectAsList().stream()
                .filter(row -> row.<String>getAs("zone_level").equals("city"))
                .filter(row -> row.<String>getAs("input").equals("population_cell"))
                .collect(Collectors.toMap(row -> row.<String>getAs("line"), row -> row.<Double>getAs("persons")));

        assertThat(known(lines, "total")).isCloseTo(all, within(ROUNDING * all));
        assertThat(lines.values().stream().mapToDouble(Double::doubleValue).sum() - known(lines, "total"))
                .isCloseTo(all, within(ROUNDING * all));
        assertThat(known(lines, "outside_city")).isBetween(0.001 * all, 0.01 * all);
        assertThat(residents(SampleRuns.usual(), ZoneLevel.TOWN).values().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum())
                .isCloseTo(known(lines, "inside"), within(ROUNDING * all));
    }

    @Test
    void theMainCitysShareIsTheTruthToTheLastPerson() {
        Set<String> mainCity = SampleRuns.profile().mainCity();
        Set<String> highTech = Set.of("990105002", "990105003");
        double all = truth.values().stream().mapToDouble(Double::doubleValue).sum();
        double main = sum(town -> mainCity.contains(SampleTruth.district(town)));
        double without = sum(town -> mainCity.contains(SampleTruth.district(town)) && !highTech.contains(town));
        SampleFigures figures = new SampleFigures(SampleRuns.usual());

        assertThat(figures.ofCity("main_city_share", "")).isCloseTo(main / all, within(ROUNDING));
        assertThat(figures.ofCity("main_city_share_without_hightech", "")).isCloseTo(without / all, within(ROUNDING));
        assertThat(figures.ofCity("main_city_share_grid", "")).isCloseTo(main / all, within(0.001));
    }

    private double sum(Predicate<String> towns) {
        return truth.keySet().stream()
                .filter(towns)
                .mapToDouble(town -> known(truth, town))
                .sum();
    }

    private static Map<String, Double> residents(SampleRun run, ZoneLevel level) {
        return new SampleFigures(run).byZone(level, "usual_residents");
    }

    private static String cell(Row piece) {
        return piece.getAs(PieceTable.CELL_ID.name());
    }

    private static double persons(Row piece) {
        return piece.<Double>getAs(PieceTable.PERSONS.name());
    }
}
