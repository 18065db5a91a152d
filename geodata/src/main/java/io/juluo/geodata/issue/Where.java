package io.juluo.geodata.issue;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Words that name a row or a feature in an issue's sample. They are made and put into Chinese here alone; all else in a
 * sample (codes, names, numbers with units) reads the same in both languages.
 */
public final class Where {
    private record Word(String english, String before, String after) {
        private static final String NUMBER = " ([0-9][0-9,]*)";

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
    private static final Word POSITIONS = new Word("positions", "", "个位置");
    private static final Word VERTICES = new Word("vertices", "", "个顶点");
    private static final Word SHIFT = new Word("shift", "偏移", "");
    private static final Word BEARING = new Word("bearing", "方位角", "");
    private static final List<Word> WORDS = List.of(LINE, FEATURE, ROUTE, POSITIONS, VERTICES, SHIFT, BEARING);

    private static final String FITS_AS = "fits as ";
    private static final String SWAPPED = " with swapped axes";

    private Where() {}

    /** A line of a text file, counted from 1 with its header. */
    public static String line(long number) {
        return LINE.of(number);
    }

    /** A feature of a layer, counted from 1. */
    public static String feature(long number) {
        return FEATURE.of(number);
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
        return text;
    }
}
