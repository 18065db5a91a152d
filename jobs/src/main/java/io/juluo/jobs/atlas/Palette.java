package io.juluo.jobs.atlas;

import java.awt.Color;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Colours from light to dark, of change from white at zero to both sides; safe for the colour-blind and in order when printed in grey (after
 * Cynthia Brewer's schemes).
 */
public enum Palette {
    /** Yellow to brown, for people. */
    PEOPLE,
    /** Yellow over green to blue, for coverage. */
    COVERAGE,
    /** Pale blue to purple, for flows. */
    FLOWS,
    /** Blue over white at zero to red, for losses and gains. */
    CHANGE;

    /** Losses from pale to dark. */
    private static final int[] LOSSES = {0xC0DCEC, 0x67A9CF, 0x2166AC};

    /** Gains from pale to dark. */
    private static final int[] GAINS = {0xFDDBC7, 0xEF8A62, 0xB2182B};

    /** Which of the six shades a map of fewer classes takes, the farthest apart. */
    private static final int[][] CHOICE = {{}, {3}, {1, 4}, {1, 3, 5}, {0, 2, 4, 5}, {0, 1, 3, 4, 5}, {0, 1, 2, 3, 4, 5}
    };

    /** Whether the colours tell losses from gains, so that they follow from the bounds. */
    public boolean isDiverging() {
        return this == CHANGE;
    }

    /**
     * The colours of classes with these bounds, the lowest class first.
     *
     * @throws IllegalArgumentException where a class of change lies on both sides of zero or there are over three to a side
     */
    public List<Color> colours(MapClasses classes) {
        if (!isDiverging()) {
            return colours(classes.size());
        }
        List<Double> bounds = classes.bounds();
        int losses = (int) bounds.stream().filter(bound -> bound < 0).count();
        if (losses > 0 && classes.size() > 0 && losses < bounds.size() && bounds.get(losses) != 0) {
            throw new IllegalArgumentException("zero is no bound of the classes " + bounds);
        }
        if (losses > LOSSES.length || classes.size() - losses > GAINS.length) {
            throw new IllegalArgumentException("more than three classes to a side: " + bounds);
        }
        return IntStream.range(0, classes.size())
                .map(place -> place < losses ? LOSSES[losses - 1 - place] : GAINS[place - losses])
                .mapToObj(Color::new)
                .toList();
    }

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
            case CHANGE -> throw new IllegalStateException("colours of change follow from the bounds");
            case FLOWS -> new int[] {0xEDF8FB, 0xBFD3E6, 0x9EBCDA, 0x8C96C6, 0x8856A7, 0x810F7C};
        };
    }
}
