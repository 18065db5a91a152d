package io.juluo.jobs.spatial;

import io.juluo.geodata.table.StopTable;
import java.io.Serializable;
import java.util.List;
import org.apache.spark.sql.Row;
import org.locationtech.jts.geom.Coordinate;

/** The circles of each group of stops: those of every mode, and the rail stations alone. */
final class StopCover implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Stops of every mode. */
    static final String ANY = "any";

    /** Rail stations alone: the name of the group and of the mode. */
    static final String RAIL = "rail";

    private final String[] groups;
    private final StopCircles[] circles;

    /** The circles of rows of {@link StopTable}. */
    StopCover(List<Row> stops, double radius_m) {
        List<Row> rail = stops.stream()
                .filter(stop -> RAIL.equals(stop.getAs(StopTable.MODE.name())))
                .toList();
        groups = new String[] {ANY, RAIL};
        circles = new StopCircles[] {new StopCircles(places(stops), radius_m), new StopCircles(places(rail), radius_m)};
    }

    private static List<Coordinate> places(List<Row> stops) {
        return stops.stream()
                .map(stop -> new Coordinate(
                        stop.<Double>getAs(StopTable.X_M.name()), stop.<Double>getAs(StopTable.Y_M.name())))
                .toList();
    }

    int size() {
        return groups.length;
    }

    String group(int number) {
        return groups[number];
    }

    StopCircles circles(int number) {
        return circles[number];
    }
}
