package io.juluo.geodata.source.gtfs;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times of a service day: H:MM:SS or HH:MM:SS, beyond 24:00:00 for what runs after midnight. */
final class ServiceTime {
    /** No service day lasts longer. */
    private static final int LAST_HOUR = 47;

    static final int DAY_S = 24 * 60 * 60;

    private static final Pattern TIME = Pattern.compile("(\\d{1,2}):([0-5]\\d):([0-5]\\d)");

    private ServiceTime() {}

    /** Seconds since midnight; -1 where the text is no such time. */
    static int seconds(String text) {
        Matcher time = TIME.matcher(text);
        if (!time.matches()) {
            return -1;
        }
        int hour = Integer.parseInt(time.group(1));
        return hour > LAST_HOUR
                ? -1
                : (hour * 60 + Integer.parseInt(time.group(2))) * 60 + Integer.parseInt(time.group(3));
    }
}
