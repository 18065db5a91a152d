package io.juluo.geodata.source.vector;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a GeoJSON file says apart from its features, read token by token to its end, which shows that the JSON is whole.
 *
 * @param type its member {@code type}
 * @param hasFeatures whether its member {@code features} is an array
 * @param features how many features there are
 * @param properties names of all properties of any feature, {@value #ID} among them where a feature has its own
 * @param crs its member {@code crs}; null where it has none
 */
record GeoJsonOutline(
        String type,
        boolean hasFeatures,
        long features,
        Set<String> properties,
        @Nullable JsonNode crs) {
    /** Without it a file with made-up names for each feature would fill the memory. */
    private static final int MOST_NAMES = 10_000;

    /** A feature's own identifier (RFC 7946, section 3.2), read as if it were a property. */
    static final String ID = "id";

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Opens a file as a stream of tokens. */
    static JsonParser parser(Path path) throws IOException {
        return JSON.createParser(path.toFile());
    }

    static GeoJsonOutline of(Path path) throws IOException {
        try (JsonParser json = parser(path)) {
            return new Scan(json).run();
        }
    }

    boolean isCollection() {
        return type.equals("FeatureCollection") && hasFeatures;
    }

    private static final class Scan {
        private final JsonParser json;
        private final Set<String> properties = new TreeSet<>();
        private String type = "missing";
        private boolean hasFeatures;
        private long features;
        private @Nullable JsonNode crs;

        Scan(JsonParser json) {
            this.json = json;
        }

        GeoJsonOutline run() throws IOException {
            if (json.nextToken() == JsonToken.START_OBJECT) {
                while (json.nextToken() == JsonToken.FIELD_NAME) {
                    String name = json.currentName();
                    json.nextToken();
                    member(name);
                }
            } else {
                json.skipChildren();
            }
            if (json.nextToken() != null) {
                throw new JsonParseException(json, "there is more after the end of the JSON");
            }
            return new GeoJsonOutline(type, hasFeatures, features, properties, crs);
        }

        private void member(String name) throws IOException {
            if (name.equals("type") && json.currentToken() == JsonToken.VALUE_STRING) {
                type = json.getText();
            } else if (name.equals("crs")) {
                crs = json.readValueAsTree();
            } else if (name.equals("features") && json.currentToken() == JsonToken.START_ARRAY) {
                hasFeatures = true;
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    feature();
                }
            } else {
                json.skipChildren();
            }
        }

        private void feature() throws IOException {
            features++;
            if (json.currentToken() != JsonToken.START_OBJECT) {
                json.skipChildren();
                return;
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                boolean named = json.currentName().equals("properties");
                if (json.currentName().equals(ID)) {
                    properties.add(ID);
                }
                if (json.nextToken() == JsonToken.START_OBJECT && named) {
                    names();
                } else {
                    json.skipChildren();
                }
            }
        }

        private void names() throws IOException {
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                if (properties.size() < MOST_NAMES) {
                    properties.add(json.currentName());
                }
                json.nextToken();
                json.skipChildren();
            }
        }
    }
}
