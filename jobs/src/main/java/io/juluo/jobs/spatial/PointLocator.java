package io.juluo.jobs.spatial;

import io.juluo.geodata.table.ZoneTable;
import io.juluo.geodata.unit.ZoneLevel;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * Tells in which zone a point lies. A zone is its polygon with its border: a point on a border that zones share, and one
 * in two zones that overlap, goes to the zone with the smallest code, so that every point is counted once at the most.
 *
 * <p>The zones travel to the executors; each of them builds a {@link ZoneRaster} once, at first use, and all its tasks
 * share it. The answer is that of JTS's and Sedona's exact predicates for every point.
 */
public final class PointLocator implements Serializable {
    private static final long serialVersionUID = 1L;

    /** In no zone. */
    public static final int NONE = ZoneRaster.NONE;

    private final String[] codes;
    private final Geometry[] polygons;
    private transient volatile @Nullable ZoneRaster raster;

    /**
     * A locator of these zones.
     *
     * @param codes codes of the zones, each once
     * @param polygons their polygons, valid, in the same order; points are asked for in the same CRS
     */
    public PointLocator(List<String> codes, List<Geometry> polygons) {
        Integer[] order = new Integer[codes.size()];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparing(codes::get));
        this.codes = new String[order.length];
        this.polygons = new Geometry[order.length];
        for (int rank = 0; rank < order.length; rank++) {
            this.codes[rank] = codes.get(order[rank]);
            this.polygons[rank] = polygons.get(order[rank]);
        }
    }

    /** A locator of the zones of one level of a {@link ZoneTable}. */
    public static PointLocator of(Dataset<Row> zones, ZoneLevel level) {
        List<Row> rows =
                zones.where(ZoneTable.ZONE_LEVEL.col().equalTo(level.code())).collectAsList();
        return new PointLocator(
                rows.stream()
                        .map(row -> row.<String>getAs(ZoneTable.ZONE_CODE.name()))
                        .toList(),
                rows.stream()
                        .map(row -> row.<Geometry>getAs(ZoneTable.GEOMETRY.name()))
                        .toList());
    }

    /** Rank of the point's zone by ascending code, from 0; {@link #NONE} in none, and for a coordinate that is no number. */
    public int locate(double x_m, double y_m) {
        return raster().locate(x_m, y_m);
    }

    /** Code of the point's zone; null in none. */
    public @Nullable String codeAt(double x_m, double y_m) {
        int rank = locate(x_m, y_m);
        return rank == NONE ? null : codes[rank];
    }

    /** Code of the zone of that rank. */
    public String code(int rank) {
        return codes[rank];
    }

    /** How many zones there are. */
    public int size() {
        return codes.length;
    }

    private ZoneRaster raster() {
        ZoneRaster built = raster;
        if (built == null) {
            synchronized (codes) {
                built = raster;
                if (built == null) {
                    built = ZoneRaster.of(polygons);
                    raster = built;
                }
            }
        }
        return built;
    }
}
