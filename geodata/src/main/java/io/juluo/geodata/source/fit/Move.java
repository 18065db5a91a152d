package io.juluo.geodata.source.fit;

import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;

/** A way to move positions in the metric CRS, by about as much anywhere in the city. */
@FunctionalInterface
interface Move {
    /** Nowhere. */
    Move NONE = at -> at;

    /** Where the position comes to. */
    Coordinate apply(Coordinate at);

    /** The same way back: by the opposite of what it moves there, right to centimetres for the offsets of GCJ-02 and BD-09. */
    default Move back() {
        return turned(-1, 0);
    }

    /** Half as far. */
    default Move half() {
        return turned(0.5, 0);
    }

    /** As far, to its left and to its right. */
    default Stream<Move> sideways() {
        return Stream.of(turned(0, 1), turned(0, -1));
    }

    /** Moves as far that a chance fit would profit from as much: sideways and backwards. */
    default Stream<Move> decoys() {
        return Stream.concat(sideways(), Stream.of(back()));
    }

    private Move turned(double cosine, double sine) {
        return at -> {
            Coordinate moved = apply(at);
            double east = moved.x - at.x;
            double north = moved.y - at.y;
            return new Coordinate(at.x + cosine * east - sine * north, at.y + sine * east + cosine * north);
        };
    }
}
