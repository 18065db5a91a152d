package io.juluo.jobs.uncertainty;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import io.juluo.geodata.table.CellTable;
import io.juluo.geodata.unit.ExactSum;
import io.juluo.jobs.uncertainty.Clumping.Level;
import io.juluo.jobs.uncertainty.Clumping.Region;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;

/** The clumping of a grid of squares; of other cells as far as they lie as squares do. */
final class GridClumping {
    private static final Comparator<Region> REGIONS =
            Comparator.comparingLong(Region::column).thenComparingLong(Region::line);

    private GridClumping() {}

    /**
     * Measures it.
     *
     * @param cells {@link CellTable}
     * @param width_m edge of a cell
     * @param otherwise what to take where no square of cells is whole
     */
    static Clumping of(Dataset<Row> cells, double width_m, double otherwise) {
        Row corner =
                cells.agg(min(CellTable.X_M.col()), min(CellTable.Y_M.col())).first();
        if (corner.isNullAt(0)) {
            return Clumping.everywhere(otherwise);
        }
        Lattice lattice = new Lattice(corner.getDouble(0), corner.getDouble(1), width_m);
        Dataset<Row> places = cells.select(
                place(CellTable.X_M.col(), lattice.west_m(), width_m).as("column"),
                place(CellTable.Y_M.col(), lattice.south_m(), width_m).as("line"),
                CellTable.POPULATION.col().as("people"));
        return Clumping.of(lattice, levels(places, 2), levels(places, 4), otherwise);
    }

    private static Column place(Column coordinate, double first, double width_m) {
        return functions.round(coordinate.minus(first).divide(width_m)).cast("long");
    }

    /** Sums over the squares of that many cells' width that are full of cells, by class of their mean cell. */
    private static Map<Region, Level[]> levels(Dataset<Row> places, int wide) {
        Column people = col("people");
        Column all = col("all");
        UDF1<Double, Integer> classOf = Clumping::classOf;
        Dataset<Row> sums = places.groupBy(
                        expr("column div " + wide).as("eastward"),
                        expr("line div " + wide).as("northward"))
                .agg(
                        count(lit(1)).as("cells"),
                        ExactSum.of(people).as("all"),
                        ExactSum.of(when(expr("column % " + wide).geq(wide / 2), people))
                                .as("east"),
                        ExactSum.of(when(expr("line % " + wide).geq(wide / 2), people))
                                .as("north"))
                .where(col("cells").equalTo(wide * wide))
                .select(
                        region("eastward", wide).as("region_column"),
                        region("northward", wide).as("region_line"),
                        functions
                                .udf(classOf, DataTypes.IntegerType)
                                .apply(all.divide(wide * wide))
                                .as("class"),
                        squared(all).as("people"),
                        squared(col("east").minus(all.divide(2)))
                                .plus(squared(col("north").minus(all.divide(2))))
                                .as("off"))
                .groupBy("region_column", "region_line", "class")
                .agg(count(lit(1)), sum("people"), sum("off"));
        Map<Region, Level[]> levels = new TreeMap<>(REGIONS);
        for (Row row : sums.collectAsList()) {
            levels.computeIfAbsent(new Region(row.getLong(0), row.getLong(1)), region -> Clumping.none())[
                            row.getInt(2)] =
                    new Level(row.getLong(3), Shares.squared(row.getLong(4)), 2 * Shares.squared(row.getLong(5)));
        }
        return levels;
    }

    private static Column region(String square, int wide) {
        return functions.expr(square + " div " + Clumping.REGION_CELLS / wide);
    }

    private static Column squared(Column people) {
        return functions
                .round(people.multiply(people).multiply(Shares.SQUARE_UNITS))
                .cast("long");
    }
}
