package io.juluo.geodata.source.vector;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Nested arrays of coordinates. What depth a geometry needs shows only with its type, which may follow them; a line of
 * positions is kept in one array of numbers, so that a polygon of a million vertices takes 16 MB.
 */
final class CoordinateTree {
    private final List<CoordinateTree> parts = new ArrayList<>();
    private double[] xy = {};
    private int length;
    private boolean isPosition;
    private boolean isBad;
    private boolean hasHeights;

    private CoordinateTree() {}

    /** Reads the array on whose start the parser stands, to its end. */
    static CoordinateTree read(JsonParser json) throws IOException {
        CoordinateTree tree = new CoordinateTree();
        int values = 0;
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() == JsonToken.START_ARRAY) {
                tree.adopt(read(json));
            } else {
                tree.value(json, values++);
            }
        }
        tree.isPosition = values > 0;
        tree.isBad |= values == 1 || (values > 0 && !tree.parts.isEmpty());
        tree.hasHeights |= values > 2;
        return tree;
    }

    private void value(JsonParser json, int index) throws IOException {
        boolean number = json.currentToken().isNumeric();
        if (!number) {
            json.skipChildren();
            isBad = true;
        } else if (index < 2) {
            append(json.getDoubleValue());
        }
    }

    /** A position becomes part of this line, anything else a part of its own. */
    private void adopt(CoordinateTree child) {
        isBad |= child.isBad;
        hasHeights |= child.hasHeights;
        if (child.isPosition && parts.isEmpty()) {
            append(child.at(0));
            append(child.at(1));
        } else {
            isBad |= length > 0;
            parts.add(child);
        }
    }

    private double at(int index) {
        return index < length ? xy[index] : Double.NaN;
    }

    private void append(double value) {
        if (length == xy.length) {
            xy = Arrays.copyOf(xy, Math.max(2, 2 * length));
        }
        xy[length++] = value;
    }

    boolean hasHeights() {
        return hasHeights;
    }

    /** The two coordinates of a position. */
    double[] position() throws BrokenGeometry {
        require(isPosition);
        return Arrays.copyOf(xy, 2);
    }

    /** The coordinates of a line of positions. */
    double[] line() throws BrokenGeometry {
        require(!isPosition && parts.isEmpty());
        return Arrays.copyOf(xy, length);
    }

    /** Its parts, of which there must be one. */
    List<CoordinateTree> parts() throws BrokenGeometry {
        require(!isPosition && length == 0);
        return Shapes.some(parts);
    }

    private void require(boolean fits) throws BrokenGeometry {
        if (isBad) {
            throw new BrokenGeometry(GeometryFault.BAD_COORDINATE);
        }
        if (!isPosition && length == 0 && parts.isEmpty()) {
            throw new BrokenGeometry(GeometryFault.EMPTY_GEOMETRY);
        }
        if (!fits) {
            throw new BrokenGeometry(GeometryFault.UNREADABLE_GEOMETRY);
        }
    }
}
