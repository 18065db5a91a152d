package io.juluo.jobs.atlas;

import java.util.List;

/** How the values of a map are put into classes. */
public sealed interface ClassScheme {
    /** The most classes a reader tells apart by shade alone. */
    int MOST_CLASSES = 6;

    /** Ascending bounds for these values, one more than there are classes; empty where there is nothing to class. */
    List<Double> boundsFor(List<Double> values);

    /** Shares in fifths of the whole: maps of different dates and cities compare. */
    static ClassScheme fifths() {
        return new Fixed(List.of(0.0, 0.2, 0.4, 0.6, 0.8, 1.0));
    }

    /**
     * Meaningful bounds, the same whatever the values.
     *
     * @param bounds ascending, one more than there are classes; each but the last belongs to the class above it
     */
    record Fixed(List<Double> bounds) implements ClassScheme {
        /** Checks that the bounds ascend. */
        public Fixed {
            bounds = List.copyOf(bounds);
            for (int i = 1; i < bounds.size(); i++) {
                if (bounds.get(i) <= bounds.get(i - 1)) {
                    throw new IllegalArgumentException("class bounds must ascend: " + bounds);
                }
            }
            if (bounds.size() < 2 || bounds.size() > MOST_CLASSES + 1) {
                throw new IllegalArgumentException("1 to " + MOST_CLASSES + " classes, not " + (bounds.size() - 1));
            }
        }

        @Override
        public List<Double> boundsFor(List<Double> values) {
            return bounds;
        }
    }

    /**
     * Bounds taken from the values by GeoTools' classification functions, for counts and densities.
     *
     * @param method how
     * @param classes how many at most; fewer where there are fewer distinct values
     */
    record Computed(Method method, int classes) implements ClassScheme {
        /** Checks the number of classes. */
        public Computed {
            if (classes < 1 || classes > MOST_CLASSES) {
                throw new IllegalArgumentException("1 to " + MOST_CLASSES + " classes, not " + classes);
            }
        }

        @Override
        public List<Double> boundsFor(List<Double> values) {
            return ClassBreaks.of(values, this);
        }
    }

    /** Ways to find bounds. */
    enum Method {
        /** As many zones in each class. */
        QUANTILE("Quantile"),
        /** Natural breaks: least variance within classes. */
        JENKS("Jenks");

        private final String function;

        Method(String function) {
            this.function = function;
        }

        /** GeoTools' name of the function. */
        String function() {
            return function;
        }

        /** What the legend calls it. */
        Bilingual label() {
            return switch (this) {
                case QUANTILE -> new Bilingual("分位数分级", "quantiles");
                case JENKS -> new Bilingual("自然断点分级", "natural breaks");
            };
        }
    }
}
