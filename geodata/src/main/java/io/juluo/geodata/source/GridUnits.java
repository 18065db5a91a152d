package io.juluo.geodata.source;

import io.juluo.geodata.city.CityProfile;
import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.geodata.issue.DataRefused;
import io.juluo.geodata.issue.IssueReport;
import io.juluo.geodata.seed.ZoneRegister;
import io.juluo.geodata.source.zone.FormerCodes;
import io.juluo.geodata.source.zone.TodaysCodes;
import io.juluo.geodata.table.CellTable;
import io.juluo.geodata.table.CensusControlTable;
import io.juluo.geodata.unit.ExactSum;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * The census units that a grid's cells name, held against those of the census control. A unit whose code has ended is
 * read as the control reads it: under the code that its area has now, or with the unit that it was merged into.
 */
final class GridUnits {
    private static final Column UNIT = CellTable.CENSUS_UNIT.col();

    private final CityProfile profile;
    private final ZoneRegister register;
    private final String input;
    private final IssueReport issues;

    GridUnits(CityProfile profile, ZoneRegister register, String input, IssueReport issues) {
        this.profile = profile;
        this.register = register;
        this.input = input;
        this.issues = issues;
    }

    /**
     * The cells with units as they are today. Warns of units whose code has ended, and of those that the control does
     * not know, with their cells and people; silent, and the cells as they are, where there is no control.
     *
     * @param cells cells in the columns of {@link CellTable}
     * @param zones {@link io.juluo.geodata.table.ZoneTable}
     */
    Dataset<Row> today(Dataset<Row> cells, Dataset<Row> zones) {
        List<String> known = known(zones);
        if (known.isEmpty()) {
            return cells;
        }
        TodaysCodes codes = new TodaysCodes(register.history(), known);
        Findings former = FormerCodes.findings(
                input, "cells name census units by codes that have ended; they are read as they are today");
        Findings unknown = new Findings(
                "unknown_census_unit",
                input,
                "cells name census units that the census control does not have",
                "correct the units in the grid, or add them to the census control");
        for (Row unit : others(cells, known)) {
            codes.former(unit.getString(0))
                    .ifPresentOrElse(
                            change -> former.group(unit.getLong(1), described(change.described(), unit)),
                            () -> unknown.group(unit.getLong(1), described(unit.getString(0), unit)));
        }
        former.reportRows(Severity.WARNING, issues);
        unknown.reportRows(Severity.WARNING, issues);
        return former.none() ? cells : cells.withColumn(CellTable.CENSUS_UNIT.name(), codes.lyingIn(UNIT));
    }

    /** Units that are none of these, with their cells and people. */
    private static List<Row> others(Dataset<Row> cells, List<String> known) {
        return cells.where(UNIT.isNotNull())
                .where(functions.not(UNIT.isin(known.toArray())))
                .groupBy(UNIT)
                .agg(functions.count(functions.lit(1)), ExactSum.of(CellTable.POPULATION.col()))
                .orderBy(UNIT)
                .collectAsList();
    }

    private static String described(String unit, Row counts) {
        return String.format(
                Locale.ROOT, "%s (%,d cells, %,.1f persons)", unit, counts.getLong(1), counts.getDouble(2));
    }

    /** None where there is no control, or one that cannot be used: what is wrong with it is told where it is read. */
    private List<String> known(Dataset<Row> zones) {
        if (profile.census().control() == null) {
            return List.of();
        }
        try {
            return CensusControlSource.read(zones.sparkSession(), profile, register, new IssueReport(), zones)
                    .select(CensusControlTable.CENSUS_UNIT.col())
                    .collectAsList()
                    .stream()
                    .map(row -> row.getString(0))
                    .toList();
        } catch (DataRefused toldElsewhere) {
            return List.of();
        }
    }
}
