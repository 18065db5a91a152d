package io.juluo.geodata.unit;

import java.util.Locale;

/** How an input came to be, from strong to weak. A figure is as weak as the weakest of its inputs. */
public enum InputKind {
    /** Counted or surveyed. */
    OBSERVED("实测"),
    /** Computed from something observed, such as stops placed along real routes. */
    DERIVED("推算"),
    /** Made by a generator. */
    SYNTHETIC("模拟");

    private static final InputKind[] ALL = values();

    private final String nameZh;
    private final String code;

    InputKind(String nameZh) {
        this.nameZh = nameZh;
        this.code = name().toLowerCase(Locale.ROOT);
    }

    /** The word in tables. */
    public String code() {
        return code;
    }

    /** The word planners see. */
    public String nameZh() {
        return nameZh;
    }

    /** The kind of that word. */
    public static InputKind of(String code) {
        for (InputKind kind : ALL) {
            if (kind.code.equals(code)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("input kind '" + code + "' is none of observed, derived, synthetic");
    }

    /** The weakest of them; observed where there are none. */
    public static InputKind weakest(InputKind... kinds) {
        InputKind weakest = OBSERVED;
        for (InputKind kind : kinds) {
            weakest = kind.compareTo(weakest) > 0 ? kind : weakest;
        }
        return weakest;
    }
}
