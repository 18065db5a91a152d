package io.juluo.geodata.unit;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;

/** How an input came to be, from strong to weak. A figure is as weak as the weakest of its inputs. */
public enum InputKind {
    /** Counted or surveyed. */
    OBSERVED("实测"),
    /** Computed from something observed, such as stops placed along real routes. */
    DERIVED("推算"),
    /** Made by a generator. */
    SYNTHETIC("模拟");

    private final String nameZh;

    InputKind(String nameZh) {
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

    /** The kind of that word. */
    public static InputKind of(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "input kind '" + code + "' is none of observed, derived, synthetic"));
    }

    /** The weakest of them; observed where there are none. */
    public static InputKind weakest(InputKind... kinds) {
        return Arrays.stream(kinds).max(Comparator.naturalOrder()).orElse(OBSERVED);
    }
}
