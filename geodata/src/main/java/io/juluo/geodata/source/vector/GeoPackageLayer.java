package io.juluo.geodata.source.vector;

import io.juluo.geodata.crs.CrsOfFile;
import java.io.Serializable;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a GeoPackage says about one of its layers.
 *
 * @param table name of its table or view
 * @param geometry column of the geometry
 * @param srsId number of its coordinate system in this file
 * @param key column of the feature's number; null where there is none
 * @param columns all columns
 */
record GeoPackageLayer(
        String table, String geometry, int srsId, @Nullable String key, List<String> columns) implements Serializable {

    static GeoPackageLayer of(Connection database, String table) throws SQLException {
        String geometry = geometryColumn(database, "column_name", table);
        String srsId = geometryColumn(database, "srs_id", table);
        List<String> columns = GeoPackageDatabase.texts(database, "SELECT name FROM pragma_table_info(?)", table);
        String key = GeoPackageDatabase.text(
                database,
                "SELECT name FROM pragma_table_info(?) WHERE pk = 1 AND upper(type) IN ('INTEGER', 'MEDIUMINT')",
                table);
        if (!columns.contains(geometry)) {
            throw new SQLException("column " + geometry + " of " + table + " is missing");
        }
        return new GeoPackageLayer(table, geometry, Integer.parseInt(srsId), key, columns);
    }

    private static String geometryColumn(Connection database, String what, String table) throws SQLException {
        return Objects.requireNonNullElse(
                GeoPackageDatabase.text(
                        database, "SELECT " + what + " FROM gpkg_geometry_columns WHERE table_name = ?", table),
                "0");
    }

    /** The coordinate system; none where the layer's is one of the two that the standard calls undefined, -1 and 0. */
    CrsOfFile crs(Connection database) throws SQLException {
        String where = " FROM gpkg_spatial_ref_sys WHERE srs_id = ?";
        String id = String.valueOf(srsId);
        String organization = GeoPackageDatabase.text(database, "SELECT organization" + where, id);
        String code = GeoPackageDatabase.text(database, "SELECT organization_coordsys_id" + where, id);
        if (srsId <= 0 || organization == null || code == null) {
            return CrsOfFile.none();
        }
        CrsOfFile named = CrsOfFile.ofCode(organization, code);
        String wkt = GeoPackageDatabase.text(database, "SELECT definition" + where, id);
        return named.name() != null || wkt == null ? named : CrsOfFile.ofWkt(wkt);
    }
}
