package io.juluo.jobs.uncertainty;

import java.util.List;

/**
 * A piece of a cell whose people may be elsewhere in the cell.
 *
 * @param zones the zones that count it
 * @param x_m easting of the cell's point
 * @param y_m northing of the same point
 * @param persons its people
 * @param parts how the parts count them, in the order of the parts
 */
record CutPiece(List<ZoneKey> zones, double x_m, double y_m, double persons, List<Counting> parts) {

    /**
     * How a part counts the people of a piece.
     *
     * @param counted share of them that it counts
     * @param expected share that lies there on average if the people may be anywhere in the piece; it differs from the
     *     counted share where a rule counts a cell wholly or not at all
     */
    record Counting(double counted, double expected) {}
}
