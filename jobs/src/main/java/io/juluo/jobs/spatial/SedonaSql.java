package io.juluo.jobs.spatial;

import static org.apache.spark.sql.functions.expr;

import io.juluo.geodata.table.CellTable;
import io.juluo.geodata.table.FacilityTable;
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

    /** The polygons in both. */
    static String intersection(String a, String b) {
        return "ST_CollectionExtract(ST_Intersection(" + a + ", " + b + "), 3)";
    }

    /** The polygons of the first alone. */
    static String difference(String a, String b) {
        return "ST_CollectionExtract(ST_Difference(" + a + ", " + b + "), 3)";
    }
}
