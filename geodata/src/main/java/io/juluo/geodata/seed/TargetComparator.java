package io.juluo.geodata.seed;

import java.util.Arrays;
import java.util.Locale;

/** How a figure is held against a target. */
public enum TargetComparator {
    /** As near as the tolerance, or within the range and its tolerance. */
    ABOUT("约为"),
    /** The target or more. */
    AT_LEAST("不低于"),
    /** The target or less. */
    AT_MOST("不高于"),
    /** More than the target. */
    EXCEEDS("超过"),
    /** Grows towards the target: reached when the figure is at least the target less the tolerance, if one is set. */
    APPROACHES("接近"),
    /** The documents set no number: the row says so, so that its absence is not an oversight. */
    NONE("无量化目标");

    private final String nameZh;

    TargetComparator(String nameZh) {
        this.nameZh = nameZh;
    }

    /** The word in tables. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The words planners see. */
    public String nameZh() {
        return nameZh;
    }

    /** The comparator of that word in tables. */
    public static TargetComparator of(String code) {
        return Arrays.stream(values())
                .filter(comparator -> comparator.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no comparator of a target: " + code));
    }
}
