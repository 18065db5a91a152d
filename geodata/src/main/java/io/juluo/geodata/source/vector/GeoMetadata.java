package io.juluo.geodata.source.vector;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.juluo.geodata.crs.Crs;
import io.juluo.geodata.crs.CrsOfFile;
import org.jspecify.annotations.Nullable;

/**
 * What the entry {@code geo} of a GeoParquet file says about a column of geometries.
 *
 * @param column its name
 * @param encoding how geometries are written; WKB where the file says nothing, being plain Parquet
 * @param crs its coordinate system: WGS84 where a GeoParquet file says none; not told where it says null, or is plain
 */
record GeoMetadata(String column, String encoding, CrsOfFile crs) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String WKB = "WKB";

    /**
     * The metadata.
     *
     * @param geo the entry; null where there is none
     * @param named the column that the profile names; null where it names none
     * @return null where no column is known
     */
    static @Nullable GeoMetadata of(@Nullable String geo, @Nullable String named) {
        JsonNode metadata = parse(geo);
        String column = named == null ? metadata.path("primary_column").asText("") : named;
        JsonNode described = metadata.path("columns").path(column);
        if (column.isEmpty()) {
            return null;
        }
        if (!described.isObject()) {
            return new GeoMetadata(column, WKB, CrsOfFile.none());
        }
        JsonNode crs = described.get("crs");
        return new GeoMetadata(
                column,
                described.path("encoding").asText(WKB),
                crs == null ? CrsOfFile.byStandard(Crs.WGS84) : CrsOfFile.ofProjJson(crs));
    }

    private static JsonNode parse(@Nullable String geo) {
        try {
            return geo == null ? JSON.createObjectNode() : JSON.readTree(geo);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("the entry geo of the file is no JSON", broken);
        }
    }

    boolean isWkb() {
        return encoding.equals(WKB);
    }
}
