package io.juluo.geodata.source;

import io.juluo.geodata.crs.Crs;
import io.juluo.geodata.crs.CrsGuess;
import io.juluo.geodata.issue.IssueReport;
import io.juluo.geodata.source.zone.ZoneFeature;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** Checks whether a zone layer's coordinates can be of the CRS it is said to be in. */
final class ZonePolygons {
    private static final Envelope DEGREES = new Envelope(-180, 180, -90, 90);

    private ZonePolygons() {}

    /** Whether the coordinates can be of the declared CRS; an error is noted if not. */
    static boolean fitTheirCrs(
            List<ZoneFeature> features, String input, String crs, String metricCrs, IssueReport issues) {
        Envelope drawn = new Envelope();
        Envelope metric = new Envelope();
        boolean finite = true;
        for (ZoneFeature feature : features) {
            drawn.expandToInclude(feature.drawn().getEnvelopeInternal());
            metric.expandToInclude(feature.geometry().getEnvelopeInternal());
            finite &= isFinite(feature.geometry());
        }
        String problem = problem(drawn, crs, finite);
        if (problem == null && !Crs.isUsedAt(metricCrs, metric.centre())) {
            problem = "the layer lies beyond the area in which the metric CRS " + metricCrs + " holds";
        }
        if (problem != null) {
            String told = problem + ": declared " + crs + ", the coordinates span " + span(drawn);
            List<CrsGuess> guesses = CrsGuess.of(drawn(features), Crs.areaOfUse(metricCrs), metricCrs, crs);
            WrongCrs.report(input, told, span(drawn), guesses, features.size(), issues);
        }
        return problem == null;
    }

    /** Whether the layer comes within 50 km of the districts; an error about its CRS is noted if not. */
    static boolean lieNear(
            List<ZoneFeature> features,
            List<ZoneFeature> districts,
            String input,
            String crs,
            String metricCrs,
            IssueReport issues) {
        Envelope layer = envelope(features);
        Envelope city = envelope(districts);
        city.expandBy(CityExtent.NEAR_M);
        if (layer.isNull() || city.intersects(layer)) {
            return true;
        }
        String told = "the layer lies more than 50 km from the districts, so it probably is not in the declared CRS "
                + crs + ": it spans " + span(layer);
        List<CrsGuess> guesses = CrsGuess.of(drawn(features), envelope(districts), metricCrs, crs);
        WrongCrs.report(input, told, span(layer), guesses, features.size(), issues);
        return false;
    }

    /** A corner of each polygon as it is drawn. */
    private static List<Coordinate> drawn(List<ZoneFeature> features) {
        return features.stream()
                .map(feature -> feature.drawn().getCoordinate())
                .filter(Objects::nonNull)
                .toList();
    }

    private static Envelope envelope(List<ZoneFeature> features) {
        Envelope box = new Envelope();
        features.forEach(feature -> box.expandToInclude(feature.geometry().getEnvelopeInternal()));
        return box;
    }

    private static @Nullable String problem(Envelope drawn, String crs, boolean finite) {
        if (Crs.inDegrees(crs) && !DEGREES.contains(drawn)) {
            return "these are no longitudes and latitudes";
        }
        if (Crs.inMetres(crs) && DEGREES.contains(drawn)) {
            return "these look like degrees where metres are needed";
        }
        return finite ? null : "the declared CRS has no such places";
    }

    private static boolean isFinite(Geometry geometry) {
        for (Coordinate point : geometry.getCoordinates()) {
            if (!Double.isFinite(point.x) || !Double.isFinite(point.y)) {
                return false;
            }
        }
        return true;
    }

    /** A rectangle in words, with as many digits as its units deserve. */
    static String span(Envelope box) {
        String number = DEGREES.contains(box) ? "%.4f" : "%.0f";
        String pattern = number + "…" + number + ", " + number + "…" + number;
        return String.format(Locale.ROOT, pattern, box.getMinX(), box.getMaxX(), box.getMinY(), box.getMaxY());
    }
}
