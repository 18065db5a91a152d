package io.juluo.jobs.spatial;

import static org.apache.spark.sql.functions.expr;

import io.juluo.geodata.table.CellTable;
import io.juluo.geodata.table.FacilityTable;
import io.juluo.geodata.table.PieceTable;
import org.apache.spark.sql.Column;

/** Expressions that the Sedona stages share. */
final class SedonaSql {
    private SedonaSql() {}

    /** The point of a row that has the columns x_m and y_m. */
    static Column point(String name) {
        return expr("ST_Point(" + CellTable.X_M.name() + ", " + CellTable.Y_M.name() + ")")
                .as(name);
    }

    /** The ground of a facility: its geometry, or its point where it has none. */
    static Column ground(String name) {
        return expr(String.format(
                        "coalesce(%s, ST_Point(%s, %s))",
                        FacilityTable.GEOMETRY.name(), FacilityTable.X_M.name(), FacilityTable.Y_M.name()))
                .as(name);
    }

    /** One key of a piece that is never null, so that joins meet pieces in no town too; {@code more} tells it apart. */
    static Column part(String more) {
        return expr(String.format(
                "concat_ws('/', %s, coalesce(%s, '-'), coalesce(%s, '-'), %s)",
                PieceTable.CELL_ID.name(), PieceTable.DISTRICT_CODE.name(), PieceTable.TOWN_CODE.name(), more));
    }

    /** The polygons in both. */
    static String intersection(String a, String b) {
        return "ST_CollectionExtract(ST_Intersection(" + a + ", " + b + "), 3)";
    }

    /** The polygons of the first alone. */
    static String difference(String a, String b) {
        return "ST_CollectionExtract(ST_Difference(" + a + ", " + b + "), 3)";
    }
}
