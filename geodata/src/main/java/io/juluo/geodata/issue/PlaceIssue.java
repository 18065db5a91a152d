package io.juluo.geodata.issue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * Features or people at places where they cannot be: outside the city, in the sea, in no town.
 *
 * @param severity how much harm it does
 * @param kind stable name in snake case
 * @param input file, layer or table
 * @param count how many rows or features
 * @param sample the first few of them
 * @param message what is wrong
 * @param mend how to mend it
 * @param place where, in the metric CRS; null where unknown
 */
public record PlaceIssue(
        Severity severity,
        String kind,
        String input,
        long count,
        List<String> sample,
        String message,
        String mend,
        @Nullable Geometry place)
        implements DataIssue {}
