package io.juluo.jobs.population;

import static io.juluo.jobs.population.PeopleLedgerTest.CITY;
import static io.juluo.jobs.population.PeopleLedgerTest.cells;
import static io.juluo.jobs.population.PeopleLedgerTest.noGround;
import static io.juluo.jobs.population.PeopleLedgerTest.pieces;
import static io.juluo.jobs.population.PeopleLedgerTest.rows;
import static io.juluo.jobs.population.PeopleLedgerTest.zones;
import static io.juluo.jobs.spatial.Worlds.box;
import static io.juluo.jobs.spatial.Worlds.district;
import static io.juluo.jobs.spatial.Worlds.town;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.juluo.geodata.SparkTest;
import io.juluo.geodata.issue.DataIssue;
import io.juluo.geodata.issue.DataRefused;
import io.juluo.geodata.table.LedgerTable;
import io.juluo.geodata.table.PieceTable;
import io.juluo.geodata.table.ZoneTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;

/** What an analyst reads when people are lost or doubled on the way: in which zones, towns and cells, and how many. */
class LedgerCheckTest extends SparkTest {
    /** The reasons, as a night tells them. */
    private static List<DataIssue> refused(Dataset<Row> pieces, Dataset<Row> zones) {
        Dataset<Row> ledger = PeopleLedger.ofPopulation(cells(), pieces, zones, noGround(), CITY);
        return refused(() -> LedgerCheck.verify(ledger, zones, () -> LedgerEvidence.of(cells(), pieces, zones)));
    }

    private static List<DataIssue> refused(Runnable verify) {
        DataRefused refused = catchThrowableOfType(DataRefused.class, verify::run);
        return Objects.requireNonNull(refused, "the ledger closes").issues();
    }

    @Test
    void aPieceLostOnTheWayIsNamedWithItsCell() {
        List<DataIssue> issues = refused(pieces().where(PieceTable.CELL_ID.col().notEqual("c2")), zones());

        assertThat(issues)
                .extracting(DataIssue::message)
                .containsExactly(
                        "the ledger of people does not close:"
                                + " city 3702, line total: expected 31.0, found 27.0 in its districts and what lies"
                                + " outside them, difference -4.0;"
                                + " city 3702, line total: expected 31.0, found 27.0 in its lines, difference -4.0",
                        "cells whose pieces do not have the cell's people:"
                                + " c2 (2.5, 0.5): expected 4.0, found 0.0, difference -4.0");
        assertThat(issues).extracting(DataIssue::input).containsExactly("population_cell", "population_piece");
        assertThat(issues.get(0).sample()).contains("city 3702 total: 31.0 ≠ 27.0 (-4.0)");
        assertThat(issues).allSatisfy(issue -> assertThat(issue.messageZh()).startsWith("人口台账不平"));
    }

    @Test
    void aPieceThatStandsTwiceIsNamedWithItsCell() {
        Dataset<Row> twice = pieces().unionByName(
                        pieces().where(PieceTable.CELL_ID.col().equalTo("c3")))
                .unionByName(pieces().where(PieceTable.CELL_ID.col().equalTo("c0")));

        assertThat(refused(twice, zones()).get(1).message())
                .endsWith(": c3 (3.5, 0.5): expected 8.0, found 16.0, difference +8.0;"
                        + " c0 (0.5, 0.5): expected 1.0, found 2.0, difference +1.0");
    }

    @Test
    void aTownUnderAnotherDistrictThanItsPiecesIsNamedWithBoth() {
        Dataset<Row> moved = rows(
                ZoneTable.SPEC,
                district("d1", box(0, 0, 3, 1)),
                district("d2", box(3, 0, 4, 1)),
                town("t1", "d1", box(0, 0, 1, 1)),
                town("t2", "d2", box(1, 0, 2, 1)),
                town("t3", "d2", box(3, 0, 4, 1)));

        assertThat(refused(pieces(), moved))
                .extracting(DataIssue::message)
                .containsExactly(
                        "the ledger of people does not close:"
                                + " district d1 区d1, line total: expected 7.0, found 5.0 in its lines, difference -2.0;"
                                + " district d2 区d2, line total: expected 8.0, found 10.0 in its lines, difference +2.0",
                        "towns with pieces under another district than the zones say:"
                                + " t2 镇t2: 2.0 people under d1 instead of d2");
    }

    /** A district of 2^n people for each n, of whose town one in sixteen is missing. */
    @Test
    void ofManyZonesTheWorstTenAreNamedTheWorstFirst() {
        List<Row> zones = new ArrayList<>();
        List<Row> ledger = new ArrayList<>();
        for (int n = 0; n < 12; n++) {
            String code = String.format("d%02d", n);
            double people = 1 << n;
            zones.add(district(code, box(n, 0, n + 1, 1)));
            zones.add(town("t" + n, code, box(n, 0, n + 1, 1)));
            ledger.add(RowFactory.create("population_cell", "district", code, "total", people));
            ledger.add(RowFactory.create("population_cell", "district", code, "inside", people));
            ledger.add(RowFactory.create("population_cell", "town", "t" + n, "inside", people * 15 / 16));
        }

        List<DataIssue> issues = refused(() -> LedgerCheck.verify(
                rows(LedgerTable.SPEC, ledger.toArray(Row[]::new)), rows(ZoneTable.SPEC, zones.toArray(Row[]::new))));

        assertThat(issues).hasSize(1);
        assertThat(issues.get(0).count()).isEqualTo(12);
        assertThat(issues.get(0).sample())
                .hasSize(10)
                .startsWith("district d11 区d11 inside: 2,048.0 ≠ 1,920.0 (-128.0)")
                .endsWith("district d02 区d02 inside: 4.0 ≠ 3.75 (-0.25)");
        assertThat(issues.get(0).message())
                .contains(": district d11 区d11, line inside: expected 2,048.0, found 1,920.0 in its towns, difference"
                        + " -128.0; district d10 ")
                .endsWith("difference -0.25; and 2 more");
    }

    @Test
    void aDifferenceOfABillionthOfTheSizeIsRounding() {
        assertThatCode(() -> LedgerCheck.verify(twoLines(1e7, 1e7 + 0.009), zones()))
                .doesNotThrowAnyException();
        assertThat(refused(() -> LedgerCheck.verify(twoLines(1e7, 1e7 + 0.011), zones()))
                        .get(0)
                        .message())
                .contains("expected 10,000,000.0, found 10,000,000.011 in its lines, difference +0.011");
    }

    private static Dataset<Row> twoLines(double total, double inside) {
        return rows(
                LedgerTable.SPEC,
                RowFactory.create("commute_flow", "city", CITY, "total", total),
                RowFactory.create("commute_flow", "city", CITY, "inside", inside));
    }
}
