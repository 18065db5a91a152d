package io.juluo.jobs.sink;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.sqlite.SQLiteDataSource;

/** A GeoPackage 1.3 being written: SQLite with OGC's tables of contents (OGC 12-128). */
final class GeoPackageFile implements AutoCloseable {
    /** "GPKG". */
    private static final int APPLICATION_ID = 0x47504B47;

    private static final int VERSION_1_3 = 10300;
    private static final String WGS84 =
            "GEOGCS[\"WGS 84\",DATUM[\"WGS_1984\",SPHEROID[\"WGS 84\",6378137,298.257223563,"
                    + "AUTHORITY[\"EPSG\",\"7030\"]],AUTHORITY[\"EPSG\",\"6326\"]],PRIMEM[\"Greenwich\",0],"
                    + "UNIT[\"degree\",0.0174532925199433],AUTHORITY[\"EPSG\",\"4326\"]]";
    private static final List<String> CORE =
            List.of("PRAGMA application_id = " + APPLICATION_ID, "PRAGMA user_version = " + VERSION_1_3, """
            CREATE TABLE gpkg_spatial_ref_sys (
              srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY, organization TEXT NOT NULL,
              organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT)""", """
            CREATE TABLE gpkg_contents (
              table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE,
              description TEXT DEFAULT '',
              last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
              min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
              CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id))""", """
            CREATE TABLE gpkg_geometry_columns (
              table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL,
              srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL,
              CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
              CONSTRAINT uk_gc_table_name UNIQUE (table_name),
              CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
              CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id))""");

    /**
     * A column of a layer.
     *
     * @param name name
     * @param type GeoPackage type: TEXT, DOUBLE, INTEGER, BOOLEAN, DATE or a geometry type
     */
    record Column(String name, String type) {}

    /** SQLite's codes (low byte) for what the file system does: read-only, I/O error, full, cannot open. */
    private static final Set<Integer> STORAGE_CODES = Set.of(8, 10, 13, 14);

    private static final int PRIMARY_CODE = 0xFF;

    /** Adds the layers of a file. */
    interface Content {
        void fill(GeoPackageFile file) throws SQLException;
    }

    private final Connection connection;
    private final LocalDate date;

    /**
     * Writes a file whole; readers see the old one until then.
     *
     * @param date stands as the time of the last change, so that equal content makes equal files
     */
    static void write(Path file, LocalDate date, Content content) {
        Disk.writeWhole(file, beside -> {
            try (GeoPackageFile geoPackage = new GeoPackageFile(beside, date)) {
                content.fill(geoPackage);
                geoPackage.connection.commit();
            } catch (SQLException e) {
                if (STORAGE_CODES.contains(e.getErrorCode() & PRIMARY_CODE)) {
                    throw new IOException(e);
                }
                throw new IllegalStateException("cannot make " + file, e);
            }
        });
    }

    private GeoPackageFile(Path file, LocalDate date) throws SQLException {
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + file);
        this.connection = source.getConnection();
        this.date = date;
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = MEMORY");
            for (String sql : CORE) {
                statement.execute(sql);
            }
        }
        connection.setAutoCommit(false);
    }

    /** Tells the reference systems: the three that every GeoPackage names, and the layers' own. */
    void referenceSystems(MetricCrs crs) throws SQLException {
        List<Object[]> systems = Stream.of(
                        new Object[] {"Undefined cartesian SRS", -1, "NONE", -1, "undefined", "undefined cartesian"},
                        new Object[] {"Undefined geographic SRS", 0, "NONE", 0, "undefined", "undefined geographic"},
                        new Object[] {"WGS 84 geodetic", 4326, "EPSG", 4326, WGS84, "longitude, latitude in degrees"},
                        new Object[] {crs.name(), crs.epsg(), "EPSG", crs.epsg(), crs.wkt(), "easting, northing in m"})
                .toList();
        insert("gpkg_spatial_ref_sys", systems);
    }

    /** Adds an attribute table. */
    void attributes(String table, String identifier, String description, List<Column> columns, List<Object[]> rows)
            throws SQLException {
        contents(table, "attributes", identifier, description, Arrays.asList(null, null, null, null, null));
        fill(table, columns, rows);
    }

    /** Adds a layer; the first column is its geometry. */
    void features(
            String table,
            String identifier,
            String description,
            int srsId,
            Envelope extent,
            List<Column> columns,
            List<Object[]> rows)
            throws SQLException {
        contents(table, "features", identifier, description, place(extent, srsId));
        Column geometry = columns.get(0);
        insert(
                "gpkg_geometry_columns",
                List.<Object[]>of(new Object[] {table, geometry.name(), geometry.type(), srsId, 0, 0}));
        fill(table, columns, rows);
    }

    private void contents(
            String table, String type, String identifier, String description, List<? extends @Nullable Object> place)
            throws SQLException {
        List<@Nullable Object> row =
                new ArrayList<>(List.of(table, type, identifier, description, date + "T00:00:00.000Z"));
        row.addAll(place);
        insert("gpkg_contents", List.<Object[]>of(row.toArray()));
    }

    private static List<? extends @Nullable Object> place(Envelope box, int srsId) {
        return box.isNull()
                ? Arrays.asList(null, null, null, null, srsId)
                : List.of(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY(), srsId);
    }

    private void fill(String table, List<Column> columns, List<Object[]> rows) throws SQLException {
        String declared = columns.stream()
                .map(column -> quoted(column.name()) + " " + column.type())
                .collect(Collectors.joining(", "));
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE " + quoted(table) + " (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, "
                    + declared + ")");
        }
        insert(
                table,
                Stream.iterate(0, i -> i < rows.size(), i -> i + 1)
                        .map(i -> Stream.concat(Stream.of(i + 1), Stream.of(rows.get(i)))
                                .toArray())
                        .toList());
    }

    private void insert(String table, List<Object[]> rows) throws SQLException {
        for (Object[] row : rows) {
            String marks = Stream.generate(() -> "?").limit(row.length).collect(Collectors.joining(", "));
            try (PreparedStatement insert =
                    connection.prepareStatement("INSERT INTO " + quoted(table) + " VALUES (" + marks + ")")) {
                for (int i = 0; i < row.length; i++) {
                    insert.setObject(i + 1, row[i]);
                }
                insert.executeUpdate();
            }
        }
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
