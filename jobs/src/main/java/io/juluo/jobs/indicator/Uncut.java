package io.juluo.jobs.indicator;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import io.juluo.geodata.table.ZoneTable;
import io.juluo.geodata.unit.ZoneLevel;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The pieces as they are where nobody has drawn a zone of their own. A drawn zone cuts cells further, and a figure of parts
 * is not to the last digit that of the whole: so every other zone is counted by what it would be without.
 *
 * @param pieces {@link io.juluo.geodata.table.PieceTable}, cut at the borders of towns and districts alone
 * @param stopCover {@link io.juluo.geodata.table.StopCoverTable} of these
 * @param drawn codes of the custom zones with borders of their own
 */
public record Uncut(Dataset<Row> pieces, Dataset<Row> stopCover, List<String> drawn) {

    /** Codes of the custom zones that are drawn, and so cut cells; those made of whole towns are not. */
    public static List<String> drawn(Dataset<Row> zones) {
        return zones
                .where(ZoneTable.ZONE_LEVEL
                        .col()
                        .equalTo(ZoneLevel.CUSTOM.code())
                        .and(ZoneTable.TOWN_CODES.col().isNull()))
                .select(ZoneTable.ZONE_CODE.col())
                .collectAsList()
                .stream()
                .map(row -> row.getString(0))
                .sorted()
                .toList();
    }

    /** The zones without the drawn ones. */
    public static Dataset<Row> without(List<String> drawn, Dataset<Row> zones) {
        return zones.where(isDrawn(drawn).unary_$bang());
    }

    /**
     * Rows by zone: those of drawn zones from one table, all others from the other.
     *
     * @param ofDrawn rows with zone_level and zone_code, from the pieces cut at all borders
     * @param ofOthers the same columns, from the pieces uncut
     */
    public static Dataset<Row> together(List<String> drawn, Dataset<Row> ofDrawn, Dataset<Row> ofOthers) {
        return ofOthers.where(isDrawn(drawn).unary_$bang()).unionByName(ofDrawn.where(isDrawn(drawn)));
    }

    private static Column isDrawn(List<String> drawn) {
        return col(ZoneRollup.LEVEL)
                .equalTo(lit(ZoneLevel.CUSTOM.code()))
                .and(col(ZoneRollup.CODE).isin(drawn.toArray()));
    }
}
