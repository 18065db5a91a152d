package io.juluo.geodata.source.vector;

/** A geometry that cannot be built, and why. */
final class BrokenGeometry extends Exception {
    private static final long serialVersionUID = 1L;

    private final GeometryFault fault;
    private final String detail;

    BrokenGeometry(GeometryFault fault) {
        this(fault, "");
    }

    BrokenGeometry(GeometryFault fault, String detail) {
        super(fault.text(detail), null, false, false);
        this.fault = fault;
        this.detail = detail;
    }

    /** As it stands in {@link FeatureRows#FAULT}. */
    String text() {
        return fault.text(detail);
    }
}
