package io.juluo.geodata.source.vector;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** A GeoJSON geometry object, read to its end whatever is wrong with it, then built. */
final class GeoJsonGeometry {
    private static final int MOST_DEPTH = 8;

    private String type = "without type";
    private @Nullable CoordinateTree coordinates;
    private @Nullable List<GeoJsonGeometry> parts;
    private boolean isNull;

    private GeoJsonGeometry() {}

    /** The geometry on whose first token the parser stands; it is left on the last one. */
    static Drawn read(JsonParser json) throws IOException {
        GeoJsonGeometry written = parse(json);
        try {
            return Drawn.of(written.build(0), written.hasHeights());
        } catch (BrokenGeometry broken) {
            return Drawn.broken(broken);
        }
    }

    private static GeoJsonGeometry parse(JsonParser json) throws IOException {
        GeoJsonGeometry geometry = new GeoJsonGeometry();
        geometry.isNull = json.currentToken() == JsonToken.VALUE_NULL;
        if (json.currentToken() != JsonToken.START_OBJECT) {
            json.skipChildren();
            return geometry;
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            if (name.equals("type")) {
                geometry.type = json.getText();
                json.skipChildren();
            } else if (name.equals("coordinates") && value == JsonToken.START_ARRAY) {
                geometry.coordinates = CoordinateTree.read(json);
            } else if (name.equals("geometries") && value == JsonToken.START_ARRAY) {
                geometry.parts = new ArrayList<>();
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    geometry.parts.add(parse(json));
                }
            } else {
                json.skipChildren();
            }
        }
        return geometry;
    }

    private boolean hasHeights() {
        return (coordinates != null && coordinates.hasHeights())
                || (parts != null && parts.stream().anyMatch(GeoJsonGeometry::hasHeights));
    }

    private Geometry build(int depth) throws BrokenGeometry {
        if (isNull) {
            throw new BrokenGeometry(GeometryFault.NO_GEOMETRY);
        }
        if (type.equals("GeometryCollection") && parts != null && depth < MOST_DEPTH) {
            List<Geometry> built = new ArrayList<>();
            for (GeoJsonGeometry part : parts) {
                built.add(part.build(depth + 1));
            }
            return Shapes.collection(built);
        }
        if (coordinates == null) {
            throw new BrokenGeometry(GeometryFault.EMPTY_GEOMETRY);
        }
        return switch (type) {
            case "Point" -> Shapes.point(coordinates.position());
            case "MultiPoint" -> points(coordinates);
            case "LineString" -> Shapes.line(coordinates.line());
            case "MultiLineString" -> lines(coordinates);
            case "Polygon" -> polygon(coordinates);
            case "MultiPolygon" -> polygons(coordinates);
            default -> throw new BrokenGeometry(GeometryFault.UNSUPPORTED_GEOMETRY, type);
        };
    }

    private static Geometry points(CoordinateTree tree) throws BrokenGeometry {
        double[] xy = tree.line();
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < xy.length; i += 2) {
            points.add(Shapes.point(new double[] {xy[i], xy[i + 1]}));
        }
        return Shapes.points(points);
    }

    private static Geometry lines(CoordinateTree tree) throws BrokenGeometry {
        List<LineString> lines = new ArrayList<>();
        for (CoordinateTree line : tree.parts()) {
            lines.add(Shapes.line(line.line()));
        }
        return Shapes.lines(lines);
    }

    private static Polygon polygon(CoordinateTree tree) throws BrokenGeometry {
        List<double[]> rings = new ArrayList<>();
        for (CoordinateTree ring : tree.parts()) {
            rings.add(ring.line());
        }
        return Shapes.polygon(rings);
    }

    private static Geometry polygons(CoordinateTree tree) throws BrokenGeometry {
        List<Polygon> polygons = new ArrayList<>();
        for (CoordinateTree part : tree.parts()) {
            polygons.add(polygon(part));
        }
        return Shapes.polygons(Shapes.some(polygons));
    }
}
