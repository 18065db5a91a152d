package io.juluo.geodata.crs;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * Coordinate systems in which coordinates of a layer that is nowhere near the city would lie in it. Tried are the metric
 * CRS, longitude and latitude, Web Mercator, all 3-degree and 6-degree zones of CGCS2000 with and without the zone's
 * number in the easting, and the UTM zones of China, each also with the axes swapped.
 *
 * @param crs EPSG code
 * @param swapped whether the coordinates are written northing or latitude first
 */
public record CrsGuess(String crs, boolean swapped) {
    /** Most of the positions must lie there: some may be wrong or lie abroad. */
    private static final double LEAST_SHARE = 0.9;

    /** A layer may reach so far beyond the area. */
    private static final double MARGIN_M = 20_000;

    /** Two systems that place the layer alike are one guess: the first is the more usual. */
    private static final double ALIKE_M = 1;

    private static final int MOST_GUESSES = 3;
    private static final double FALSE_EASTING_M = 500_000;
    private static final double ZONE_NUMBER_M = 1_000_000;

    /** A zone serves its neighbours too, but beyond that its projection is no use. */
    private static final double WIDEST_ZONE_M = 350_000;

    private static final double NORTHERNMOST_M = 6_300_000;

    /** Southern and eastern ends of China, generously, in Web Mercator. */
    private static final Envelope WEB_MERCATOR_OF_CHINA = new Envelope(7_800_000, 15_400_000, 0, 7_600_000);

    private static final Envelope DEGREES = new Envelope(-180, 180, -90, 90);

    /**
     * A system and the rectangle in which its coordinates lie at all.
     *
     * @param crs EPSG code
     * @param numbers coordinates that make sense in it
     */
    private record Candidate(String crs, Envelope numbers) {}

    /**
     * The guesses, the most usual first, at most three; none where nothing fits.
     *
     * @param drawn some coordinates as the file has them
     * @param area where the layer should lie, in the metric CRS
     * @param declared what the file is declared as, which is no guess
     */
    public static List<CrsGuess> of(List<Coordinate> drawn, Envelope area, String metricCrs, String declared) {
        if (drawn.isEmpty()) {
            return List.of();
        }
        Envelope near = new Envelope(area);
        near.expandBy(MARGIN_M);
        return guesses(
                metricCrs,
                declared,
                drawn.get(0),
                (guess, candidate) -> guess.fits(drawn, candidate.numbers(), near, metricCrs));
    }

    /**
     * The same for a layer that may reach far beyond the city: systems in which it covers a place.
     *
     * @param drawn what the layer spans, in coordinates as the file has them
     * @param place a place in the city, in the metric CRS
     */
    public static List<CrsGuess> covering(Envelope drawn, Coordinate place, String metricCrs, String declared) {
        return guesses(metricCrs, declared, drawn.centre(), (guess, candidate) -> {
            Coordinate at = CoordinateTransform.to(metricCrs, candidate.crs()).apply(place.x, place.y);
            return candidate.numbers().contains(at) && drawn.contains(guess.ordered(at));
        });
    }

    private static List<CrsGuess> guesses(
            String metricCrs, String declared, Coordinate example, BiPredicate<CrsGuess, Candidate> fits) {
        List<CrsGuess> guesses = new ArrayList<>();
        List<Coordinate> places = new ArrayList<>();
        for (Candidate candidate : candidates(metricCrs)) {
            for (CrsGuess guess : List.of(new CrsGuess(candidate.crs(), false), new CrsGuess(candidate.crs(), true))) {
                boolean isDeclared = guess.crs.equals(declared) && !guess.swapped;
                if (!isDeclared && Crs.isKnown(guess.crs) && fits.test(guess, candidate)) {
                    Coordinate first = guess.place(example, metricCrs);
                    if (places.stream().noneMatch(place -> place.distance(first) < ALIKE_M)) {
                        guesses.add(guess);
                        places.add(first);
                    }
                }
            }
        }
        return guesses.stream().limit(MOST_GUESSES).toList();
    }

    private static List<Candidate> candidates(String metricCrs) {
        Envelope metric = Crs.areaOfUse(metricCrs);
        metric.expandBy(WIDEST_ZONE_M);
        List<Candidate> all = new ArrayList<>();
        all.add(new Candidate(metricCrs, metric));
        all.add(new Candidate(Crs.WGS84, DEGREES));
        all.add(new Candidate("EPSG:3857", WEB_MERCATOR_OF_CHINA));
        addZones(all, 4534, 21, 0);
        addZones(all, 4513, 21, 25);
        addZones(all, 4502, 11, 0);
        addZones(all, 4491, 11, 13);
        addZones(all, 32_643, 11, 0);
        return all;
    }

    /** The zones of a grid; 0 for the first zone's number where eastings do not carry it. */
    private static void addZones(List<Candidate> all, int firstCode, int zones, int firstNumber) {
        for (int zone = 0; zone < zones; zone++) {
            double number = firstNumber == 0 ? 0 : firstNumber + zone;
            double easting = number * ZONE_NUMBER_M + FALSE_EASTING_M;
            Envelope numbers = new Envelope(easting - WIDEST_ZONE_M, easting + WIDEST_ZONE_M, 0, NORTHERNMOST_M);
            all.add(new Candidate("EPSG:" + (firstCode + zone), numbers));
        }
    }

    private boolean fits(List<Coordinate> drawn, Envelope numbers, Envelope near, String metricCrs) {
        long inside = drawn.stream()
                .filter(position -> numbers.contains(ordered(position)))
                .filter(position -> near.contains(place(position, metricCrs)))
                .count();
        return inside >= LEAST_SHARE * drawn.size();
    }

    private Coordinate place(Coordinate drawn, String metricCrs) {
        Coordinate position = ordered(drawn);
        return CoordinateTransform.to(crs, metricCrs).apply(position.x, position.y);
    }

    private Coordinate ordered(Coordinate drawn) {
        return swapped ? new Coordinate(drawn.y, drawn.x) : drawn;
    }
}
