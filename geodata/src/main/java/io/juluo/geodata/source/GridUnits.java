package io.juluo.geodata.source;

import io.juluo.geodata.city.CityProfile;
import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.geodata.issue.DataRefused;
import io.juluo.geodata.issue.IssueReport;
import io.juluo.geodata.seed.ZoneRegister;
import io.juluo.geodata.table.CellTable;
import io.juluo.geodata.table.CensusControlTable;
import io.juluo.geodata.unit.ExactSum;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/** Whether the census units that a grid's cells name are those of the census control. */
final class GridUnits {
    private final CityProfile profile;
    private final String input;
    private final IssueReport issues;

    GridUnits(CityProfile profile, String input, IssueReport issues) {
        this.profile = profile;
        this.input = input;
        this.issues = issues;
    }

    /**
     * Warns of units that the control does not know, with their cells and people; silent where there is no control.
     *
     * @param cells cells in the columns of {@link CellTable}
     * @param zones {@link io.juluo.geodata.table.ZoneTable}
     */
    void check(Dataset<Row> cells, Dataset<Row> zones) {
        List<String> known = known(zones);
        if (known.isEmpty()) {
            return;
        }
        List<Row> unknown = cells.where(CellTable.CENSUS_UNIT.col().isNotNull())
                .where(functions.not(CellTable.CENSUS_UNIT.col().isin(known.toArray())))
                .groupBy(CellTable.CENSUS_UNIT.col())
                .agg(functions.count(functions.lit(1)), ExactSum.of(CellTable.POPULATION.col()))
                .orderBy(CellTable.CENSUS_UNIT.col())
                .collectAsList();
        Findings finding = new Findings(
                "unknown_census_unit",
                input,
                "cells name census units that the census control does not have",
                "correct the units in the grid, or add them to the census control");
        unknown.forEach(unit -> finding.group(unit.getLong(1), described(unit)));
        finding.reportRows(Severity.WARNING, issues);
    }

    private static String described(Row unit) {
        return String.format(
                Locale.ROOT, "%s (%,d cells, %,.1f persons)", unit.getString(0), unit.getLong(1), unit.getDouble(2));
    }

    /** None where there is no control, or one that cannot be used: what is wrong with it is told where it is read. */
    private List<String> known(Dataset<Row> zones) {
        if (profile.census().control() == null) {
            return List.of();
        }
        try {
            // The grid names units as the census file does: neither is put under the codes of today.
            return CensusControlSource.read(zones.sparkSession(), profile, ZoneRegister.EMPTY, new IssueReport(), zones)
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
