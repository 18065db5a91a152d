package io.juluo.geodata.source;

import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.geodata.issue.IssueReport;
import io.juluo.geodata.table.CellTable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.sedona_sql.UDT.GeometryUDT;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Finds cells that lie over each other, by tasks that each look at one square of ground. A pair that meets in several
 * squares of ground is told by the one that holds the lower left corner of what their rectangles share.
 */
final class GridOverlaps {
    /** An overlap below this share of the smaller cell comes from drawing the same border twice. */
    private static final double SLIVER_SHARE = 1e-3;

    /** Edge of a square of ground, in edges of an average cell. */
    private static final double CELLS_A_SIDE = 8;

    private static final String GROUND = "_ground";
    private static final String NAME = "_name";
    private static final int SAMPLE_SIZE = 5;

    private static final StructType PLACED = new StructType()
            .add(GROUND, DataTypes.StringType)
            .add(NAME, DataTypes.StringType)
            .add(CellTable.GEOMETRY.name(), new GeometryUDT());
    private static final StructType FOUND =
            new StructType().add(NAME, DataTypes.StringType).add("m2", DataTypes.DoubleType);

    private GridOverlaps() {}

    /** What is said of cells over each other; the same for squares and polygons. */
    static Findings finding(String input) {
        return new Findings(
                "overlapping_cells",
                input,
                "cells lie over each other, so that people would count twice",
                "keep one cell for each place, or cut the polygons at their common border");
    }

    /** Notes overlaps as an error. The cells have valid polygons in the metric CRS. */
    static void check(Dataset<Row> cells, Column label, String input, IssueReport issues) {
        Column polygon = CellTable.GEOMETRY.col();
        Dataset<Row> named =
                cells.select(functions.coalesce(label, functions.lit("null")).as(NAME), polygon);
        Row average = named.agg(functions.avg(edge(polygon))).first();
        if (average.isNullAt(0) || !(average.getDouble(0) > 0)) {
            return;
        }
        double side = CELLS_A_SIDE * average.getDouble(0);
        Dataset<Row> found = named.flatMap(placed(side), Encoders.row(PLACED))
                .groupByKey((MapFunction<Row, String>) row -> row.getString(0), Encoders.STRING())
                .flatMapGroups(pairs(side), Encoders.row(FOUND));
        List<Row> worst = found.orderBy(functions.col("m2").desc(), functions.col(NAME))
                .limit(SAMPLE_SIZE)
                .collectAsList();
        if (!worst.isEmpty()) {
            finding(input)
                    .addMany(
                            found.count(),
                            worst.stream()
                                    .map(row -> String.format(
                                            Locale.ROOT, "%s (%,.0f m²)", row.getString(0), row.getDouble(1)))
                                    .toList())
                    .reportRows(Severity.ERROR, issues);
        }
    }

    private static Column edge(Column polygon) {
        return functions
                .udf(
                        (Geometry geometry) -> {
                            Envelope box = geometry.getEnvelopeInternal();
                            return Math.max(box.getWidth(), box.getHeight());
                        },
                        DataTypes.DoubleType)
                .apply(polygon);
    }

    private static FlatMapFunction<Row, Row> placed(double side) {
        return row -> {
            Envelope box = row.<Geometry>getAs(1).getEnvelopeInternal();
            List<Row> places = new ArrayList<>();
            for (long column = square(box.getMinX(), side); column <= square(box.getMaxX(), side); column++) {
                for (long line = square(box.getMinY(), side); line <= square(box.getMaxY(), side); line++) {
                    places.add(RowFactory.create(column + " " + line, row.get(0), row.get(1)));
                }
            }
            return places.iterator();
        };
    }

    private static long square(double position, double side) {
        return (long) Math.floor(position / side);
    }

    private static FlatMapGroupsFunction<String, Row, Row> pairs(double side) {
        return (ground, rows) -> pairs(ground, rows, side).iterator();
    }

    private static List<Row> pairs(String ground, Iterator<Row> rows, double side) {
        List<Row> cells = new ArrayList<>();
        STRtree tree = new STRtree();
        while (rows.hasNext()) {
            Row cell = rows.next();
            tree.insert(cell.<Geometry>getAs(2).getEnvelopeInternal(), cells.size());
            cells.add(cell);
        }
        List<Row> found = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            Row one = cells.get(i);
            for (Object near : tree.query(one.<Geometry>getAs(2).getEnvelopeInternal())) {
                int other = (Integer) near;
                if (other > i) {
                    compare(ground, one, cells.get(other), side, found);
                }
            }
        }
        return found;
    }

    private static void compare(String ground, Row one, Row other, double side, List<Row> found) {
        Geometry first = one.getAs(2);
        Geometry second = other.getAs(2);
        Envelope both = first.getEnvelopeInternal().intersection(second.getEnvelopeInternal());
        double sliver = SLIVER_SHARE * Math.min(first.getArea(), second.getArea());
        String told = square(both.getMinX(), side) + " " + square(both.getMinY(), side);
        if (both.getArea() <= sliver || !told.equals(ground)) {
            return;
        }
        double area =
                OverlayNGRobust.overlay(first, second, OverlayNG.INTERSECTION).getArea();
        if (area > sliver) {
            String name = one.getString(1);
            String name2 = other.getString(1);
            boolean inOrder = name.compareTo(name2) <= 0;
            found.add(RowFactory.create(inOrder ? name + " / " + name2 : name2 + " / " + name, area));
        }
    }
}
