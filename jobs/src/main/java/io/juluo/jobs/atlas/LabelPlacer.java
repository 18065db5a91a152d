package io.juluo.jobs.atlas;

import io.juluo.jobs.atlas.PlacedLabel.Place;
import java.awt.Font;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.construct.MaximumInscribedCircle;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/** Finds room for names, the most important first; a name once placed is never moved, and none overlaps another. */
final class LabelPlacer {
    private static final GeometryFactory SHAPES = new GeometryFactory();
    private static final int GRID = 14;
    private static final double GAP = 7;
    private static final double FINEST_TURN = 1.5;
    private static final double[] SHRUNK = {1, 0.82, 0.66};
    private static final double NEAREST_LEADER = 70;
    private static final double FARTHEST_LEADER = 900;
    private static final double LEADER_STEP = 22;
    private static final int LEADER_DIRECTIONS = 32;

    private final Box frame;
    private final List<PreparedGeometry> land;
    private final List<Box> taken = new ArrayList<>();
    private final List<PlacedLabel> placed = new ArrayList<>();
    private final List<String> unplaced = new ArrayList<>();

    /**
     * Begins with an empty map.
     *
     * @param frame no name leaves it
     * @param land shapes that names at the end of a line keep off where they can
     */
    LabelPlacer(Box frame, List<Geometry> land) {
        this.frame = frame;
        this.land = land.stream().map(PreparedGeometryFactory::prepare).toList();
    }

    /** A rectangle as a shape. */
    static Geometry shape(Box box) {
        return SHAPES.toGeometry(new Envelope(box.x(), box.right(), box.y(), box.bottom()));
    }

    /** Keeps names off a part of the sheet. */
    void reserve(Box box) {
        taken.add(box);
    }

    /** Names placed so far. */
    List<PlacedLabel> placed() {
        return List.copyOf(placed);
    }

    /** Codes whose name must stand on the map and found no room. */
    List<String> unplaced() {
        return List.copyOf(unplaced);
    }

    /** Places a name wholly inside its zone, the first of the wordings that fits, or not at all. */
    void placeInside(String code, List<String> wordings, Font font, Geometry onSheet) {
        Geometry part = MapGeometry.largestPart(onSheet);
        List<String> fitting = wordings.stream()
                .filter(wording -> mayHold(part, wording, font))
                .toList();
        if (fitting.isEmpty()) {
            return;
        }
        Geometry room = room(onSheet);
        PreparedGeometry zone = PreparedGeometryFactory.prepare(room);
        List<Coordinate> spots = spots(room);
        for (String wording : fitting) {
            Box box = onSpot(spots, size(List.of(wording), font), zone);
            if (box != null) {
                keep(new PlacedLabel(code, List.of(wording), font.getSize2D(), false, box, null));
                return;
            }
        }
    }

    /** Places a district's name: inside it, if need be in smaller type, else beside it with a line to it. */
    void placeAlways(String code, List<String> lines, Font font, Geometry onSheet) {
        Geometry part = room(onSheet);
        PreparedGeometry zone = PreparedGeometryFactory.prepare(part);
        List<Coordinate> spots = spots(part);
        for (Font smaller : shrunk(font)) {
            Box inside = onSpot(spots, size(lines, smaller), zone);
            if (inside != null) {
                keep(new PlacedLabel(code, lines, smaller.getSize2D(), true, inside, null));
                return;
            }
        }
        Coordinate middle = spots.get(0);
        for (boolean offLand : new boolean[] {true, false}) {
            for (Font smaller : shrunk(font)) {
                Box beside = beside(middle, size(lines, smaller), offLand);
                if (beside != null) {
                    Place end = new Place(middle.x, middle.y);
                    keep(new PlacedLabel(code, lines, smaller.getSize2D(), true, beside, end));
                    return;
                }
            }
        }
        unplaced.add(code);
    }

    private static List<Font> shrunk(Font font) {
        return DoubleStream.of(SHRUNK)
                .mapToObj(share -> font.deriveFont((float) (font.getSize2D() * share)))
                .toList();
    }

    /** The largest part without its finest turns, which are no matter to a name. */
    private static Geometry room(Geometry onSheet) {
        Geometry part = MapGeometry.largestPart(onSheet);
        Geometry smooth = DouglasPeuckerSimplifier.simplify(part, FINEST_TURN);
        return MapGeometry.largestPart(GeometryFixer.fix(smooth.isEmpty() ? part : smooth));
    }

    /** Whether the name might fit, by the extents alone. */
    private static boolean mayHold(Geometry part, String wording, Font font) {
        Envelope extent = part.getEnvelopeInternal();
        return extent.getHeight() >= Pen.lineHeight(font) && extent.getWidth() >= Pen.width(wording, font);
    }

    private void keep(PlacedLabel label) {
        placed.add(label);
        taken.add(label.box());
    }

    private @Nullable Box onSpot(List<Coordinate> spots, Box size, PreparedGeometry zone) {
        for (Coordinate spot : spots) {
            Box box = Box.around(spot.x, spot.y, size.width(), size.height());
            if (isFree(box) && zone.contains(shape(box))) {
                return box;
            }
        }
        return null;
    }

    private @Nullable Box beside(Coordinate middle, Box size, boolean offLand) {
        for (double far = NEAREST_LEADER; far <= FARTHEST_LEADER; far += LEADER_STEP) {
            for (int turn = 0; turn < LEADER_DIRECTIONS; turn++) {
                double angle = 2 * Math.PI * turn / LEADER_DIRECTIONS;
                double x = middle.x + Math.cos(angle) * (far + size.width() / 2);
                double y = middle.y + Math.sin(angle) * (far + size.height() / 2);
                Box box = Box.around(x, y, size.width(), size.height());
                if (isFree(box) && isLineFree(middle, box) && !(offLand && onLand(box))) {
                    return box;
                }
            }
        }
        return null;
    }

    private boolean isFree(Box box) {
        Box wide = box.inset(-GAP);
        return frame.contains(wide) && taken.stream().noneMatch(wide::overlaps);
    }

    private boolean isLineFree(Coordinate from, Box to) {
        Geometry line = line(from, to);
        boolean overNames = taken.stream().anyMatch(box -> line.intersects(shape(box)));
        return !overNames
                && placed.stream().noneMatch(other -> {
                    Place end = other.pointsAt();
                    return end != null && line.intersects(line(new Coordinate(end.x(), end.y()), other.box()));
                });
    }

    private boolean onLand(Box box) {
        Geometry area = shape(box.inset(-GAP));
        return land.stream().anyMatch(shape -> shape.intersects(area));
    }

    private static Geometry line(Coordinate from, Box to) {
        return SHAPES.createLineString(new Coordinate[] {from, new Coordinate(to.centreX(), to.centreY())});
    }

    private static Box size(List<String> lines, Font font) {
        double width =
                lines.stream().mapToDouble(line -> Pen.width(line, font)).max().orElse(0);
        return new Box(0, 0, width, lines.size() * Pen.lineHeight(font));
    }

    /** Places to try, the roomiest first, then others by their distance from it. */
    private static List<Coordinate> spots(Geometry part) {
        Envelope extent = part.getEnvelopeInternal();
        double tolerance = Math.max(1, Math.min(extent.getWidth(), extent.getHeight()) / 50);
        Point centre = MaximumInscribedCircle.getCenter(part, tolerance);
        List<Coordinate> spots = new ArrayList<>();
        for (int column = 1; column < GRID; column++) {
            for (int row = 1; row < GRID; row++) {
                spots.add(new Coordinate(
                        extent.getMinX() + extent.getWidth() * column / GRID,
                        extent.getMinY() + extent.getHeight() * row / GRID));
            }
        }
        spots.sort(Comparator.comparingDouble((Coordinate spot) -> spot.distance(centre.getCoordinate()))
                .thenComparing(Comparator.naturalOrder()));
        spots.add(0, part.getInteriorPoint().getCoordinate());
        spots.add(0, centre.getCoordinate());
        return spots;
    }
}
