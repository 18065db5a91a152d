package io.juluo.geodata.source.fit;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/**
 * A layer whose place is held against others'.
 *
 * @param label name that issues call it by
 * @param crs declared system
 * @param role what it is in the city
 * @param size features, stops or cells it has in all
 * @param spots some of its positions, at most {@link #MOST_SPOTS}, the same at every run: what is measured from
 * @param points all its positions: what is measured to; empty where it has shapes
 * @param shapes its polygons or lines in the metric CRS; empty where it has points only
 */
public record FitLayer(
        String label,
        String crs,
        Role role,
        long size,
        List<Spot> spots,
        List<Coordinate> points,
        List<Outline> shapes) {
    /** Enough for a median that is right to a few per cent, and few enough for a second's work. */
    public static final int MOST_SPOTS = 2_000;

    /** What a layer is in the city. */
    public enum Role {
        /** Polygons of districts. */
        DISTRICTS,
        /** Polygons of towns. */
        TOWNS,
        /** Where people live. */
        PEOPLE,
        /** Facilities. */
        FACILITIES,
        /** Stops of one input. */
        STOPS,
        /** Places known to be right. */
        REFERENCE
    }

    /** Keeps the lists from changing. */
    public FitLayer {
        spots = List.copyOf(spots);
        points = List.copyOf(points);
        shapes = List.copyOf(shapes);
    }

    /** A layer of points. */
    public static FitLayer ofPoints(String label, String crs, Role role, List<Spot> all) {
        List<Coordinate> points = all.stream().map(Spot::at).toList();
        return new FitLayer(label, crs, role, all.size(), thinned(all), points, List.of());
    }

    /** A layer of so many points, some of which are given. */
    static FitLayer ofSample(String label, String crs, Role role, long size, List<Spot> some) {
        return new FitLayer(label, crs, role, size, thinned(some), List.of(), List.of());
    }

    /** A layer of polygons or lines, whose spots are some of their vertices. */
    public static FitLayer ofShapes(String label, String crs, Role role, List<Outline> shapes) {
        List<Spot> vertices = new ArrayList<>();
        for (Outline shape : shapes) {
            for (Coordinate vertex : shape.geometry().getCoordinates()) {
                vertices.add(Spot.at(vertex));
            }
        }
        return new FitLayer(label, crs, role, shapes.size(), thinned(vertices), List.of(), shapes);
    }

    /** Whether they are the same layer. */
    boolean is(FitLayer another) {
        return role == another.role && label.equals(another.label);
    }

    /** Whether its place is taken for right. */
    boolean isTrusted() {
        return role == Role.REFERENCE;
    }

    boolean hasNames() {
        return spots.stream().anyMatch(spot -> spot.name() != null);
    }

    boolean hasPolygons() {
        return shapes.stream().anyMatch(shape -> shape.geometry().getDimension() == 2);
    }

    /** Every n-th, so that all parts of the layer are among them. */
    private static List<Spot> thinned(List<Spot> all) {
        List<Spot> some = new ArrayList<>();
        long kept = Math.min(MOST_SPOTS, all.size());
        for (long i = 0; i < kept; i++) {
            some.add(all.get((int) (i * all.size() / kept)));
        }
        return some;
    }
}
