package io.juluo.jobs.atlas;

import java.awt.Color;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Sequential colours from light to dark, safe for the colour-blind and in order when printed in grey (after
 * Cynthia Brewer's schemes).
 */
public enum Palette {
    /** Yellow to brown, for people. */
    PEOPLE,
    /** Yellow over green to blue, for coverage. */
    COVERAGE,
    /** Pale blue to purple, for flows. */
    FLOWS;

    /** Which of the six shades a map of fewer classes takes, the farthest apart. */
    private static final int[][] CHOICE = {{}, {3}, {1, 4}, {1, 3, 5}, {0, 2, 4, 5}, {0, 1, 3, 4, 5}, {0, 1, 2, 3, 4, 5}
    };

    /** As many colours as there are classes, light first. */
    public List<Color> colours(int classes) {
        int[] shades = shades();
        return IntStream.of(CHOICE[classes])
                .mapToObj(place -> new Color(shades[place]))
                .toList();
    }

    private int[] shades() {
        return switch (this) {
            case PEOPLE -> new int[] {0xFFFFD4, 0xFEE391, 0xFEC44F, 0xFE9929, 0xD95F0E, 0x993404};
            case COVERAGE -> new int[] {0xFFFFCC, 0xC7E9B4, 0x7FCDBB, 0x41B6C4, 0x2C7FB8, 0x253494};
            case FLOWS -> new int[] {0xEDF8FB, 0xBFD3E6, 0x9EBCDA, 0x8C96C6, 0x8856A7, 0x810F7C};
        };
    }
}
