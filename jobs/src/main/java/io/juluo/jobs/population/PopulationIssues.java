package io.juluo.jobs.population;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;

import io.juluo.geodata.issue.DataIssue;
import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.geodata.issue.PlaceIssue;
import io.juluo.geodata.table.CellTable;
import io.juluo.geodata.table.PieceTable;
import io.juluo.geodata.unit.ExactSum;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/** Warns of people who live in no town, with how many there are and where. */
public final class PopulationIssues {
    /** The place of a warning is that of the pieces with most people: so many of each district. */
    private static final int PLACES_A_DISTRICT = 5;

    private static final String RANK = "rank";
    private static final String PIECES = "pieces";

    private PopulationIssues() {}

    /**
     * One warning for people in a district but in no town, one for people outside the city; none where nobody is.
     *
     * @param pieces {@link PieceTable}
     */
    public static List<DataIssue> of(Dataset<Row> pieces) {
        Dataset<Row> townless = pieces.where(PieceTable.TOWN_CODE.col().isNull())
                .where(PieceTable.PERSONS.col().gt(0));
        List<Row> districts = townless.groupBy(PieceTable.DISTRICT_CODE.col())
                .agg(
                        count(lit(1)).as(PIECES),
                        ExactSum.of(PieceTable.PERSONS.col()).as(PieceTable.PERSONS.name()))
                .orderBy(PieceTable.DISTRICT_CODE.col())
                .collectAsList();
        List<Row> worst = worst(townless);
        List<DataIssue> issues = new ArrayList<>();
        List<Row> inside =
                districts.stream().filter(row -> district(row) != null).toList();
        if (!inside.isEmpty()) {
            issues.add(issue(
                    "people_in_no_town",
                    inside,
                    "live in a district but in no town: sea, harbour, or a gap between the towns",
                    "look at the places: correct the towns' coast or the grid",
                    worst.stream().filter(row -> district(row) != null).toList()));
        }
        List<Row> outside =
                districts.stream().filter(row -> district(row) == null).toList();
        if (!outside.isEmpty()) {
            issues.add(issue(
                    "people_outside_the_city",
                    outside,
                    "live outside every district",
                    "look at the places: clip the grid to the city, or check its coordinate system",
                    worst.stream().filter(row -> district(row) == null).toList()));
        }
        return issues;
    }

    /** The pieces with most people of each district, and of those outside. */
    private static List<Row> worst(Dataset<Row> townless) {
        Column rank = row_number()
                .over(Window.partitionBy(PieceTable.DISTRICT_CODE.col())
                        .orderBy(PieceTable.PERSONS.col().desc(), PieceTable.CELL_ID.col()));
        return townless.withColumn(RANK, rank)
                .where(RANK + " <= " + PLACES_A_DISTRICT)
                .orderBy(PieceTable.DISTRICT_CODE.col(), PieceTable.CELL_ID.col())
                .select(PieceTable.DISTRICT_CODE.col(), PieceTable.GEOMETRY.col())
                .collectAsList();
    }

    private static DataIssue issue(String kind, List<Row> districts, String what, String mend, List<Row> places) {
        long pieces = districts.stream().mapToLong(row -> row.getAs(PIECES)).sum();
        double persons = districts.stream()
                .mapToDouble(row -> row.getAs(PieceTable.PERSONS.name()))
                .sum();
        List<String> sample = districts.stream()
                .filter(row -> district(row) != null)
                .map(row -> String.format(
                        Locale.ROOT, "%s: %.1f", district(row), row.<Double>getAs(PieceTable.PERSONS.name())))
                .toList();
        String message = String.format(Locale.ROOT, "%.1f people in %d cells %s", persons, pieces, what);
        List<Geometry> polygons = places.stream()
                .map(row -> row.<Geometry>getAs(PieceTable.GEOMETRY.name()))
                .toList();
        return new PlaceIssue(
                Severity.WARNING,
                kind,
                CellTable.SPEC.name(),
                pieces,
                sample,
                message,
                mend,
                UnaryUnionOp.union(polygons));
    }

    private static @Nullable String district(Row row) {
        return row.getAs(PieceTable.DISTRICT_CODE.name());
    }
}
