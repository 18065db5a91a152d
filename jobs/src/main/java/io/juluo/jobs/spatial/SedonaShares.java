package io.juluo.jobs.spatial;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.raise_error;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import io.juluo.geodata.table.CellTable;
import io.juluo.geodata.table.PieceTable;
import io.juluo.geodata.unit.InputKind;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/** Shares of the area and the people of cells that are cut into parts, by the rules of {@link CellCutter}. */
final class SedonaShares {
    private static final WindowSpec CELL = Window.partitionBy(CellTable.CELL_ID.name());
    private static final Column[] TIES = {
        PieceTable.TOWN_CODE.col().asc_nulls_last(),
        PieceTable.DISTRICT_CODE.col().asc_nulls_last()
    };
    private static final WindowSpec BY_SIZE =
            CELL.orderBy(PieceTable.AREA_SHARE.col().desc(), TIES[0], TIES[1]);
    private static final String AREA = "cell_area";
    private static final String ROUNDING = "rounding_share";
    /** Share of the cell at and below which nothing is a piece of its own. */
    static final String SLIVER = "sliver_share";

    private static final String RANK = "size_rank";

    private SedonaShares() {}

    /**
     * The rows of {@link PieceTable} before custom zones cut them, with {@link #SLIVER}.
     *
     * @param cells {@link CellTable}
     * @param parts cell_id, district_code, town_code, zone_kind, geometry
     * @param how how people are shared out
     */
    static Dataset<Row> of(Dataset<Row> cells, Dataset<Row> parts, Apportionment how) {
        String cell = CellTable.GEOMETRY.name();
        Dataset<Row> measured = cells.withColumn(AREA, area(cell))
                .withColumn(ROUNDING, rounding(cell))
                .drop(cell);
        Column share = expr("ST_Area(" + cell + ")").divide(col(AREA));
        Dataset<Row> joined = measured.join(parts, CellTable.CELL_ID.name())
                .withColumn(PieceTable.AREA_SHARE.name(), share)
                .withColumn(PieceTable.AREA_SHARE.name(), withoutOverlap())
                .withColumn(PieceTable.INPUT_KIND.name(), weaker())
                .withColumn(SLIVER, greatest(lit(CellCutter.SLIVER_SHARE), col(ROUNDING)))
                .where(PieceTable.AREA_SHARE.col().gt(col(SLIVER)));
        return shareOut(joined, how);
    }

    /** The people by the mode; the largest piece takes what rounding left of the area. */
    private static Dataset<Row> shareOut(Dataset<Row> pieces, Apportionment how) {
        Column share = PieceTable.AREA_SHARE.col();
        Dataset<Row> weighed = SedonaWeights.of(
                pieces.withColumn(PieceTable.CUSTOM_ZONES.name(), lit("")), how, CellTable.CELL_ID.name(), TIES);
        Dataset<Row> whole = weighed.withColumn(SedonaPeople.WHOLE_PERSONS, CellTable.POPULATION.col())
                .withColumn(SedonaPeople.WHOLE_BY_AREA, CellTable.POPULATION.col())
                .withColumn(SedonaPeople.AREA_PART, share)
                .withColumn(SedonaPeople.FELL_BACK, lit(false));
        return SedonaPeople.shareOut(whole, how, CellTable.CELL_ID.name(), TIES)
                .withColumn(RANK, row_number().over(BY_SIZE))
                .withColumn(
                        PieceTable.AREA_SHARE.name(),
                        when(
                                        col(RANK).equalTo(1),
                                        share.plus(lit(1.0).minus(sum(share).over(CELL))))
                                .otherwise(share));
    }

    private static Column area(String cell) {
        Column area = expr("ST_Area(" + cell + ")");
        Column fault = raise_error(concat(lit("cell "), CellTable.CELL_ID.col(), lit(" has no area")));
        return when(area.gt(0), area).otherwise(fault.cast("double"));
    }

    /** As {@link CellCutter} has it; a double's unit in the last place is at most 2^-52 of it. */
    private static Column rounding(String cell) {
        return expr(String.format(
                "4 * power(2D, -52) * greatest(abs(ST_XMin(%1$s)), abs(ST_XMax(%1$s)), abs(ST_YMin(%1$s)), "
                        + "abs(ST_YMax(%1$s))) * ST_Perimeter(%1$s) / ST_Area(%1$s)",
                cell));
    }

    private static Column withoutOverlap() {
        Column share = PieceTable.AREA_SHARE.col();
        Column closes = abs(sum(share).over(CELL).minus(1)).leq(greatest(lit(CellCutter.OVERLAP_SHARE), col(ROUNDING)));
        Column towns =
                array_join(sort_array(collect_list(PieceTable.TOWN_CODE.col()).over(CELL)), ", ");
        Column fault = raise_error(
                concat(lit("in cell "), CellTable.CELL_ID.col(), lit(" the towns "), towns, lit(" overlap")));
        return when(closes, share).otherwise(fault.cast("double"));
    }

    private static Column weaker() {
        Column cell = CellTable.INPUT_KIND.col();
        Column zone = coalesce(col(SedonaPieces.ZONE_KIND), cell);
        Column weaker = lit(null).cast("string");
        for (InputKind kind : InputKind.values()) {
            weaker = when(cell.equalTo(kind.code()).or(zone.equalTo(kind.code())), kind.code())
                    .otherwise(weaker);
        }
        return weaker;
    }
}
