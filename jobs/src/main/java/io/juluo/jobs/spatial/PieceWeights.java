package io.juluo.jobs.spatial;

import io.juluo.geodata.city.Apportion;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/** What the parts of a cell weigh when its people are shared out, by the mode of apportionment. */
final class PieceWeights implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Apportion.Mode mode;
    private final GroundIndex[] grounds;
    private final double[] weights;

    /** Of that rule; the ground is collected, which grows with the city's ground and not with its people. */
    PieceWeights(Apportionment how) {
        mode = how.rule().mode();
        List<Apportionment.Weight> layers = how.weights();
        List<Row> tiles = how.ground() == null || layers.isEmpty()
                ? new ArrayList<>()
                : how.ground().collectAsList();
        grounds = layers.stream()
                .map(layer -> new GroundIndex(layer.ground(), tiles))
                .toArray(GroundIndex[]::new);
        weights = layers.stream().mapToDouble(Apportionment.Weight::weight).toArray();
    }

    /** Of layers and their weights. */
    PieceWeights(Apportion.Mode mode, List<GroundIndex> grounds, double[] weights) {
        this.mode = mode;
        this.grounds = grounds.toArray(GroundIndex[]::new);
        this.weights = weights;
    }

    Apportion.Mode mode() {
        return mode;
    }

    /**
     * Share of the people of each part.
     *
     * @param areas share of the area of each part; it is the answer where the mode is by area
     * @param x_m easting of the cell's point
     * @param y_m northing of the cell's point
     * @return null where no part weighs anything, so that the mode says nothing
     */
    double @Nullable [] of(List<CellPart> parts, double[] areas, double x_m, double y_m) {
        return switch (mode) {
            case AREA -> areas;
            case CENTRE -> atCentre(parts, x_m, y_m);
            case DASYMETRIC, LAND_ONLY -> onGround(parts);
        };
    }

    /** All to the part with the point; on a border to the first, in a custom zone rather than in none. */
    private static double[] atCentre(List<CellPart> parts, double x_m, double y_m) {
        Geometry any = parts.get(0).geometry();
        Point point = any.getFactory().createPoint(new Coordinate(x_m, y_m));
        int nearest = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < parts.size(); i++) {
            double distance = parts.get(i).geometry().distance(point);
            boolean zoneFirst =
                    distance == least && parts.get(nearest).customZones().isEmpty();
            if (distance < least || (zoneFirst && !parts.get(i).customZones().isEmpty())) {
                nearest = i;
                least = distance;
            }
        }
        double[] shares = new double[parts.size()];
        shares[nearest] = 1;
        return shares;
    }

    private double @Nullable [] onGround(List<CellPart> parts) {
        double[] shares = new double[parts.size()];
        double sum = 0;
        for (int i = 0; i < shares.length; i++) {
            for (int layer = 0; layer < grounds.length; layer++) {
                shares[i] +=
                        weights[layer] * grounds[layer].weighty(parts.get(i).geometry());
            }
            sum += shares[i];
        }
        if (!(sum > 0)) {
            return null;
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] /= sum;
        }
        return shares;
    }
}
