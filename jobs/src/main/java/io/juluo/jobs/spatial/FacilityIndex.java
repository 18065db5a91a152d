package io.juluo.jobs.spatial;

import io.juluo.geodata.table.FacilityTable;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;

/** The facilities of each service as points of a tree, numbered by ascending identifier. */
final class FacilityIndex implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String[] services;
    private final String[][] facilityIds;
    private final PlanarTree[] trees;

    /** The index of rows of {@link FacilityTable}. */
    FacilityIndex(List<Row> facilities) {
        Map<String, List<Row>> byService = facilities.stream()
                .sorted(Comparator.comparing(FacilityIndex::id))
                .collect(Collectors.groupingBy(
                        row -> row.getAs(FacilityTable.SERVICE.name()), TreeMap::new, Collectors.toList()));
        services = byService.keySet().toArray(String[]::new);
        facilityIds = byService.values().stream()
                .map(rows -> rows.stream().map(FacilityIndex::id).toArray(String[]::new))
                .toArray(String[][]::new);
        trees = byService.values().stream()
                .map(rows -> new PlanarTree(
                        values(rows, row -> row.getAs(FacilityTable.X_M.name())),
                        values(rows, row -> row.getAs(FacilityTable.Y_M.name()))))
                .toArray(PlanarTree[]::new);
    }

    private static String id(Row row) {
        return row.getAs(FacilityTable.FACILITY_ID.name());
    }

    private static double[] values(List<Row> rows, ToDoubleFunction<Row> value) {
        return rows.stream().mapToDouble(value).toArray();
    }

    /** What a search meets. */
    interface Found {
        void accept(String service, double distance_m, String facilityId);
    }

    /** Tells the nearest facility of each service that has one within the limit, services in alphabetical order. */
    void nearest(double x_m, double y_m, double limit_m, Found found) {
        for (int service = 0; service < services.length; service++) {
            int facility = trees[service].nearest(x_m, y_m, limit_m);
            if (facility != PlanarTree.NONE) {
                found.accept(
                        services[service], trees[service].distance(facility, x_m, y_m), facilityIds[service][facility]);
            }
        }
    }
}
