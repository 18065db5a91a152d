package io.juluo.geodata.synth.trial;

import io.juluo.geodata.issue.OperatorError;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * How large a trial city is, as a multiple of one of Qingdao's size.
 *
 * @param name the name it was asked by
 * @param factor multiple of Qingdao, from {@link #LEAST} to {@link #MOST}
 */
public record TrialSize(String name, double factor) {
    /** The smallest factor: a hundred square kilometres. */
    public static final double LEAST = 0.01;

    /** The largest: districts have two digits in their codes. */
    public static final double MOST = 9;

    private static final Map<String, Double> NAMED = named();
    private static final double LAND_KM2 = 11_260;
    private static final double PEOPLE = 10_072_000;

    private static Map<String, Double> named() {
        Map<String, Double> named = new LinkedHashMap<>();
        named.put("tiny", 0.01);
        named.put("small", 0.1);
        named.put("qingdao", 1.0);
        named.put("double", 2.0);
        return named;
    }

    /**
     * The size of that name or number.
     *
     * @throws OperatorError for another word, and for a factor out of range
     */
    public static TrialSize of(String text) {
        String name = text.toLowerCase(Locale.ROOT);
        if (NAMED.containsKey(name)) {
            return new TrialSize(name, NAMED.get(name));
        }
        double factor;
        try {
            factor = Double.parseDouble(name);
        } catch (NumberFormatException e) {
            throw wrong(text);
        }
        if (!(factor >= LEAST && factor <= MOST)) {
            throw wrong(text);
        }
        return new TrialSize(name.replace('.', '_'), factor);
    }

    private static OperatorError wrong(String text) {
        return new OperatorError("size '" + text + "' is unknown: use " + String.join(", ", NAMED.keySet())
                + ", or a multiple of Qingdao from " + LEAST + " to " + MOST + " such as 0.5");
    }

    /** Land in km². */
    double landArea() {
        return LAND_KM2 * factor;
    }

    /** Residents. */
    long people() {
        return StrictMath.round(PEOPLE * factor);
    }

    /** Districts: ten for Qingdao, at least two. */
    public int districts() {
        return times(10, 2);
    }

    /** Towns: 140 for Qingdao, at least three a district. */
    public int towns() {
        return times(140, 6);
    }

    /** Public transport stops: 10,000. */
    public int stops() {
        return times(10_000, 1);
    }

    /** Street edges, about: 500,000. */
    int edges() {
        return times(500_000, 1);
    }

    /** Facilities: 20,000. */
    public int facilities() {
        return times(20_000, 1);
    }

    /** Phone cells: 12,000. */
    public int phoneCells() {
        return times(12_000, 1);
    }

    private int times(int ofQingdao, int least) {
        return (int) StrictMath.max(least, StrictMath.round(ofQingdao * factor));
    }
}
