package io.juluo.geodata.unit;

import java.util.Locale;

/** Why a figure has a value or has none. */
public enum ValueState {
    /** There is a value. */
    VALUE,
    /** Withheld: too few devices stand behind it. */
    SUPPRESSED,
    /** An input that the definition needs is not declared. */
    NO_DATA,
    /** The denominator is zero: nobody to count. */
    UNDEFINED;

    /** The word in tables. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
