package io.juluo.geodata.source.zone;

import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** Tells whether a polygon is made of whole towns, so that what is known by town alone is known of it too. */
public final class WholeTowns {
    /** Between codes of towns in one text. */
    public static final String SEPARATOR = "|";

    /** Borders that follow a town's differ from it by rounding alone: a few square metres of a town of 100 km². */
    private static final double ROUNDING_SHARE = 1e-8;

    private final ZoneIndex towns;

    public WholeTowns(List<ZoneFeature> towns) {
        this.towns = new ZoneIndex(towns);
    }

    /** The codes of the towns that the polygon consists of, ascending; null where its border cuts one or leaves them. */
    public @Nullable String of(Geometry polygon) {
        TreeSet<String> whole = new TreeSet<>();
        double rest = polygon.getArea();
        for (ZoneFeature town : towns.near(polygon)) {
            double area = town.geometry().getArea();
            double common = towns.within(polygon, town).getArea();
            if (common > ROUNDING_SHARE * area) {
                if (area - common > ROUNDING_SHARE * area) {
                    return null;
                }
                whole.add(String.valueOf(town.code()));
                rest -= common;
            }
        }
        boolean filled = !whole.isEmpty() && rest <= ROUNDING_SHARE * polygon.getArea();
        return filled ? String.join(SEPARATOR, whole) : null;
    }

    /** What lies in any of the polygons; at least one. */
    public static Geometry union(List<Geometry> polygons) {
        return Overlays.union(polygons);
    }
}
