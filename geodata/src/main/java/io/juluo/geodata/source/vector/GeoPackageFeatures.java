package io.juluo.geodata.source.vector;

import io.juluo.geodata.issue.Where;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The features of a GeoPackage's layer by their number, or in the order of the table where they have none. */
final class GeoPackageFeatures implements FeatureStream {
    private static final int FIRST_ATTRIBUTE = 3;

    private final Connection database;
    private final ResultSet rows;
    private final GeoPackageLayer layer;
    private final List<String> asked = new ArrayList<>();
    private long read;

    GeoPackageFeatures(Path path, GeoPackageLayer layer, Map<String, String> wanted) throws IOException {
        this.layer = layer;
        try {
            this.database = GeoPackageDatabase.open(path);
            Statement statement = database.createStatement();
            this.rows = statement.executeQuery(query(wanted));
        } catch (SQLException damage) {
            throw new IOException(damage);
        }
    }

    private String query(Map<String, String> wanted) {
        String key = layer.key() == null ? "NULL" : GeoPackageDatabase.quoted(layer.key());
        List<String> columns = new ArrayList<>(List.of(key, GeoPackageDatabase.quoted(layer.geometry())));
        wanted.forEach((ours, theirs) -> {
            if (layer.columns().contains(theirs)) {
                asked.add(ours);
                columns.add(GeoPackageDatabase.quoted(theirs));
            }
        });
        return "SELECT " + columns.stream().collect(Collectors.joining(", ")) + " FROM "
                + GeoPackageDatabase.quoted(layer.table()) + (layer.key() == null ? "" : " ORDER BY " + key);
    }

    @Override
    public @Nullable Feature next() throws IOException {
        try {
            if (!rows.next()) {
                return null;
            }
            read++;
            long number = layer.key() == null ? read : rows.getLong(1);
            Map<String, @Nullable String> attributes = new HashMap<>();
            for (int i = 0; i < asked.size(); i++) {
                attributes.put(asked.get(i), rows.getString(FIRST_ATTRIBUTE + i));
            }
            Drawn drawn = GeoPackageBlob.read(rows.getBytes(2), layer.srsId());
            return new Feature(number, Where.feature(number), attributes, drawn);
        } catch (SQLException damage) {
            throw new IOException(damage);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            database.close();
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }
}
