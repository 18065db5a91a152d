package io.juluo.geodata.source;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/** Points at equal distances along a line. */
final class Waypoints {
    /** An end nearer than this to the last point is that point. */
    private static final double SAME_PLACE_M = 0.001;

    private Waypoints() {}

    /** The line's start, then a point every {@code step_m} metres along it, and its end. */
    static List<Coordinate> along(List<Coordinate> line, double step_m) {
        List<Coordinate> points = new ArrayList<>();
        points.add(line.get(0).copy());
        double passed_m = 0;
        for (int i = 1; i < line.size(); i++) {
            Coordinate from = line.get(i - 1);
            Coordinate to = line.get(i);
            double length_m = from.distance(to);
            for (double next_m = points.size() * step_m; next_m <= passed_m + length_m; next_m += step_m) {
                double share = (next_m - passed_m) / length_m;
                points.add(new Coordinate(from.x + share * (to.x - from.x), from.y + share * (to.y - from.y)));
            }
            passed_m += length_m;
        }
        Coordinate end = line.get(line.size() - 1);
        if (end.distance(points.get(points.size() - 1)) > SAME_PLACE_M) {
            points.add(end.copy());
        }
        return points;
    }
}
