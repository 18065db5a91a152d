package io.juluo.jobs.calibration;

import static io.juluo.jobs.spatial.Worlds.box;
import static io.juluo.jobs.spatial.Worlds.cell;
import static io.juluo.jobs.spatial.Worlds.district;
import static io.juluo.jobs.spatial.Worlds.table;
import static io.juluo.jobs.spatial.Worlds.town;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.juluo.geodata.SparkTest;
import io.juluo.geodata.issue.DataIssue;
import io.juluo.geodata.issue.DataRefused;
import io.juluo.geodata.table.CalibrationControlTable;
import io.juluo.geodata.table.CellTable;
import io.juluo.geodata.table.GroundTable;
import io.juluo.geodata.table.LedgerTable;
import io.juluo.geodata.table.PieceTable;
import io.juluo.geodata.table.ZoneTable;
import io.juluo.geodata.unit.ExactSum;
import io.juluo.geodata.unit.ZoneLevel;
import io.juluo.jobs.calibration.Calibration.Calibrated;
import io.juluo.jobs.calibration.Calibration.Rules;
import io.juluo.jobs.population.LedgerCheck;
import io.juluo.jobs.population.PeopleLedger;
import io.juluo.jobs.spatial.SpatialEngines;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A row of unit squares: towns t1 and t2 of d1, a harbour of d1, town t3 of d2, the sea; 2^n people in the n-th. */
class CalibrationTest extends SparkTest {
    private static final String CITY = "3702";
    private static Dataset<Row> zones;
    private static Dataset<Row> cells;
    private static Dataset<Row> pieces;

    private final List<Row> controls = new ArrayList<>();

    @BeforeAll
    static void cut() {
        zones = table(
                spark(),
                ZoneTable.SPEC,
                List.of(
                        district("d1", box(0, 0, 3, 1)),
                        district("d2", box(3, 0, 4, 1)),
                        town("t1", "d1", box(0, 0, 1, 1)),
                        town("t2", "d1", box(1, 0, 2, 1)),
                        town("t3", "d2", box(3, 0, 4, 1))));
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            rows.add(cell("c" + i, 1 << i, box(i, 0, i + 1, 1)));
        }
        cells = table(spark(), CellTable.SPEC, rows);
        pieces = SpatialEngines.of("broadcast", spark()).pieces(cells, zones).cache();
    }

    private void control(String zone, double people) {
        margin(zone, CalibrationControlTable.TOTAL, CalibrationControlTable.ALL, people);
    }

    private void margin(String zone, String dimension, String category, double people) {
        String level = zone.startsWith("t") ? "town" : "district";
        controls.add(RowFactory.create(level, zone, dimension, category, people, "observed"));
    }

    private static Dataset<Row> noGround() {
        return spark().createDataFrame(List.of(), GroundTable.SPEC.schema());
    }

    private Calibrated calibrated(Dataset<Row> of, ZoneLevel level) {
        return Calibration.apply(
                of,
                zones,
                table(spark(), CalibrationControlTable.SPEC, controls),
                new Rules(level, 1.5, CITY, Map.of(), Set.of()));
    }

    private static Map<String, Double> persons(Dataset<Row> of) {
        Map<String, Double> persons = new TreeMap<>();
        for (Row row :
                of.select(PieceTable.CELL_ID.col(), PieceTable.PERSONS.col()).collectAsList()) {
            persons.put(row.getString(0), row.getDouble(1));
        }
        return persons;
    }

    private static List<String> lines(Dataset<Row> rows) {
        return rows.collectAsList().stream().map(row -> row.mkString(" ")).toList();
    }

    @Test
    void districtsGetTheirTotalsAndWhatLiesOutsideStays() {
        control("d1", 14);
        control("d2", 4);

        Calibrated calibrated = calibrated(pieces, ZoneLevel.DISTRICT);

        assertThat(persons(calibrated.pieces()))
                .containsExactlyInAnyOrderEntriesOf(Map.of("c0", 2.0, "c1", 4.0, "c2", 8.0, "c3", 4.0, "c4", 16.0));
        assertThat(lines(calibrated.factors()))
                .containsExactly(
                        "district d1 total all 14.0 7.0 14.0 2.0 grid true",
                        "district d2 total all 4.0 8.0 4.0 0.5 grid true");
        assertThat(calibrated.removed()).containsEntry("d1", -7.0).containsEntry("d2", 4.0);
        assertThat(calibrated.issues())
                .extracting(DataIssue::kind, DataIssue::count)
                .containsExactly(tuple("calibration_factor", 2L));
        assertThat(calibrated.issues().get(0).sample())
                .first()
                .asString()
                .contains("d1")
                .contains("7.0 → 14.0 (× 2.000)");
    }

    @Test
    void whatRoundingLeavesGoesToTheLargestPiece() {
        control("d1", 1);
        control("d2", 8);

        Calibrated calibrated = calibrated(pieces, ZoneLevel.DISTRICT);

        Map<String, Double> persons = persons(calibrated.pieces());
        assertThat(persons).containsEntry("c0", 0.142857143).containsEntry("c1", 0.285714286);
        assertThat(persons).containsEntry("c2", 0.571428571).containsEntry("c3", 8.0);
        assertThat(List.of("c0", "c1", "c2").stream()
                        .mapToLong(cell -> ExactSum.units(persons.getOrDefault(cell, 0.0)))
                        .sum())
                .isEqualTo(1_000_000_000L);
    }

    @Test
    void scaledToTownsNobodyLivesInTheHarbour() {
        control("t1", 3);
        control("t2", 5);
        control("t3", 8);
        control("d1", 8);
        control("d2", 8);

        Calibrated calibrated = calibrated(pieces, ZoneLevel.TOWN);

        assertThat(persons(calibrated.pieces()))
                .containsExactlyInAnyOrderEntriesOf(Map.of("c0", 3.0, "c1", 5.0, "c2", 0.0, "c3", 8.0, "c4", 16.0));
        assertThat(calibrated.removed()).containsEntry("d1", -1.0).containsEntry("d2", 0.0);
    }

    @Test
    void aZoneWhereTheGridHasNobodyIsFilledByArea() {
        control("d1", 7);
        control("d2", 8);
        Dataset<Row> deserted = pieces.withColumn(
                PieceTable.PERSONS.name(), functions.expr("CASE WHEN district_code = 'd1' THEN 0D ELSE persons END"));

        Calibrated calibrated = calibrated(deserted, ZoneLevel.DISTRICT);

        Map<String, Double> persons = persons(calibrated.pieces());
        assertThat(persons.get("c0")).isCloseTo(7 / 3.0, within(1e-8));
        assertThat(persons.get("c2")).isCloseTo(7 / 3.0, within(1e-8));
        assertThat(persons).containsEntry("c3", 8.0);
        assertThat(lines(calibrated.factors())).contains("district d1 total all 7.0 0.0 7.0 null area true");
        assertThat(calibrated.issues())
                .extracting(DataIssue::kind)
                .containsExactly("control_without_people", "calibration_factor");
    }

    @Test
    void aZoneThatNoCellTouchesIsRefused() {
        control("d1", 7);
        control("d2", 8);

        assertThatThrownBy(() -> calibrated(pieces.where("cell_id <> 'c3'"), ZoneLevel.DISTRICT))
                .isInstanceOf(DataRefused.class)
                .hasMessageContaining("no cell of the grid touches: d2");
    }

    @Test
    void categoriesThatTheGridDoesNotKnowStandEverywhereAlike() {
        control("d1", 14);
        control("d2", 8);
        margin("d1", "sex", "male", 3.5);
        margin("d1", "sex", "female", 10.5);
        margin("d2", "sex", "male", 8);
        margin("d2", "sex", "female", 0);

        Calibrated calibrated = calibrated(pieces, ZoneLevel.DISTRICT);

        assertThat(lines(calibrated.categories()))
                .contains(
                        "city 3702 sex male 11.5 " + 11.5 / 22 + " zone_share",
                        "district d1 sex female 10.5 0.75 zone_share",
                        "town t1 sex male 0.5 0.25 zone_share",
                        "town t2 sex female 3.0 0.75 zone_share",
                        "town t3 sex female 0.0 0.0 zone_share");
        assertThat(lines(calibrated.factors()))
                .contains(
                        "district d1 sex male 3.5 1.75 3.5 2.0 zone_share true",
                        "district d2 sex female 0.0 0.0 0.0 null zone_share false");
    }

    @Test
    void theErrorsBeforeAreMeasuredAndThoseAfterAreNone() {
        control("d1", 14);
        control("d2", 10);
        control("t1", 2);
        control("t2", 6);
        control("t3", 10);

        List<String> errors = lines(calibrated(pieces, ZoneLevel.DISTRICT).errors());

        assertThat(errors)
                .contains(
                        "district total before mae 0 4.5 2 null null null null null",
                        "district total before mape 0 0.35 2 null null null null null",
                        "district total before worst 1 -0.5 2 d1 区d1 all 14.0 7.0",
                        "district total before worst 2 -0.2 2 d2 区d2 all 10.0 8.0",
                        "district total after r 0 1.0 2 null null null null null",
                        "district total after mae 0 0.0 2 null null null null null",
                        "town total after worst 1 -0.3333333333333333 3 t2 镇t2 all 6.0 4.0");
        assertThat(errors).noneMatch(line -> line.startsWith("district total after worst"));
    }

    @Test
    void theLedgerClosesAndSaysWhomTheCalibrationRemoved() {
        control("d1", 14);
        control("d2", 4);
        Calibrated calibrated = calibrated(pieces, ZoneLevel.DISTRICT);

        List<Row> ledger = ledger(calibrated.pieces(), calibrated.removed());

        assertThatCode(() -> LedgerCheck.verify(table(spark(), LedgerTable.SPEC, ledger), zones))
                .doesNotThrowAnyException();
        assertThat(ledger.stream().map(row -> row.mkString(" ")))
                .contains(
                        "population_cell city 3702 total 31.0",
                        "population_cell city 3702 inside 10.0",
                        "population_cell city 3702 in_district_no_town 8.0",
                        "population_cell city 3702 removed_by_calibration -3.0",
                        "population_cell district d1 total 7.0",
                        "population_cell district d1 removed_by_calibration -7.0",
                        "population_cell town t3 inside 4.0");
    }

    @Test
    void aPieceThatMissedItsControlBreaksTheLedger() {
        control("d1", 14);
        control("d2", 4);
        Calibrated calibrated = calibrated(pieces, ZoneLevel.DISTRICT);
        Dataset<Row> lost = calibrated.pieces().where("cell_id <> 'c1'");

        assertThatThrownBy(() ->
                        LedgerCheck.verify(table(spark(), LedgerTable.SPEC, ledger(lost, calibrated.removed())), zones))
                .isInstanceOf(DataRefused.class)
                .hasMessageContaining(
                        "district d1 区d1, line total: expected 7.0, found 3.0 in its lines, difference -4.0");
    }

    private static List<Row> ledger(Dataset<Row> calibrated, Map<String, Double> removed) {
        return CalibratedLedger.of(
                PeopleLedger.ofPopulation(cells, pieces, zones, noGround(), CITY)
                        .collectAsList(),
                PeopleLedger.ofPopulation(cells, calibrated, zones, noGround(), CITY)
                        .collectAsList(),
                removed,
                CITY);
    }
}
