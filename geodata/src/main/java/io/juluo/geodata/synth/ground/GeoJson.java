package io.juluo.geodata.synth.ground;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * Writes polygons as GeoJSON in the metric CRS itself, to the centimetre, so that shared borders stay shared. RFC 7946
 * knows WGS 84 alone; the older member {@code crs} tells every reader that minds it, and city.yaml tells ours.
 */
public final class GeoJson {
    private static final String HEAD = "{\"type\":\"FeatureCollection\","
            + "\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::4549\"}},\n\"features\":[\n";

    private GeoJson() {}

    /**
     * A feature.
     *
     * @param properties its attributes, plain text, in their order
     * @param shape polygon or multipolygon
     */
    public record Feature(Map<String, String> properties, Geometry shape) {}

    /** Writes the features, one a line. */
    public static void write(Path file, List<Feature> features) throws IOException {
        List<String> lines = features.stream().map(GeoJson::line).toList();
        Files.writeString(file, HEAD + String.join(",\n", lines) + "\n]}\n", StandardCharsets.UTF_8);
    }

    private static String line(Feature feature) {
        List<String> properties = new ArrayList<>();
        feature.properties().forEach((key, value) -> properties.add("\"" + key + "\":\"" + value + "\""));
        List<String> polygons = new ArrayList<>();
        for (int i = 0; i < feature.shape().getNumGeometries(); i++) {
            polygons.add(polygon((Polygon) feature.shape().getGeometryN(i)));
        }
        boolean one = polygons.size() == 1;
        return "{\"type\":\"Feature\",\"properties\":{" + String.join(",", properties) + "},\"geometry\":{\"type\":\""
                + (one ? "Polygon" : "MultiPolygon") + "\",\"coordinates\":"
                + (one ? polygons.get(0) : "[" + String.join(",", polygons) + "]") + "}}";
    }

    private static String polygon(Polygon polygon) {
        StringBuilder text = new StringBuilder("[");
        ring(text, polygon.getExteriorRing());
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            text.append(',');
            ring(text, polygon.getInteriorRingN(i));
        }
        return text.append(']').toString();
    }

    private static void ring(StringBuilder text, LinearRing ring) {
        char before = '[';
        for (Coordinate point : ring.getCoordinates()) {
            text.append(before).append('[').append(Text.hundredths(point.x)).append(',');
            text.append(Text.hundredths(point.y)).append(']');
            before = ',';
        }
        text.append(']');
    }
}
