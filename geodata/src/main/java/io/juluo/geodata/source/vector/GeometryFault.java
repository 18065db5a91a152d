package io.juluo.geodata.source.vector;

import java.util.Locale;

/** Why a feature has no geometry that could be used. */
public enum GeometryFault {
    /** There is none. */
    NO_GEOMETRY("no_geometry", "features have no geometry", "draw it or remove the feature"),
    /** There is one, or a part of one, without coordinates. */
    EMPTY_GEOMETRY(
            "empty_geometry",
            "features have an empty geometry, or one with an empty part",
            "draw it or remove the feature"),
    /** A ring is not closed or has less than four points. */
    BROKEN_RING(
            "broken_ring",
            "features have a ring that is not closed or has less than four points",
            "close the ring or remove the feature"),
    /** A coordinate is no number, not finite, or lacks its second value. */
    BAD_COORDINATE(
            "bad_coordinate",
            "features have a coordinate that is no finite number",
            "correct it or remove the feature"),
    /** An inner ring lies in none of the outer rings. */
    HOLE_OUTSIDE_SHELL(
            "hole_outside_shell",
            "features have a hole that lies outside their outer rings",
            "correct the ring's direction or remove it (\"Fix geometries\" in QGIS)"),
    /** Arcs, surfaces and other types that are no points, lines or polygons. */
    UNSUPPORTED_GEOMETRY(
            "unsupported_geometry",
            "features have a type of geometry that is not read",
            "export them as points, lines or polygons (curves as segments)"),
    /** It cannot be read at all. */
    UNREADABLE_GEOMETRY(
            "unreadable_geometry", "features have a geometry that cannot be read", "export the layer again"),
    /** The feature says another coordinate system than its layer. */
    MIXED_CRS(
            "mixed_crs",
            "features are in another coordinate system than their layer",
            "export the layer in one system"),
    /** It stands in a line of a CSV that is no row; the kind of the line's fault follows. */
    NO_ROW(
            "no_row",
            "lines of the CSV are no rows",
            "write a value for each column, in the file's encoding, with quotes that are closed");

    /** Stands between the kind and what more there is to say. */
    static final String DETAIL = ": ";

    private final String kind;
    private final String what;
    private final String mend;

    GeometryFault(String kind, String what, String mend) {
        this.kind = kind;
        this.what = what;
        this.mend = mend;
    }

    /** Its kind in issues. */
    public String kind() {
        return kind;
    }

    /** What is wrong, in the plural. */
    public String what() {
        return what;
    }

    /** How to mend it. */
    public String mend() {
        return mend;
    }

    /** As it stands in {@link FeatureRows#FAULT}: the kind, and what more there is to say. */
    String text(String detail) {
        return detail.isEmpty() ? kind() : kind() + DETAIL + detail;
    }

    /** The fault that a text of {@link FeatureRows#FAULT} tells. */
    public static GeometryFault of(String text) {
        return valueOf(text.split(DETAIL, 2)[0].toUpperCase(Locale.ROOT));
    }

    /** What more the text says, such as the type that is not read; empty where it says nothing. */
    public static String detail(String text) {
        String[] parts = text.split(DETAIL, 2);
        return parts.length < 2 ? "" : parts[1];
    }
}
