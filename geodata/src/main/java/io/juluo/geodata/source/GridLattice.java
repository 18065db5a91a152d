package io.juluo.geodata.source;

import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.geodata.issue.IssueReport;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;

/**
 * Centres of squares of one size must lie on one lattice of that size, each place taken once: else squares lie over each
 * other, or leave gaps, and people count twice or on the wrong ground.
 *
 * @param points the rows with their position in the file's CRS; positions that are no numbers are left to other checks
 * @param x column of the first coordinate
 * @param y column of the second
 * @param label what issues call a row by
 * @param size edge of a square
 * @param unit m or °
 */
record GridLattice(Dataset<Row> points, Column x, Column y, Column label, double size, String unit) {
    /** A centre may be off its place by this share of the edge: coordinates are written with few digits. */
    private static final double TOLERANCE = 0.02;

    /** Bins of a cell's width in which the lattice's origin is looked for. */
    private static final int BINS = 100;

    /** Fewer places may lie two squares apart by chance. */
    private static final int ENOUGH_PLACES = 100;

    private static final List<Integer> SPACINGS = List.of(2, 3, 5);
    private static final String COLUMN = "_column";
    private static final String ROW = "_row";
    private static final String NAME = "_name";
    private static final String OFF = "_off";
    private static final int SAMPLE_SIZE = 5;

    private record Axis(String bin, String least, Column position) {}

    /** Notes centres off the lattice, squares over each other and a wrong size as errors. */
    void check(String input, IssueReport issues) {
        Axis across = new Axis("_bin_x", "_least_x", x);
        Axis along = new Axis("_bin_y", "_least_y", y);
        Dataset<Row> placed = points.filter(RowRule.isFinite(x).and(RowRule.isFinite(y)));
        List<Row> bins = placed.groupBy(bin(across), bin(along))
                .agg(
                        functions.count(functions.lit(1)).as(COLUMN),
                        functions.min(x).as(across.least()),
                        functions.min(y).as(along.least()))
                .collectAsList();
        if (bins.isEmpty()) {
            return;
        }
        Column columns = x.minus(origin(bins, across)).divide(size);
        Column rows = y.minus(origin(bins, along)).divide(size);
        Dataset<Row> cells = placed.select(
                functions.rint(columns).cast(DataTypes.LongType).as(COLUMN),
                functions.rint(rows).cast(DataTypes.LongType).as(ROW),
                isOff(columns).or(isOff(rows)).as(OFF),
                functions.coalesce(label, functions.lit("null")).as(NAME));
        tellOff(cells, input, issues);
        tellDoubles(cells, input, issues);
    }

    private Column bin(Axis axis) {
        Column phase = axis.position()
                .divide(size)
                .minus(functions.floor(axis.position().divide(size)));
        return functions.floor(phase.multiply(BINS)).cast(DataTypes.LongType).as(axis.bin());
    }

    /** A position on the lattice on which most centres lie: the least of those in the fullest bin. */
    private static double origin(List<Row> bins, Axis axis) {
        Map<Long, Long> rows = new TreeMap<>();
        Map<Long, Double> least = new TreeMap<>();
        for (Row bin : bins) {
            rows.merge(bin.getAs(axis.bin()), bin.getAs(COLUMN), Long::sum);
            least.merge(bin.getAs(axis.bin()), bin.getAs(axis.least()), Math::min);
        }
        long fullest = rows.entrySet().stream()
                .max(Map.Entry.<Long, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .orElseThrow()
                .getKey();
        return least.getOrDefault(fullest, 0.0);
    }

    private static Column isOff(Column place) {
        return functions.abs(place.minus(functions.rint(place))).gt(TOLERANCE);
    }

    private void tellOff(Dataset<Row> cells, String input, IssueReport issues) {
        Column[] counts = Stream.concat(
                        Stream.of(functions.count(functions.when(functions.col(OFF), 1))),
                        SPACINGS.stream().map(GridLattice::between))
                .toArray(Column[]::new);
        Row found = cells.agg(functions.count(functions.lit(1)), counts).first();
        new Findings(
                        "off_grid",
                        input,
                        "cells lie off the lattice on which most of them lie, or cells of several sizes are mixed",
                        "give cells of one size in one lattice; write cell_m or cell_deg with all its digits")
                .addMany(found.getLong(1), found.getLong(1) == 0 ? List.of() : sample(cells))
                .reportRows(Severity.ERROR, issues);
        int spacing = 1;
        for (int i = 0; i < SPACINGS.size(); i++) {
            spacing *= found.getLong(i + 2) == 0 ? SPACINGS.get(i) : 1;
        }
        if (spacing > 1 && found.getLong(1) == 0 && hasEnoughPlaces(cells)) {
            tellSpacing(spacing, found.getLong(0), input, issues);
        }
    }

    /** Rows at one place say nothing of the spacing, however many they are. */
    private static boolean hasEnoughPlaces(Dataset<Row> cells) {
        return cells.select(COLUMN, ROW).distinct().limit(ENOUGH_PLACES).count() == ENOUGH_PLACES;
    }

    /** Rows whose place is no multiple of the number. */
    private static Column between(int spacing) {
        Column multiple = functions
                .pmod(functions.col(COLUMN), functions.lit(spacing))
                .equalTo(0)
                .and(functions.pmod(functions.col(ROW), functions.lit(spacing)).equalTo(0));
        return functions.count(functions.when(multiple, null).otherwise(1));
    }

    private void tellSpacing(int spacing, long rows, String input, IssueReport issues) {
        String sample =
                String.format(Locale.ROOT, "%s %s, not %s %s", number(spacing * size), unit, number(size), unit);
        new Findings(
                        "cell_size_differs",
                        input,
                        "the centres of all cells lie farther apart than the declared size of a cell",
                        "correct cell_m or cell_deg in the profile")
                .group(rows, sample)
                .reportFile(Severity.ERROR, issues);
    }

    private static String number(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }

    private static List<String> sample(Dataset<Row> cells) {
        return cells.filter(functions.col(OFF)).select(NAME).orderBy(NAME).limit(SAMPLE_SIZE).collectAsList().stream()
                .map(row -> row.getString(0))
                .toList();
    }

    private static void tellDoubles(Dataset<Row> cells, String input, IssueReport issues) {
        Dataset<Row> twice = cells.groupBy(COLUMN, ROW)
                .agg(
                        functions.count(functions.lit(1)).as(OFF),
                        functions
                                .concat_ws(" / ", functions.min(NAME), functions.max(NAME))
                                .as(NAME))
                .filter(functions.col(OFF).gt(1));
        long count = twice.count();
        if (count > 0) {
            List<String> sample = twice.select(NAME).orderBy(NAME).limit(SAMPLE_SIZE).collectAsList().stream()
                    .map(row -> row.getString(0))
                    .toList();
            GridOverlaps.finding(input).addMany(count, sample).reportRows(Severity.ERROR, issues);
        }
    }
}
