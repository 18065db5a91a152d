package io.juluo.jobs.spatial;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import io.juluo.geodata.city.Apportion;
import io.juluo.geodata.table.PieceTable;
import io.juluo.geodata.table.ZoneTable;
import io.juluo.geodata.unit.ZoneLevel;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/** The work of {@link CustomCutter} by ST_Intersection and ST_Difference, one zone after the other. */
final class SedonaCustom {
    private static final String PART = "part_id";
    private static final String ZONES = "zones_near";
    private static final String CUT = "cut";
    private static final String OF_TOWN = "zones_of_town";
    private static final String WHOLE = "part_share";
    private static final String RANK = "size_rank";
    private static final String GEOMETRY = PieceTable.GEOMETRY.name();
    private static final String CODES = PieceTable.CUSTOM_ZONES.name();

    private SedonaCustom() {}

    /**
     * The pieces, cut further.
     *
     * @param pieces the columns of {@link PieceTable} but for custom_zones, and sliver_share
     * @param zones {@link ZoneTable}
     */
    static Dataset<Row> cut(Dataset<Row> pieces, Dataset<Row> zones, Apportionment how) {
        Dataset<Row> custom = zones.where(ZoneTable.ZONE_LEVEL.col().equalTo(ZoneLevel.CUSTOM.code()));
        if (custom.isEmpty()) {
            return told(pieces.withColumn(CODES, lit("")), how);
        }
        Dataset<Row> keyed = pieces.withColumn(PART, SedonaSql.part("''"));
        Dataset<Row> cut = keyed.join(zonesNear(keyed, custom), new String[] {PART}, "left")
                .join(broadcast(zonesOfTowns(custom)), new String[] {PieceTable.TOWN_CODE.name()}, "left")
                .withColumn(CUT, explode(parts()));
        Dataset<Row> shared = shareOut(
                cut.withColumn(WHOLE, PieceTable.AREA_SHARE.col())
                        .withColumn(
                                PieceTable.AREA_SHARE.name(),
                                PieceTable.AREA_SHARE
                                        .col()
                                        .multiply(expr("ST_Area(" + CUT + ".polygon) / ST_Area(" + GEOMETRY + ")")))
                        .withColumn(CODES, codes())
                        .withColumn(GEOMETRY, col(CUT + ".polygon")),
                how);
        return told(shared, how);
    }

    /** The drawn zones that meet a part, by code. */
    private static Dataset<Row> zonesNear(Dataset<Row> parts, Dataset<Row> custom) {
        Dataset<Row> drawn = custom.where(ZoneTable.TOWN_CODES.col().isNull())
                .select(
                        ZoneTable.ZONE_CODE.col().as("code"),
                        ZoneTable.GEOMETRY.col().as("zone_polygon"));
        return parts.select(col(PART), col(GEOMETRY))
                .join(broadcast(drawn), expr("ST_Intersects(" + GEOMETRY + ", zone_polygon)"))
                .groupBy(PART)
                .agg(collect_list(struct(col("code"), col("zone_polygon"))).as(ZONES));
    }

    /** The zones made of whole towns, by town. */
    private static Dataset<Row> zonesOfTowns(Dataset<Row> custom) {
        Column towns = split(ZoneTable.TOWN_CODES.col(), "\\" + CustomCutter.SEPARATOR);
        return custom.where(ZoneTable.TOWN_CODES.col().isNotNull())
                .select(explode(towns).as(PieceTable.TOWN_CODE.name()), ZoneTable.ZONE_CODE.col())
                .groupBy(PieceTable.TOWN_CODE.col())
                .agg(collect_list(ZoneTable.ZONE_CODE.col()).as(OF_TOWN));
    }

    /** Each zone divides every part so far into what lies in it and what does not. */
    private static Column parts() {
        String inside = "named_struct('polygon', " + SedonaSql.intersection("p.polygon", "z.zone_polygon")
                + ", 'codes', concat(p.codes, array(z.code)))";
        String outside = "named_struct('polygon', " + SedonaSql.difference("p.polygon", "z.zone_polygon")
                + ", 'codes', p.codes)";
        return expr("CASE WHEN " + ZONES + " IS NULL THEN array(named_struct('polygon', " + GEOMETRY
                + ", 'codes', cast(array() AS array<string>))) ELSE aggregate(" + ZONES
                + ", array(named_struct('polygon', " + GEOMETRY
                + ", 'codes', cast(array() AS array<string>))), (parts, z) ->"
                + " filter(flatten(transform(parts, p -> array(" + inside + ", " + outside
                + "))), p -> ST_Area(p.polygon) > "
                + SedonaShares.SLIVER + " * ST_Area(" + GEOMETRY + ") / " + PieceTable.AREA_SHARE.name() + ")) END");
    }

    private static Column codes() {
        Column drawn = col(CUT + ".codes");
        return array_join(
                array_sort(concat(drawn, coalesce(col(OF_TOWN), array().cast("array<string>")))),
                CustomCutter.SEPARATOR);
    }

    /** The people of a part among its pieces; the largest piece takes what rounding left of the area. */
    private static Dataset<Row> shareOut(Dataset<Row> pieces, Apportionment how) {
        WindowSpec part = Window.partitionBy(PART);
        Column zones = col(CODES);
        WindowSpec bySize = part.orderBy(PieceTable.AREA_SHARE.col().desc(), zones);
        Column share = PieceTable.AREA_SHARE.col();
        Dataset<Row> whole = SedonaWeights.of(pieces, how, PART, zones.equalTo(""), zones)
                .withColumn(SedonaPeople.WHOLE_PERSONS, PieceTable.PERSONS.col())
                .withColumn(SedonaPeople.WHOLE_BY_AREA, col(SedonaPeople.BY_AREA))
                .withColumn(SedonaPeople.AREA_PART, share.divide(col(WHOLE)));
        return SedonaPeople.shareOut(whole, how, PART, zones)
                .withColumn(RANK, row_number().over(bySize))
                .withColumn(
                        PieceTable.AREA_SHARE.name(),
                        when(
                                        col(RANK).equalTo(1),
                                        share.plus(col(WHOLE)).minus(sum(share).over(part)))
                                .otherwise(share));
    }

    /** The columns that say how the people were shared out. */
    private static Dataset<Row> told(Dataset<Row> pieces, Apportionment how) {
        Column byArea = lit(Apportion.Mode.AREA.code());
        return pieces.withColumn(
                        PieceTable.MOVED_PERSONS.name(),
                        PieceTable.PERSONS.col().minus(col(SedonaPeople.BY_AREA)))
                .withColumn(
                        PieceTable.APPORTIONED_BY.name(),
                        when(col(SedonaPeople.FELL_BACK), byArea)
                                .otherwise(lit(how.rule().mode().code())));
    }
}
