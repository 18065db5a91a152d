package io.juluo.jobs.spatial;

import io.juluo.geodata.table.FacilityTable;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.locationtech.jts.geom.Geometry;

/** The facilities of each service: points in one tree, grounds in another, numbered by ascending identifier. */
final class FacilityIndex implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String[] services;
    private final Places[] places;

    /** The index of rows of {@link FacilityTable}. */
    FacilityIndex(List<Row> facilities) {
        Map<String, List<Row>> byService = facilities.stream()
                .sorted(Comparator.comparing(FacilityIndex::id))
                .collect(Collectors.groupingBy(
                        row -> row.getAs(FacilityTable.SERVICE.name()), TreeMap::new, Collectors.toList()));
        services = byService.keySet().toArray(String[]::new);
        places = byService.values().stream().map(Places::new).toArray(Places[]::new);
    }

    private static String id(Row row) {
        return row.getAs(FacilityTable.FACILITY_ID.name());
    }

    private static boolean isPoint(Row row) {
        return row.getAs(FacilityTable.GEOMETRY.name()) == null;
    }

    /** What a search meets. */
    interface Found {
        void accept(String service, double distance_m, String facilityId);
    }

    /** Tells the nearest facility of each service that has one within the limit, services in alphabetical order. */
    void nearest(double x_m, double y_m, double limit_m, Found found) {
        for (int service = 0; service < services.length; service++) {
            places[service].nearest(services[service], x_m, y_m, limit_m, found);
        }
    }

    /** The facilities of one service; no record, for Spark's serialiser knows none. */
    private static final class Places implements Serializable {
        private static final long serialVersionUID = 1L;

        private final List<String> pointIds;
        private final PlanarTree points;
        private final List<String> groundIds;
        private final GroundTree grounds;

        Places(List<Row> facilities) {
            List<Row> ofPoint =
                    facilities.stream().filter(FacilityIndex::isPoint).toList();
            List<Row> ofGround =
                    facilities.stream().filter(row -> !isPoint(row)).toList();
            pointIds = ids(ofPoint);
            points = new PlanarTree(
                    values(ofPoint, row -> row.getAs(FacilityTable.X_M.name())),
                    values(ofPoint, row -> row.getAs(FacilityTable.Y_M.name())));
            groundIds = ids(ofGround);
            grounds = new GroundTree(ofGround.stream()
                    .map(row -> row.<Geometry>getAs(FacilityTable.GEOMETRY.name()))
                    .toList());
        }

        private static List<String> ids(List<Row> rows) {
            return new ArrayList<>(rows.stream().map(FacilityIndex::id).toList());
        }

        private static double[] values(List<Row> rows, ToDoubleFunction<Row> value) {
            return rows.stream().mapToDouble(value).toArray();
        }

        /** The nearest of them all; the smallest identifier of those equally near. */
        void nearest(String service, double x_m, double y_m, double limit_m, Found found) {
            int point = points.nearest(x_m, y_m, limit_m);
            double toPoint_m = point == PlanarTree.NONE ? limit_m : points.distance(point, x_m, y_m);
            GroundTree.Nearest ground = grounds.nearest(x_m, y_m, toPoint_m);
            if (ground != null && (point == PlanarTree.NONE || wins(ground, point, toPoint_m))) {
                found.accept(service, ground.distance_m(), groundIds.get(ground.number()));
            } else if (point != PlanarTree.NONE) {
                found.accept(service, toPoint_m, pointIds.get(point));
            }
        }

        private boolean wins(GroundTree.Nearest ground, int point, double toPoint_m) {
            return ground.distance_m() < toPoint_m
                    || groundIds.get(ground.number()).compareTo(pointIds.get(point)) < 0;
        }
    }
}
