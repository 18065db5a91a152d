package io.juluo.geodata.unit;

import java.util.Arrays;
import java.util.Locale;

/** How a figure stands to a target. */
public enum TargetStatus {
    /** Reached, whatever the true value in the figure's interval. */
    MET("达标"),
    /** Missed, whatever the true value in the figure's interval. */
    NOT_MET("未达标"),
    /** The figure's interval lies on both sides of the limit. */
    WITHIN_UNCERTAINTY("误差范围内"),
    /** Not held against the target: there is no figure, or it rests on synthetic or derived input. */
    NOT_ASSESSED("不作评估"),
    /** The documents set no number. */
    NO_TARGET("无量化目标");

    private final String nameZh;

    TargetStatus(String nameZh) {
        this.nameZh = nameZh;
    }

    /** The word in tables. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The word planners see. */
    public String nameZh() {
        return nameZh;
    }

    /** The status of that word in tables. */
    public static TargetStatus of(String code) {
        return Arrays.stream(values())
                .filter(status -> status.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no status of a figure against a target: " + code));
    }
}
