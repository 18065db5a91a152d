package io.juluo.geodata.source;

import com.fasterxml.jackson.databind.JsonNode;
import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.geodata.issue.IssueReport;
import java.nio.file.Path;
import java.util.List;

/**
 * Checks a GeoJSON file of polygons before it is read: that it is whole, a feature collection, with the attributes
 * asked for, and that each feature has rings a polygon can be built of. The reader would stop at the first fault
 * without saying where; this names them all.
 */
final class GeoJsonCheck {
    private static final int LEAST_POINTS_OF_A_RING = 4;

    private final Path path;
    private final String nameAttribute;
    private final Findings empty;
    private final Findings notPolygon;
    private final Findings badRing;

    private GeoJsonCheck(Path path, String nameAttribute) {
        String input = DeclaredFile.label(path);
        this.path = path;
        this.nameAttribute = nameAttribute;
        this.empty = new Findings(
                "empty_polygon", input, "features have no polygon", "draw the polygon or remove the feature");
        this.notPolygon =
                new Findings("not_a_polygon", input, "features are no polygon or multipolygon", "keep polygons only");
        this.badRing = new Findings(
                "broken_ring",
                input,
                "features have a ring that is not closed, has less than four points or a coordinate that is no number",
                "close the ring or remove the feature");
    }

    /** Whether the file can be read; if not, the reasons are noted as errors. */
    static boolean passes(Path path, String nameAttribute, List<String> attributes, IssueReport issues) {
        return JsonFile.read(path, issues)
                .map(root -> new GeoJsonCheck(path, nameAttribute).check(root, attributes, issues))
                .orElse(false);
    }

    private boolean check(JsonNode root, List<String> attributes, IssueReport issues) {
        JsonNode features = root.path("features");
        if (!"FeatureCollection".equals(root.path("type").asText()) || !features.isArray()) {
            DeclaredFile.refuse(
                    "not_a_feature_collection",
                    path,
                    "the file is JSON but no GeoJSON FeatureCollection",
                    "export the layer as GeoJSON",
                    issues);
            return false;
        }
        if (features.isEmpty()) {
            DeclaredFile.refuse("no_rows", path, "the layer has no features", "fetch or make it again", issues);
            return false;
        }
        boolean complete = hasAttributes(features, attributes, issues);
        for (int i = 0; i < features.size(); i++) {
            checkGeometry(i + 1, features.get(i));
        }
        empty.reportZones(Severity.ERROR, issues);
        notPolygon.reportZones(Severity.ERROR, issues);
        badRing.reportZones(Severity.ERROR, issues);
        return complete && empty.none() && notPolygon.none() && badRing.none();
    }

    private boolean hasAttributes(JsonNode features, List<String> attributes, IssueReport issues) {
        Findings missing = new Findings(
                "missing_attribute",
                DeclaredFile.label(path),
                "no feature has the attributes",
                "correct their names in the profile, or add them to the layer");
        for (String attribute : attributes) {
            boolean found = false;
            for (JsonNode feature : features) {
                found |= feature.path("properties").has(attribute);
            }
            if (!found) {
                missing.add(attribute);
            }
        }
        missing.reportFile(Severity.ERROR, issues);
        return missing.none();
    }

    private void checkGeometry(int number, JsonNode feature) {
        String label = "feature " + number + " ("
                + feature.path("properties").path(nameAttribute).asText("no name") + ")";
        JsonNode geometry = feature.path("geometry");
        JsonNode coordinates = geometry.path("coordinates");
        String type = geometry.path("type").asText();
        if (geometry.isMissingNode() || geometry.isNull() || coordinates.isEmpty()) {
            empty.add(label);
        } else if (type.equals("Polygon")) {
            checkPolygon(label, coordinates);
        } else if (type.equals("MultiPolygon")) {
            coordinates.forEach(polygon -> checkPolygon(label, polygon));
        } else {
            notPolygon.add(label + " is a " + type);
        }
    }

    private void checkPolygon(String label, JsonNode rings) {
        if (rings.isEmpty()) {
            empty.add(label);
        }
        for (JsonNode ring : rings) {
            boolean whole = ring.size() >= LEAST_POINTS_OF_A_RING
                    && samePlace(ring.get(0), ring.get(ring.size() - 1))
                    && allNumbers(ring);
            if (!whole) {
                badRing.add(label);
            }
        }
    }

    private static boolean samePlace(JsonNode first, JsonNode last) {
        return first.path(0).asDouble() == last.path(0).asDouble()
                && first.path(1).asDouble() == last.path(1).asDouble();
    }

    private static boolean allNumbers(JsonNode ring) {
        for (JsonNode point : ring) {
            if (!point.path(0).isNumber() || !point.path(1).isNumber()) {
                return false;
            }
        }
        return true;
    }
}
