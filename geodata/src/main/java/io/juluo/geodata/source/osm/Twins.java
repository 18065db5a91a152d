package io.juluo.geodata.source.osm;

import io.juluo.geodata.source.Findings;
import io.juluo.geodata.source.osm.OsmElement.Member;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * One place that is mapped twice, of which one is kept:
 *
 * <ul>
 *   <li>a way and the relation of the same class whose outer ring it is part of: the relation;
 *   <li>a point inside an area of the same class, where one of them has no name: the area;
 *   <li>two with one name that count as one thing, a point at most {@value #NEAR_M} m from the other: the area, or of
 *       two points the first.
 * </ul>
 *
 * <p>Two areas are never taken for one: each is ground of its own.
 */
final class Twins {
    private static final double NEAR_M = 50;
    private static final GeometryFactory SHAPES = new GeometryFactory();

    private final List<OsmPlace> places;
    private final UnaryOperator<String> groupOf;
    private final Map<String, String> relationOfWay = new HashMap<>();
    private final STRtree tree = new STRtree();

    Twins(List<OsmElement> elements, List<OsmPlace> places, UnaryOperator<String> groupOf) {
        this.places = places;
        this.groupOf = groupOf;
        elements.stream().filter(OsmElement::isRelation).forEach(this::rememberOuter);
        places.forEach(place -> tree.insert(shape(place).getEnvelopeInternal(), place));
    }

    private void rememberOuter(OsmElement relation) {
        for (Member member : relation.members()) {
            if (!member.inner()) {
                relationOfWay.putIfAbsent("w" + member.way().id() + " " + relation.code(), relation.id());
            }
        }
    }

    /** The places, each once; what was left out is told with what stands for it. */
    List<OsmPlace> once(Findings twice) {
        Set<String> keptIds = new HashSet<>();
        List<OsmPlace> kept = new ArrayList<>();
        for (OsmPlace place : places) {
            String other = standsFor(place, keptIds);
            if (other == null) {
                kept.add(place);
                keptIds.add(place.id());
            } else {
                twice.add(place.id() + " = " + other);
            }
        }
        return kept;
    }

    private @Nullable String standsFor(OsmPlace place, Set<String> kept) {
        if (place.ground() != null) {
            return relationOfWay.get(place.id() + " " + place.code());
        }
        Envelope around = new Envelope(place.at());
        around.expandBy(NEAR_M);
        @Nullable String smallest = null;
        for (Object near : tree.query(around)) {
            OsmPlace other = (OsmPlace) near;
            boolean stands = other.ground() != null || kept.contains(other.id());
            boolean same = stands && isSame(place, other);
            if (same && (smallest == null || other.id().compareTo(smallest) < 0)) {
                smallest = other.id();
            }
        }
        return smallest;
    }

    /** Whether the point is the other one. */
    private boolean isSame(OsmPlace point, OsmPlace other) {
        if (!groupOf.apply(point.code()).equals(groupOf.apply(other.code()))) {
            return false;
        }
        double distance_m = shape(other).distance(SHAPES.createPoint(point.at()));
        String name = plain(point.name());
        String otherName = plain(other.name());
        if (name != null && otherName != null) {
            return distance_m <= NEAR_M && name.equals(otherName);
        }
        return other.ground() != null && distance_m == 0 && point.code().equals(other.code());
    }

    private static Geometry shape(OsmPlace place) {
        return Objects.requireNonNullElseGet(place.ground(), () -> SHAPES.createPoint(place.at()));
    }

    private static @Nullable String plain(@Nullable String name) {
        return name == null ? null : name.strip().toLowerCase(Locale.ROOT);
    }
}
