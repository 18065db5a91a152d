package io.juluo.geodata.unit;

import java.util.Arrays;
import java.util.Locale;

/** Why a figure has a value or has none. */
public enum ValueState {
    /** There is a value. */
    VALUE("有值"),
    /** Withheld: too few devices stand behind it. */
    SUPPRESSED("样本不足，不公布"),
    /** An input that the definition needs is not declared. */
    NO_DATA("无数据"),
    /** The formula gives no value: nobody to count, or too few places. */
    UNDEFINED("无定义（如无居民）");

    private final String nameZh;

    ValueState(String nameZh) {
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
    public static ValueState of(String code) {
        return Arrays.stream(values())
                .filter(state -> state.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no state of a value: " + code));
    }
}
