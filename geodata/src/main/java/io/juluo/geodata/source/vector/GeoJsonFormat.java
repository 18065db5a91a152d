package io.juluo.geodata.source.vector;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.juluo.geodata.crs.Crs;
import io.juluo.geodata.crs.CrsOfFile;
import io.juluo.geodata.issue.Where;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A GeoJSON FeatureCollection (RFC 7946). Without a {@code crs} member it is in WGS84, as its standard has it; with one,
 * as the older standard and GDAL write it, it is in that system.
 */
final class GeoJsonFormat implements VectorFormat {
    private static final String AGAIN = "fetch the file again; it may have been cut off while it was copied";

    @Override
    public Optional<Layer> open(LayerRequest request) {
        GeoJsonOutline outline = outline(request);
        if (outline == null) {
            return Optional.empty();
        }
        if (!outline.isCollection()) {
            request.refuse(
                    "not_a_feature_collection",
                    "the file is JSON but no GeoJSON FeatureCollection",
                    "type " + outline.type(),
                    "export the layer as GeoJSON");
            return Optional.empty();
        }
        if (outline.features() > 0 && !request.has(outline.properties())) {
            return Optional.empty();
        }
        String path = request.path().toString();
        Map<String, String> wanted = request.wanted();
        FeatureOpener opener = () -> new GeoJsonFeatures(Path.of(path), wanted);
        return Optional.of(new Layer(opener.rows(request.spark()), crs(outline.crs())));
    }

    private static @Nullable GeoJsonOutline outline(LayerRequest request) {
        String reason;
        try {
            return GeoJsonOutline.of(request.path());
        } catch (JsonProcessingException broken) {
            JsonLocation at = broken.getLocation();
            reason = at == null
                    ? firstLine(broken.getOriginalMessage())
                    : Where.line(at.getLineNr()) + " : " + at.getColumnNr();
        } catch (IOException unreadable) {
            reason = firstLine(unreadable.getMessage());
        }
        request.refuse("broken_json", "the file breaks off, is damaged or is no JSON in UTF-8", reason, AGAIN);
        return null;
    }

    private static String firstLine(@Nullable String text) {
        return String.valueOf(text).lines().findFirst().orElse("");
    }

    /** What the member {@code crs} says; in the older standard null in it says that nothing is known. */
    private static CrsOfFile crs(@Nullable JsonNode member) {
        if (member == null) {
            return CrsOfFile.byStandard(Crs.WGS84);
        }
        if (member.isNull()) {
            return CrsOfFile.none();
        }
        JsonNode properties = member.path("properties");
        if (properties.has("code")) {
            return CrsOfFile.ofCode("EPSG", properties.get("code").asText());
        }
        return CrsOfFile.ofName(properties.has("name") ? properties.get("name").asText() : member.toString());
    }
}
