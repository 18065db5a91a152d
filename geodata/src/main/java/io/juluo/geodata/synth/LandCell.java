package io.juluo.geodata.synth;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;

/**
 * A cell of the lattice, or the part of it that lies in one town.
 *
 * @param town index of the town in the request
 * @param corner_e_m easting of the lattice cell's south-west corner
 * @param corner_n_m northing of the same corner
 * @param edge_m edge of a whole cell
 * @param part what lies in the town; null where the whole cell does
 * @param x_m easting of the whole cell's centre, or of a point inside the part
 * @param y_m northing of the same point
 * @param area_m2 area in the town
 */
record LandCell(
        int town,
        long corner_e_m,
        long corner_n_m,
        long edge_m,
        @Nullable Geometry part,
        double x_m,
        double y_m,
        double area_m2) {

    /** The cell of that corner, wholly in the town. */
    static LandCell whole(int town, long corner_e_m, long corner_n_m, long edge_m) {
        return new LandCell(
                town,
                corner_e_m,
                corner_n_m,
                edge_m,
                null,
                corner_e_m + edge_m / 2.0,
                corner_n_m + edge_m / 2.0,
                (double) edge_m * edge_m);
    }

    /** The cell of that corner, of which only the part lies in the town. */
    static LandCell clipped(int town, long corner_e_m, long corner_n_m, long edge_m, Geometry part) {
        Point centroid = part.getCentroid();
        Point inside = part.contains(centroid) ? centroid : part.getInteriorPoint();
        return new LandCell(town, corner_e_m, corner_n_m, edge_m, part, inside.getX(), inside.getY(), part.getArea());
    }

    /** Unique in the grid: the corner in metres, and the town. */
    String id(String townCode) {
        return "E" + corner_e_m + "N" + corner_n_m + "-" + townCode;
    }

    /** The cell's polygon within the town. */
    Geometry polygon(GeometryFactory factory) {
        return part != null
                ? part
                : factory.toGeometry(new Envelope(corner_e_m, corner_e_m + edge_m, corner_n_m, corner_n_m + edge_m));
    }
}
