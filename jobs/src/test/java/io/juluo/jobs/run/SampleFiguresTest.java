package io.juluo.jobs.run;

import static io.juluo.jobs.run.SampleFigures.known;
import static io.juluo.jobs.run.SampleFigures.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.juluo.geodata.table.IndicatorValueTable;
import io.juluo.geodata.table.TargetStatusTable;
import io.juluo.geodata.unit.ZoneLevel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/**
 * The sample city's figures against a reviewed table of them, so that no change of code moves a figure unseen.
 * {@code -Djuluo.docs=write} rewrites the table; whoever does so reads the difference.
 */
class SampleFiguresTest {
    private static final Path REVIEWED =
            Path.of(System.getProperty("juluo.home"), "jobs/src/test/resources/sample_figures.csv");
    private static final List<String> COLUMNS = List.of(
            IndicatorValueTable.ZONE_LEVEL.name(),
            IndicatorValueTable.ZONE_CODE.name(),
            IndicatorValueTable.DEFINITION_ID.name(),
            IndicatorValueTable.SERVICE.name(),
            IndicatorValueTable.UNIT_LEVEL.name(),
            IndicatorValueTable.VALUE.name(),
            IndicatorValueTable.UNIT.name(),
            IndicatorValueTable.VALUE_STATE.name());
    private static final int KEYS = 5;
    private static final double TOLERANCE = 1e-9;

    @Test
    void cityAndDistrictsHaveTheReviewedFigures() throws IOException {
        List<List<String>> figures = new SampleFigures(SampleRuns.usual())
                .rows().stream()
                        .filter(row -> !text(row, "zone_level").equals(ZoneLevel.TOWN.code()))
                        .map(SampleFiguresTest::cells)
                        .sorted((a, b) -> a.toString().compareTo(b.toString()))
                        .toList();
        if ("write".equals(System.getProperty("juluo.docs"))) {
            write(figures);
        }
        Map<List<String>, List<String>> reviewed =
                reviewed().stream().collect(Collectors.toMap(row -> row.subList(0, KEYS), row -> row));

        assertThat(figures)
                .extracting(row -> row.subList(0, KEYS))
                .containsExactlyInAnyOrderElementsOf(reviewed.keySet());
        assertThat(figures).allSatisfy(row -> assertSame(row, known(reviewed, row.subList(0, KEYS))));
    }

    @Test
    void theSamplesTargetsAreMetAndMissedAsTheyWereMadeToBe() {
        List<Row> statuses = SampleRuns.usual().rows(TargetStatusTable.SPEC).collectAsList();
        Map<String, String> ofTargets = statuses.stream()
                .filter(row -> text(row, "target_id").startsWith("sample_"))
                .collect(Collectors.toMap(
                        row -> text(row, "target_id") + " " + text(row, "unit_level"), row -> text(row, "status")));

        assertThat(ofTargets)
                .containsOnly(
                        Map.entry("sample_main_city_share_2025 ", "met"),
                        Map.entry("sample_main_city_share_2035 ", "not_met"),
                        Map.entry("sample_self_containment district", "no_target"),
                        Map.entry("sample_self_containment town", "no_target"),
                        Map.entry("sample_medical_15min_straight_2025 ", "not_met"),
                        Map.entry("sample_medical_15min_straight_old_town_2025 ", "met"),
                        Map.entry("sample_transit_800m_changyu_2025 ", "not_met"),
                        Map.entry("sample_transit_800m_xiwan_2025 ", "met"));
        assertThat(statuses)
                .filteredOn(row -> !text(row, "target_id").startsWith("sample_"))
                .allSatisfy(row -> assertThat(text(row, "status")).isEqualTo("no_target"));
    }

    @Test
    void everyFigureStandsBesideATargetOrTheWordThatThereIsNone() {
        long figures = SampleRuns.usual().rows(IndicatorValueTable.SPEC).count();
        long compared = SampleRuns.usual()
                .rows(TargetStatusTable.SPEC)
                .select("zone_level", "zone_code", "unit_level", "definition_id", "service")
                .distinct()
                .count();

        assertThat(compared).isEqualTo(figures);
    }

    @Test
    void figuresStandToEachOtherAsTheyMustInAnyCity() {
        SampleFigures figures = new SampleFigures(SampleRuns.usual());
        for (ZoneLevel level : ZoneLevel.values()) {
            Map<String, Double> all = figures.byZone(level, "services_all_15min_straight");
            for (String service : List.of("commerce", "education", "medical", "elderly_care", "culture", "park")) {
                Map<String, Double> one = figures.byZone(level, "services_" + service + "_15min_straight");
                assertThat(all).allSatisfy((zone, share) -> assertThat(share).isLessThanOrEqualTo(known(one, zone)));
            }
            Map<String, Double> anyStop = figures.byZone(level, "transit_800m_population");
            assertThat(figures.byZone(level, "rail_800m_population"))
                    .hasSameSizeAs(anyStop)
                    .allSatisfy((zone, share) -> assertThat(share).isBetween(0.0, known(anyStop, zone)));
        }
        double districts = figures.byZone(ZoneLevel.DISTRICT, "usual_residents").values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        assertThat(figures.ofCity("usual_residents", "")).isCloseTo(districts, within(TOLERANCE * districts));
    }

    private static List<String> cells(Row row) {
        return COLUMNS.stream()
                .map(column -> row.isNullAt(row.fieldIndex(column)) ? "" : String.valueOf(row.<Object>getAs(column)))
                .toList();
    }

    private static void assertSame(List<String> row, List<String> reviewed) {
        assertThat(row.subList(KEYS + 1, row.size())).isEqualTo(reviewed.subList(KEYS + 1, row.size()));
        assertThat(row.get(KEYS).isEmpty()).isEqualTo(reviewed.get(KEYS).isEmpty());
        if (!row.get(KEYS).isEmpty()) {
            double expected = Double.parseDouble(reviewed.get(KEYS));
            assertThat(Math.abs(Double.parseDouble(row.get(KEYS)) - expected))
                    .as(row.toString())
                    .isLessThanOrEqualTo(TOLERANCE * Math.max(1, Math.abs(expected)));
        }
    }

    private static void write(List<List<String>> figures) throws IOException {
        String rows = figures.stream().map(row -> String.join(",", row) + "\n").collect(Collectors.joining());
        Files.createDirectories(REVIEWED.getParent());
        Files.writeString(REVIEWED, String.join(",", COLUMNS) + "\n" + rows);
    }

    private static List<List<String>> reviewed() throws IOException {
        try (CSVParser csv = CSVFormat.DEFAULT.parse(Files.newBufferedReader(REVIEWED))) {
            return csv.getRecords().stream().skip(1).map(CSVRecord::toList).toList();
        }
    }
}
