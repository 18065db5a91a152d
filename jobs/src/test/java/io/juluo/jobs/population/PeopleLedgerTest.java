package io.juluo.jobs.population;

import static io.juluo.jobs.spatial.Worlds.box;
import static io.juluo.jobs.spatial.Worlds.cell;
import static io.juluo.jobs.spatial.Worlds.district;
import static io.juluo.jobs.spatial.Worlds.table;
import static io.juluo.jobs.spatial.Worlds.town;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.juluo.geodata.SparkTest;
import io.juluo.geodata.issue.DataIssue;
import io.juluo.geodata.table.CellTable;
import io.juluo.geodata.table.CensusControlTable;
import io.juluo.geodata.table.FlowTable;
import io.juluo.geodata.table.GroundTable;
import io.juluo.geodata.table.LedgerTable;
import io.juluo.geodata.table.PieceTable;
import io.juluo.geodata.table.TableSpec;
import io.juluo.geodata.table.ZoneTable;
import io.juluo.jobs.spatial.SpatialEngines;
import java.util.List;
import java.util.Objects;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;

/** A row of unit squares: towns t1 and t2 of d1, a harbour of d1, town t3 of d2, the sea; 2^n people in the n-th. */
class PeopleLedgerTest extends SparkTest {
    static final String CITY = "3702";

    static Dataset<Row> zones() {
        return rows(
                ZoneTable.SPEC,
                district("d1", box(0, 0, 3, 1)),
                district("d2", box(3, 0, 4, 1)),
                district("empty", box(9, 9, 10, 10)),
                town("t1", "d1", box(0, 0, 1, 1)),
                town("t2", "d1", box(1, 0, 2, 1)),
                town("t3", "d2", box(3, 0, 4, 1)));
    }

    static Dataset<Row> cells() {
        Row[] cells = new Row[5];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = cell("c" + i, 1 << i, box(i, 0, i + 1, 1));
        }
        return rows(CellTable.SPEC, cells);
    }

    static Dataset<Row> pieces() {
        return SpatialEngines.of("broadcast", spark()).pieces(cells(), zones());
    }

    static Dataset<Row> rows(TableSpec spec, Row... rows) {
        return table(spark(), spec, List.of(rows));
    }

    static Dataset<Row> noGround() {
        return rows(GroundTable.SPEC);
    }

    private static List<String> lines(Dataset<Row> ledger) {
        return ledger.where(LedgerTable.PERSONS.col().notEqual(0)).collectAsList().stream()
                .map(row -> row.mkString(" "))
                .toList();
    }

    @Test
    void everyPersonOfTheGridIsOnALine() {
        Dataset<Row> ledger = PeopleLedger.ofPopulation(cells(), pieces(), zones(), noGround(), CITY);

        assertThat(lines(ledger))
                .containsExactlyInAnyOrder(
                        "population_cell city 3702 total 31.0",
                        "population_cell city 3702 inside 11.0",
                        "population_cell city 3702 in_district_no_town 4.0",
                        "population_cell city 3702 outside_city 16.0",
                        "population_cell district d1 total 7.0",
                        "population_cell district d1 inside 3.0",
                        "population_cell district d1 in_district_no_town 4.0",
                        "population_cell district d2 total 8.0",
                        "population_cell district d2 inside 8.0",
                        "population_cell town t1 inside 1.0",
                        "population_cell town t2 inside 2.0",
                        "population_cell town t3 inside 8.0");
        assertThat(ledger.count()).isEqualTo(10 + 3 * 4 + 3);
        assertThatCode(() -> LedgerCheck.verify(ledger, zones())).doesNotThrowAnyException();
    }

    /** Half of the gap is land, and a quarter of what lies outside. */
    @Test
    void landTellsTheSeaFromWhatLiesBeyondTheBorder() {
        Geometry land = box(0, 0, 2.5, 1).union(box(4, 0, 4.25, 1));
        Dataset<Row> ground = rows(GroundTable.SPEC, RowFactory.create(GroundTable.LAND, 0L, 0L, land));
        Dataset<Row> ledger = PeopleLedger.ofPopulation(cells(), pieces(), zones(), ground, CITY);

        assertThat(lines(ledger))
                .contains(
                        "population_cell city 3702 total 31.0",
                        "population_cell city 3702 inside 11.0",
                        "population_cell city 3702 in_district_no_town 2.0",
                        "population_cell city 3702 in_district_sea 2.0",
                        "population_cell city 3702 outside_sea 12.0",
                        "population_cell city 3702 outside_beyond_border 4.0",
                        "population_cell district d1 in_district_no_town 2.0",
                        "population_cell district d1 in_district_sea 2.0")
                .noneMatch(line -> line.contains("outside_city"));
        assertThatCode(() -> LedgerCheck.verify(ledger, zones())).doesNotThrowAnyException();
    }

    @Test
    void commutersWithAnEndBeyondTheCityAreOutside() {
        Dataset<Row> flows = rows(
                FlowTable.SPEC,
                RowFactory.create("t1", "t2", 1.0, null, "observed"),
                RowFactory.create("t1", "outside", 2.0, null, "observed"),
                RowFactory.create("outside", "t2", 4.0, null, "observed"));

        Dataset<Row> ledger = PeopleLedger.ofFlows(flows, CITY, 8);

        assertThat(lines(ledger))
                .containsExactlyInAnyOrder(
                        "commute_flow city 3702 total 15.0",
                        "commute_flow city 3702 inside 1.0",
                        "commute_flow city 3702 outside_city 6.0",
                        "commute_flow city 3702 unlocatable 8.0");
        LedgerCheck.verify(ledger, zones());
    }

    @Test
    void aCensusUnitWhoseDistrictHasNoPolygonIsUnlocatable() {
        Dataset<Row> control = rows(
                CensusControlTable.SPEC,
                RowFactory.create("d1", "区", "d1", 1L, "observed", null),
                RowFactory.create("d1x", "高新区", "d1", 2L, "observed", null),
                RowFactory.create("d7", "区", "d7", 4L, "observed", null));

        Dataset<Row> ledger = PeopleLedger.ofCensus(control, zones(), CITY);

        assertThat(lines(ledger))
                .containsExactlyInAnyOrder(
                        "census_control city 3702 total 7.0",
                        "census_control city 3702 inside 3.0",
                        "census_control city 3702 unlocatable 4.0");
        LedgerCheck.verify(ledger, zones());
    }

    @Test
    void peopleInNoTownAreToldWithTheirPlace() {
        List<DataIssue> issues = PopulationIssues.of(pieces());

        assertThat(issues).extracting(DataIssue::kind).containsExactly("people_in_no_town", "people_outside_the_city");
        assertThat(issues.get(0).message()).startsWith("4.0 people in 1 cells live in a district but in no town");
        assertThat(issues.get(0).sample()).containsExactly("d1: 4.0");
        assertThat(place(issues.get(0)).equalsTopo(box(2, 0, 3, 1))).isTrue();
        assertThat(issues.get(1).message()).startsWith("16.0 people in 1 cells live outside every district");
        assertThat(place(issues.get(1)).equalsTopo(box(4, 0, 5, 1))).isTrue();
    }

    @Test
    void noWarningWhereEverybodyLivesInATown() {
        assertThat(PopulationIssues.of(pieces().where(PieceTable.TOWN_CODE.col().isNotNull())))
                .isEmpty();
    }

    private static Geometry place(DataIssue issue) {
        return Objects.requireNonNull(issue.place());
    }
}
