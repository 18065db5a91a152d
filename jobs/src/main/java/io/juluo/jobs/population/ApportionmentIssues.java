package io.juluo.jobs.population;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import io.juluo.geodata.city.Apportion;
import io.juluo.geodata.issue.DataIssue;
import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.geodata.issue.RowIssue;
import io.juluo.geodata.table.CellTable;
import io.juluo.geodata.table.PieceTable;
import io.juluo.geodata.unit.ExactSum;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Tells what a mode of apportionment other than by area did: how many people it moved, and where it had nothing to say. */
public final class ApportionmentIssues {
    private static final int SAMPLE_SIZE = 5;
    private static final String PERSONS = PieceTable.PERSONS.name();
    private static final String NUMBER = "number";

    private final Dataset<Row> pieces;
    private final Apportion.Mode mode;

    private ApportionmentIssues(Dataset<Row> pieces, Apportion.Mode mode) {
        this.pieces = pieces;
        this.mode = mode;
    }

    /**
     * One issue of the people moved, one of cells that fell back to area; none by area.
     *
     * @param pieces {@link PieceTable}
     */
    public static List<DataIssue> of(Dataset<Row> pieces, Apportion.Mode mode) {
        List<DataIssue> issues = new ArrayList<>();
        if (mode != Apportion.Mode.AREA) {
            ApportionmentIssues of = new ApportionmentIssues(pieces, mode);
            of.moved(issues);
            of.fellBack(issues);
        }
        return issues;
    }

    private void moved(List<DataIssue> issues) {
        Column gained = greatest(PieceTable.MOVED_PERSONS.col(), lit(0.0));
        Column gains = sum(when(gained.gt(0), 1L).otherwise(0L));
        Row all = pieces.agg(ExactSum.of(gained).as(PERSONS), gains.as(NUMBER)).first();
        double moved = all.getAs(PERSONS);
        if (moved > 0) {
            List<String> most = most();
            String message = String.format(
                    Locale.ROOT,
                    "the mode %s puts %.1f people into other pieces of their cells than an even spread would: %s",
                    mode.code(),
                    moved,
                    String.join("; ", most));
            String mend = "nothing to do; census.grid.apportion: area counts by area";
            issues.add(new RowIssue(
                    Severity.NOTICE, "people_moved", CellTable.SPEC.name(), all.getAs(NUMBER), most, message, mend));
        }
    }

    /** The places that gained or lost most: towns, districts outside their towns, outside. */
    private List<String> most() {
        Column place = coalesce(PieceTable.TOWN_CODE.col(), PieceTable.DISTRICT_CODE.col(), lit("outside"));
        Comparator<Row> bySize = Comparator.comparingDouble(row -> -Math.abs(row.getDouble(1)));
        return pieces.groupBy(place).agg(ExactSum.of(PieceTable.MOVED_PERSONS.col())).collectAsList().stream()
                .filter(row -> row.getDouble(1) != 0)
                .sorted(bySize.thenComparing(row -> row.getString(0)))
                .limit(SAMPLE_SIZE)
                .map(row -> String.format(Locale.ROOT, "%s: %+.1f", row.getString(0), row.getDouble(1)))
                .toList();
    }

    private void fellBack(List<DataIssue> issues) {
        Dataset<Row> cells = pieces.where(PieceTable.APPORTIONED_BY.col().equalTo(Apportion.Mode.AREA.code()))
                .groupBy(PieceTable.CELL_ID.col())
                .agg(ExactSum.of(PieceTable.PERSONS.col()).as(PERSONS))
                .where(PieceTable.PERSONS.col().gt(0));
        Row all = cells.agg(
                        ExactSum.of(PieceTable.PERSONS.col()).as(PERSONS),
                        count(lit(1)).as(NUMBER))
                .first();
        long fallen = all.getAs(NUMBER);
        if (fallen > 0) {
            List<String> sample = sample(cells);
            String message = String.format(
                    Locale.ROOT,
                    "%d cells with %.1f people have nothing to which the mode %s gives weight; they are shared out by area: %s",
                    fallen,
                    all.<Double>getAs(PERSONS),
                    mode.code(),
                    String.join("; ", sample));
            String mend = "nothing to do where that is meant; else look whether the ground layers cover the city";
            issues.add(new RowIssue(
                    Severity.WARNING,
                    "cells_apportioned_by_area",
                    CellTable.SPEC.name(),
                    fallen,
                    sample,
                    message,
                    mend));
        }
    }

    private static List<String> sample(Dataset<Row> cells) {
        return cells
                .orderBy(PieceTable.PERSONS.col().desc(), PieceTable.CELL_ID.col())
                .limit(SAMPLE_SIZE)
                .collectAsList()
                .stream()
                .map(row -> String.format(Locale.ROOT, "%s: %.1f", row.getString(0), row.getDouble(1)))
                .toList();
    }
}
