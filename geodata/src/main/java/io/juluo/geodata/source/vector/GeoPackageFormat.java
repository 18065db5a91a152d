package io.juluo.geodata.source.vector;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A layer of an OGC GeoPackage: the one the profile names, or the only one. */
final class GeoPackageFormat implements VectorFormat {
    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final String WHOLE = "ok";

    @Override
    public Optional<Layer> open(LayerRequest request) {
        if (!isSqlite(request.path())) {
            damaged("no SQLite database", request);
            return Optional.empty();
        }
        try (Connection database = GeoPackageDatabase.open(request.path())) {
            String check = GeoPackageDatabase.text(database, "PRAGMA quick_check(1)");
            if (!WHOLE.equals(check)) {
                damaged(String.valueOf(check), request);
                return Optional.empty();
            }
            return layer(database, request);
        } catch (SQLException damage) {
            damaged(String.valueOf(damage.getMessage()), request);
            return Optional.empty();
        }
    }

    private static void damaged(String reason, LayerRequest request) {
        request.refuse(
                "damaged_geopackage",
                "the file is no whole GeoPackage",
                reason.replaceAll("\\s+", " "),
                "fetch or export it again");
    }

    private static boolean isSqlite(Path path) {
        try (InputStream bytes = Files.newInputStream(path)) {
            return Arrays.equals(bytes.readNBytes(MAGIC.length), MAGIC);
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static Optional<Layer> layer(Connection database, LayerRequest request) throws SQLException {
        List<String> layers = GeoPackageDatabase.layers(database);
        String name = chosen(layers, request);
        if (name == null) {
            return Optional.empty();
        }
        GeoPackageLayer layer = GeoPackageLayer.of(database, name);
        if (!request.has(layer.columns())) {
            return Optional.empty();
        }
        String path = request.path().toString();
        Map<String, String> wanted = request.wanted();
        FeatureOpener opener = () -> new GeoPackageFeatures(Path.of(path), layer, wanted);
        return Optional.of(new Layer(opener.rows(request.spark()), layer.crs(database)));
    }

    private static @Nullable String chosen(List<String> layers, LayerRequest request) {
        String asked = request.format().layer();
        String all = layers.isEmpty() ? "-" : String.join(", ", layers);
        if (asked == null && layers.size() == 1) {
            return layers.get(0);
        }
        if (asked != null && layers.contains(asked)) {
            return asked;
        }
        if (asked == null && !layers.isEmpty()) {
            request.refuse(
                    "several_layers",
                    "the GeoPackage has several layers and the profile names none of them",
                    all,
                    "write layer: with one of these names in the profile");
        } else {
            request.refuse(
                    "unknown_layer",
                    "the GeoPackage has no such layer (after the slash: those it has)",
                    asked + " / " + all,
                    "correct layer: in the profile");
        }
        return null;
    }
}
