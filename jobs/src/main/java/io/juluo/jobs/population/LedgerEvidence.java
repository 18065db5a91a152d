package io.juluo.jobs.population;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;

import io.juluo.geodata.issue.DataIssue;
import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.geodata.issue.RowIssue;
import io.juluo.geodata.table.CellTable;
import io.juluo.geodata.table.PieceTable;
import io.juluo.geodata.table.ZoneTable;
import io.juluo.geodata.unit.ExactSum;
import io.juluo.geodata.unit.ZoneLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Where a ledger of the population that does not close went wrong: the lines say that people are missing in the city or
 * a district, this says in which cells and towns. Looked for only then, since it goes through all cells.
 */
public final class LedgerEvidence {
    private static final int WORST = 10;

    /** People; far above the rounding of the pieces to billionths. */
    private static final double ROUNDING = 1e-6;

    private static final String EXPECTED = "expected";
    private static final String FOUND = "found";

    private LedgerEvidence() {}

    /**
     * One issue of the cells whose pieces do not have their people, one of towns with pieces under another district.
     *
     * @param cells {@link CellTable}
     * @param pieces {@link PieceTable} of those cells, before any calibration
     * @param zones {@link ZoneTable}
     */
    public static List<DataIssue> of(Dataset<Row> cells, Dataset<Row> pieces, Dataset<Row> zones) {
        List<DataIssue> issues = new ArrayList<>();
        tell(
                issues,
                cells(cells, pieces),
                LedgerEvidence::cell,
                "cells whose pieces do not have the cell's people",
                "look whether a cell stands twice or its polygon is no good; if not, it is a fault of Juluo's own: report it");
        tell(
                issues,
                towns(pieces, zones),
                LedgerEvidence::town,
                "towns with pieces under another district than the zones say",
                "look at the parent of these towns");
        return issues;
    }

    private static Dataset<Row> cells(Dataset<Row> cells, Dataset<Row> pieces) {
        return people(cells, CellTable.POPULATION.col(), EXPECTED)
                .join(people(pieces, PieceTable.PERSONS.col(), FOUND), CellTable.CELL_ID.name(), "full_outer")
                .select(
                        CellTable.CELL_ID.col(),
                        coalesce(col(EXPECTED), lit(0.0)).as(EXPECTED),
                        coalesce(col(FOUND), lit(0.0)).as(FOUND),
                        coalesce(col("x_" + EXPECTED), col("x_" + FOUND)).as("x"),
                        coalesce(col("y_" + EXPECTED), col("y_" + FOUND)).as("y"))
                .where(abs(col(FOUND).minus(col(EXPECTED))).gt(ROUNDING))
                .orderBy(abs(col(FOUND).minus(col(EXPECTED))).desc(), CellTable.CELL_ID.col());
    }

    private static Dataset<Row> people(Dataset<Row> rows, Column persons, String as) {
        return rows.groupBy(CellTable.CELL_ID.col())
                .agg(
                        ExactSum.of(persons).as(as),
                        min(CellTable.X_M.col()).as("x_" + as),
                        min(CellTable.Y_M.col()).as("y_" + as));
    }

    private static String cell(Row row) {
        double expected = row.getAs(EXPECTED);
        double found = row.getAs(FOUND);
        return String.format(
                Locale.ROOT,
                "%s (%.1f, %.1f): expected %s, found %s, difference %s",
                row.getString(0),
                row.<Double>getAs("x"),
                row.<Double>getAs("y"),
                LedgerGap.people(expected),
                LedgerGap.people(found),
                LedgerGap.difference(expected, found));
    }

    private static Dataset<Row> towns(Dataset<Row> pieces, Dataset<Row> zones) {
        Dataset<Row> towns = zones.where(ZoneTable.ZONE_LEVEL.col().equalTo(ZoneLevel.TOWN.code()))
                .select(ZoneTable.ZONE_CODE.col(), ZoneTable.ZONE_NAME.col(), ZoneTable.PARENT_CODE.col());
        return pieces.groupBy(PieceTable.TOWN_CODE.col(), PieceTable.DISTRICT_CODE.col())
                .agg(ExactSum.of(PieceTable.PERSONS.col()).as(FOUND))
                .join(broadcast(towns), PieceTable.TOWN_CODE.col().equalTo(ZoneTable.ZONE_CODE.col()))
                .where(not(PieceTable.DISTRICT_CODE.col().eqNullSafe(ZoneTable.PARENT_CODE.col())))
                .orderBy(col(FOUND).desc(), PieceTable.TOWN_CODE.col(), PieceTable.DISTRICT_CODE.col());
    }

    private static String town(Row row) {
        return String.format(
                Locale.ROOT,
                "%s %s: %s people under %s instead of %s",
                row.getAs(ZoneTable.ZONE_CODE.name()),
                row.getAs(ZoneTable.ZONE_NAME.name()),
                LedgerGap.people(row.<Double>getAs(FOUND)),
                row.getAs(PieceTable.DISTRICT_CODE.name()),
                row.getAs(ZoneTable.PARENT_CODE.name()));
    }

    private static void tell(
            List<DataIssue> issues, Dataset<Row> wrong, Function<Row, String> describe, String what, String mend) {
        List<String> worst =
                wrong.limit(WORST).collectAsList().stream().map(describe).toList();
        if (!worst.isEmpty()) {
            long all = worst.size() < WORST ? worst.size() : wrong.count();
            issues.add(new RowIssue(
                    Severity.ERROR,
                    LedgerCheck.KIND,
                    PieceTable.SPEC.name(),
                    all,
                    worst,
                    LedgerCheck.listed(what, worst, all),
                    mend));
        }
    }
}
