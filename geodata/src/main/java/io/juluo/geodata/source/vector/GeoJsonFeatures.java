package io.juluo.geodata.source.vector;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import io.juluo.geodata.issue.Where;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The features of a GeoJSON FeatureCollection, one at a time, whatever the order of their members. */
final class GeoJsonFeatures implements FeatureStream {
    private final JsonParser json;
    private final Map<String, String> wanted;
    private long number;

    /**
     * Opens the file before its first feature.
     *
     * @param wanted the file's property by the name it is asked for
     */
    GeoJsonFeatures(Path path, Map<String, String> wanted) throws IOException {
        this.json = GeoJsonOutline.parser(path);
        this.wanted = wanted;
        json.nextToken();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            boolean features = json.currentName().equals("features");
            if (json.nextToken() == JsonToken.START_ARRAY && features) {
                return;
            }
            json.skipChildren();
        }
    }

    @Override
    public @Nullable Feature next() throws IOException {
        JsonToken start = json.nextToken();
        if (start == null || start == JsonToken.END_ARRAY) {
            return null;
        }
        number++;
        Drawn drawn = Drawn.none(GeometryFault.NO_GEOMETRY);
        Map<String, @Nullable String> values = Map.of();
        String id = null;
        if (start == JsonToken.START_OBJECT) {
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                JsonToken value = json.nextToken();
                if (name.equals("geometry")) {
                    drawn = GeoJsonGeometry.read(json);
                } else if (name.equals("properties") && value == JsonToken.START_OBJECT) {
                    values = properties();
                } else if (name.equals(GeoJsonOutline.ID)) {
                    id = text();
                } else {
                    json.skipChildren();
                }
            }
        } else {
            json.skipChildren();
        }
        return new Feature(number, Where.feature(number), attributes(values, id), drawn);
    }

    private Map<String, @Nullable String> properties() throws IOException {
        Map<String, @Nullable String> values = new HashMap<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            if (wanted.containsValue(name)) {
                values.put(name, text());
            } else {
                json.skipChildren();
            }
        }
        return values;
    }

    /** A value as it is written: a number with all its digits, an object or array as JSON. */
    private @Nullable String text() throws IOException {
        return switch (json.currentToken()) {
            case VALUE_NULL -> null;
            case START_OBJECT, START_ARRAY -> json.<JsonNode>readValueAsTree().toString();
            default -> json.getText();
        };
    }

    /** The feature's own id stands for a property of that name where it has none. */
    private Map<String, @Nullable String> attributes(Map<String, @Nullable String> values, @Nullable String id) {
        Map<String, @Nullable String> attributes = new HashMap<>();
        wanted.forEach((ours, theirs) -> {
            boolean own = theirs.equals(GeoJsonOutline.ID) && !values.containsKey(theirs);
            attributes.put(ours, own ? id : values.get(theirs));
        });
        return attributes;
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
