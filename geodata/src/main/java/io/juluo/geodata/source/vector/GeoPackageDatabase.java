package io.juluo.geodata.source.vector;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;

/** Reading a GeoPackage as the SQLite database that it is. Names from the file reach SQL as values or quoted. */
final class GeoPackageDatabase {
    private GeoPackageDatabase() {}

    /** Opens the file for reading only. */
    static Connection open(Path path) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        // As a URI, so that a question mark or a percent sign in a folder's name is no parameter.
        String url = JDBC.PREFIX + "file:" + path.toAbsolutePath().toUri().getRawPath();
        return config.createConnection(url);
    }

    /** Tables and views of features, as the GeoPackage's own list has them. */
    static List<String> layers(Connection database) throws SQLException {
        return texts(
                database,
                "SELECT c.table_name FROM gpkg_contents c JOIN gpkg_geometry_columns g ON g.table_name = c.table_name"
                        + " WHERE c.data_type = 'features' ORDER BY c.table_name");
    }

    /** The first column of all rows, nulls left out. */
    static List<String> texts(Connection database, String sql, String... values) throws SQLException {
        try (PreparedStatement query = database.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                query.setString(i + 1, values[i]);
            }
            List<String> texts = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    String text = rows.getString(1);
                    if (text != null) {
                        texts.add(text);
                    }
                }
            }
            return texts;
        }
    }

    /** The first column of the first row; null where there is none. */
    static @Nullable String text(Connection database, String sql, String... values) throws SQLException {
        List<String> texts = texts(database, sql, values);
        return texts.isEmpty() ? null : texts.get(0);
    }

    /** A name as SQL takes it, whatever stands in it. */
    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
