package io.juluo.geodata.crs;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.geotools.api.metadata.extent.GeographicBoundingBox;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.crs.GeographicCRS;
import org.geotools.api.referencing.crs.ProjectedCRS;
import org.geotools.referencing.CRS;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * The coordinate systems an input may be declared in: EPSG codes, {@value #GCJ_02} and {@value #BD_09}; and, where a
 * raster names its own that is in no register, well-known text. First coordinate east, second north, whatever order the
 * EPSG register gives.
 */
public final class Crs {
    /** Shifted coordinates of AMap, Tencent and others. */
    public static final String GCJ_02 = "GCJ-02";

    /** Baidu's coordinates. */
    public static final String BD_09 = "BD-09";

    /** The geographic system that GCJ-02 and BD-09 are undone to. */
    public static final String WGS84 = "EPSG:4326";

    private static final Set<String> MODERN_DEGREES = Set.of(WGS84, "EPSG:4490");

    /** A zone of a transverse Mercator grid still serves a city across its border. */
    private static final double USE_MARGIN_DEG = 3;

    private static final Map<String, Optional<CoordinateReferenceSystem>> DECODED = new ConcurrentHashMap<>();

    private Crs() {}

    /** Whether the name can be used. */
    public static boolean isKnown(String name) {
        return isShifted(name) || decoded(name).isPresent();
    }

    /** The system in short, for a line of text: the name inside a well-known text, else the name itself. */
    public static String title(String name) {
        String[] quoted = name.split("\"", -1);
        return isWellKnownText(name) && quoted.length > 1 ? quoted[1] : name;
    }

    /** Whether the system is projected with both axes in metres. */
    public static boolean inMetres(String name) {
        return !isShifted(name)
                && decoded(name)
                        .filter(ProjectedCRS.class::isInstance)
                        .map(crs -> "m"
                                .equals(String.valueOf(
                                        crs.getCoordinateSystem().getAxis(0).getUnit())))
                        .orElse(false);
    }

    /** Whether the coordinates are longitude and latitude in degrees. */
    public static boolean inDegrees(String name) {
        return isShifted(name)
                || decoded(name).filter(GeographicCRS.class::isInstance).isPresent();
    }

    /**
     * Whether the position, in the coordinates of that system, lies where the system is meant to be used, or at most
     * a few degrees beyond. True where the register does not say.
     */
    public static boolean isUsedAt(String name, Coordinate position) {
        GeographicBoundingBox area = CRS.getGeographicBoundingBox(decode(name));
        if (area == null) {
            return true;
        }
        Coordinate at = CoordinateTransform.to(name, WGS84).apply(position.x, position.y);
        return at.x >= area.getWestBoundLongitude() - USE_MARGIN_DEG
                && at.x <= area.getEastBoundLongitude() + USE_MARGIN_DEG
                && at.y >= area.getSouthBoundLatitude() - USE_MARGIN_DEG
                && at.y <= area.getNorthBoundLatitude() + USE_MARGIN_DEG;
    }

    /**
     * The rectangle of the area in which a projected system is meant to be used, in its own coordinates; empty where the
     * register does not say.
     */
    public static Envelope areaOfUse(String name) {
        GeographicBoundingBox area = CRS.getGeographicBoundingBox(decode(name));
        Envelope used = new Envelope();
        if (area != null) {
            CoordinateTransform project = CoordinateTransform.to(WGS84, name);
            double middle = (area.getWestBoundLongitude() + area.getEastBoundLongitude()) / 2;
            for (double lat : new double[] {area.getSouthBoundLatitude(), area.getNorthBoundLatitude()}) {
                used.expandToInclude(project.apply(area.getWestBoundLongitude(), lat));
                used.expandToInclude(project.apply(middle, lat));
                used.expandToInclude(project.apply(area.getEastBoundLongitude(), lat));
            }
        }
        return used;
    }

    /**
     * Whether positions in both systems are the same places for a city's purposes: the same system under two codes, or
     * longitudes and latitudes of WGS84 and of CGCS2000, which differ by less than a metre.
     */
    public static boolean areSame(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        if (isShifted(one) || isShifted(other)) {
            return false;
        }
        boolean modern = MODERN_DEGREES.contains(one) && MODERN_DEGREES.contains(other);
        return modern || CRS.equalsIgnoreMetadata(decode(one), decode(other));
    }

    /** Whether the name is that of a system of shifted coordinates, which no file can name as its own. */
    public static boolean isShifted(String name) {
        return GCJ_02.equals(name) || BD_09.equals(name);
    }

    /**
     * The system of that EPSG code.
     *
     * @throws IllegalArgumentException if there is none
     */
    static CoordinateReferenceSystem decode(String name) {
        return decoded(name)
                .orElseThrow(() -> new IllegalArgumentException("unknown coordinate system '" + name
                        + "': give an EPSG code such as EPSG:4549, or GCJ-02, or BD-09"));
    }

    private static Optional<CoordinateReferenceSystem> decoded(String name) {
        return DECODED.computeIfAbsent(name, Crs::look);
    }

    private static boolean isWellKnownText(String name) {
        return name.startsWith("PROJCS[") || name.startsWith("GEOGCS[");
    }

    private static Optional<CoordinateReferenceSystem> look(String name) {
        try {
            return Optional.of(isWellKnownText(name) ? CRS.parseWKT(name) : CRS.decode(name, true));
        } catch (FactoryException unknown) {
            return Optional.empty();
        }
    }
}
