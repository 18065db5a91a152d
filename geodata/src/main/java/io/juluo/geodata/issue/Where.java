package io.juluo.geodata.issue;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Words that name a row or a feature in an issue's sample. They are made and put into Chinese here alone; all else in a
 * sample (codes, names, numbers with units) reads the same in both languages.
 */
public final class Where {
    private record Word(String english, String before, String after) {
        private static final String NUMBER = " ([0-9](?:[0-9,]*[0-9])?)";

        String of(long number) {
            return english + " " + number;
        }

        String inChinese(String text) {
            return Pattern.compile("\\b" + english + NUMBER + " ?")
                    .matcher(text)
                    .replaceAll(before + "$1" + after);
        }
    }

    private static final Word LINE = new Word("line", "第", "行");
    private static final Word FEATURE = new Word("feature", "第", "个要素");
    private static final Word ROUTE = new Word("route", "第", "条线路");
    private static final Word STOP = new Word("stop", "第", "个站点");
    private static final Word POSITIONS = new Word("positions", "", "个位置");
    private static final Word VERTICES = new Word("vertices", "", "个顶点");
    private static final Word SHIFT = new Word("shift", "偏移", "");
    private static final Word BEARING = new Word("bearing", "方位角", "");
    private static final Word ITERATIONS = new Word("iterations", "迭代", "次");
    private static final List<Word> WORDS =
            List.of(LINE, FEATURE, ROUTE, STOP, POSITIONS, VERTICES, SHIFT, BEARING, ITERATIONS);

    private static final String FITS_AS = "fits as ";
    private static final String SWAPPED = " with swapped axes";

    /** A ring that cuts or touches itself or another one. */
    public static final String SELF_INTERSECTION = "self-intersection";

    /** A hole that does not lie in its polygon. */
    public static final String HOLE_OUTSIDE = "hole outside its polygon";

    /** A hole in a hole, or a part in a part. */
    public static final String NESTED_RINGS = "nested rings";

    /** A polygon whose inside falls apart. */
    public static final String DISCONNECTED = "disconnected inside";

    /** Area that another reading of the rings would leave out or add. */
    public static final String IN_DOUBT = "in doubt";

    /** Points of a ring or whole rings that stand twice. */
    public static final String REPEATED_POINTS = "repeated points";

    /** Lines of a ring to and fro that enclose nothing. */
    public static final String SPIKES = "spikes";

    /** Where no district is. */
    public static final String NO_DISTRICT = "no district";

    private static final Map<String, String> PHRASES = Map.of(
            SELF_INTERSECTION, "自相交",
            HOLE_OUTSIDE, "洞在多边形之外",
            NESTED_RINGS, "环相互嵌套",
            DISCONNECTED, "内部不连通",
            IN_DOUBT, "存疑",
            REPEATED_POINTS, "个重复点",
            SPIKES, "处尖刺",
            NO_DISTRICT, "不在任何区市");

    private Where() {}

    /** A line of a text file, counted from 1 with its header. */
    public static String line(long number) {
        return LINE.of(number);
    }

    /** A feature of a layer, counted from 1. */
    public static String feature(long number) {
        return FEATURE.of(number);
    }

    /** A stop of a list of stops, counted from 1. */
    public static String stop(long number) {
        return STOP.of(number);
    }

    /** A route of a list of routes, counted from 1. */
    public static String route(long number) {
        return ROUTE.of(number);
    }

    /** So many positions of a layer. */
    public static String positions(long count) {
        return POSITIONS.of(count);
    }

    /** So many vertices of polygons. */
    public static String vertices(long count) {
        return VERTICES.of(count);
    }

    /** So many rounds of a fit. */
    public static String iterations(int count) {
        return ITERATIONS.of(count);
    }

    /** How far and where to something would have to be moved: whole metres, whole degrees clockwise from north. */
    public static String shift(double metres, double bearing_deg) {
        return SHIFT.of(Math.round(metres)) + " m, " + BEARING.of(Math.round(bearing_deg) % 360) + "°";
    }

    /** In which coordinate system coordinates make sense, and whether in the other order of axes. */
    public static String fitsAs(String crs, boolean swapped) {
        return FITS_AS + crs + (swapped ? SWAPPED : "");
    }

    /** A sample's text with these words in Chinese. */
    public static String inChinese(String sample) {
        String text = sample.replace(FITS_AS, "符合").replace(SWAPPED, "（两轴互换）");
        for (Word word : WORDS) {
            text = word.inChinese(text);
        }
        for (Map.Entry<String, String> phrase : PHRASES.entrySet()) {
            text = text.replaceAll("\\b" + phrase.getKey() + "\\b", phrase.getValue());
        }
        return text;
    }
}
