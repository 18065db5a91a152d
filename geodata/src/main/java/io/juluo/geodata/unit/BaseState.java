package io.juluo.geodata.unit;

import java.util.Arrays;
import java.util.Locale;

/** How the figure of a year stands to the base that a planning document states for the same year. */
public enum BaseState {
    /** Both say the same, as far as the document's digits go. */
    AGREES("与文件基期一致"),
    /** The document starts from another figure: gains since its base are not gains since ours. */
    DIFFERS("与文件基期不一致"),
    /** The document starts from another figure, and by ours the target was met in the base's own year. */
    MET_AT_BASE("与文件基期不一致，按本口径基期已达标");

    private final String nameZh;

    BaseState(String nameZh) {
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

    /** The state of that word in tables. */
    public static BaseState of(String code) {
        return Arrays.stream(values())
                .filter(state -> state.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no state of a target's base: " + code));
    }
}
