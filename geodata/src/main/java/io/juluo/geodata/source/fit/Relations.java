package io.juluo.geodata.source.fit;

import io.juluo.geodata.source.fit.FitLayer.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which layers can be held against each other, and by which number. */
final class Relations {
    private static final List<Role> ZONES = List.of(Role.DISTRICTS, Role.TOWNS);

    private Relations() {}

    /** All that the layers allow. */
    static List<Relation> among(List<FitLayer> layers) {
        List<Relation> all = new ArrayList<>();
        for (int i = 0; i < layers.size(); i++) {
            for (int j = i + 1; j < layers.size(); j++) {
                between(layers.get(i), layers.get(j)).ifPresent(all::add);
            }
        }
        return all;
    }

    private static Optional<Relation> between(FitLayer a, FitLayer b) {
        if (a.spots().isEmpty() || b.spots().isEmpty() || (a.isTrusted() && b.isTrusted())) {
            return Optional.empty();
        }
        if (isZones(a) && isZones(b)) {
            return Optional.of(borders(a, b));
        }
        if (isPlaces(a) && isPlaces(b)) {
            return Optional.of(places(a, b));
        }
        return inside(a, b).or(() -> inside(b, a));
    }

    private static boolean isZones(FitLayer layer) {
        return ZONES.contains(layer.role()) || (layer.isTrusted() && layer.hasPolygons());
    }

    private static boolean isPlaces(FitLayer layer) {
        return layer.role() == Role.STOPS || (layer.isTrusted() && !layer.hasPolygons());
    }

    /** Borders of larger zones are borders of the smaller ones too, but not the other way round. */
    private static Relation borders(FitLayer a, FitLayer b) {
        boolean bIsLarger = b.isTrusted() || (a.role() == Role.TOWNS && b.role() == Role.DISTRICTS);
        return bIsLarger ? DistanceFit.toNearest(b, a) : DistanceFit.toNearest(a, b);
    }

    /** Places of the same name, else the nearest: from lines to nothing, and from few places to many. */
    private static Relation places(FitLayer a, FitLayer b) {
        return DistanceFit.byName(a, b).orElseGet(() -> {
            boolean fromA = b.shapes().isEmpty() == a.shapes().isEmpty()
                    ? a.size() <= b.size()
                    : a.shapes().isEmpty();
            return fromA ? DistanceFit.toNearest(a, b) : DistanceFit.toNearest(b, a);
        });
    }

    private static Optional<Relation> inside(FitLayer places, FitLayer zones) {
        boolean comparable = zones.role() == Role.DISTRICTS && !places.isTrusted() && !ZONES.contains(places.role());
        return comparable ? Optional.of(new InsideFit(places, zones)) : Optional.empty();
    }
}
